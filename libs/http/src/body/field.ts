import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateIf } from 'class-validator';

const shapes = new Map<string, Set<unknown>>();

const rememberShape: PropertyDecorator = (target) => {
  const { name } = target.constructor;
  shapes.set(name, (shapes.get(name) ?? new Set()).add(target.constructor));
};

/** Names that two classes share: the document knows a class by its name and would show one of them twice. */
export function sharedShapeNames(): readonly string[] {
  return [...shapes].filter(([, classes]) => classes.size > 1).map(([name]) => name);
}

/** What every kind of field may say about itself. */
export type FieldOptions = {
  /** What the name cannot tell; goes into the OpenAPI document. */
  readonly says?: string;
  /** The field may be missing. */
  readonly optional?: true;
  /** The field may be `null`. */
  readonly nullable?: true;
  readonly example?: unknown;
};

/** Documentation and presence of one field, and the validators of its kind. */
export function field(
  options: FieldOptions,
  schema: ApiPropertyOptions,
  ...validators: readonly PropertyDecorator[]
): PropertyDecorator {
  // The options of a property are a union over its kinds of type; spreading one of them loses which.
  const documented: Record<string, unknown> = {
    ...schema,
    required: options.optional !== true,
    ...(options.says === undefined ? {} : { description: options.says }),
    ...(options.nullable === true ? { nullable: true } : {}),
    ...(options.example === undefined ? {} : { example: options.example }),
  };
  return applyDecorators(
    rememberShape,
    ApiProperty(documented),
    ValidateIf((_, value) => !isLeftOut(value, options)),
    ...validators,
  );
}

function isLeftOut(value: unknown, { optional, nullable }: FieldOptions): boolean {
  return (optional === true && value === undefined) || (nullable === true && value === null);
}

/** Changes a field's text on the way in; anything that is not text is left for the validators to refuse. */
export function changeText(change: (text: string) => unknown): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => {
    if (Array.isArray(value)) return value.map((one: unknown) => changed(one, change));
    return changed(value, change);
  });
}

function changed(value: unknown, change: (text: string) => unknown): unknown {
  return typeof value === 'string' ? change(value) : value;
}
