import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { at } from '../../apps/cli/src/client/reader.js';

/** A text that a request carries: in its body (steps from the root, `0` into a list), its query or its path. */
export type TextField = {
  readonly where: 'body' | 'query' | 'path';
  readonly steps: readonly string[];
  /** More than its length is prescribed: a list of words, a pattern, an id. */
  readonly isBound: boolean;
};

/** One operation of a document that takes any text. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  /** Its name in the table of rights. */
  readonly action: string;
  /** A body that fits the document; undefined when it takes none. */
  readonly body: unknown;
  readonly fields: readonly TextField[];
};

type Schema = ReadonlyMap<string, unknown>;
/** A text for what the document leaves open, by the name of the field; undefined: any text that fits will do. */
type Known = (name: string) => string | undefined;

/** Every operation of an OpenAPI document of this repository that takes text, with a body made up from its schemas. */
export function operationsOf(document: string, known: Known): readonly Operation[] {
  const root: unknown = JSON.parse(readFileSync(join(process.cwd(), 'docs', document), 'utf8'));
  const reader = schemaReader(root, known);
  return entries(at(root, 'paths')).flatMap(([path, methods]) =>
    entries(methods).flatMap(([method, operation]) => {
      const content = at(at(at(operation, 'requestBody'), 'content'), 'application/json');
      const schema = content === undefined ? undefined : reader.open(at(content, 'schema'));
      const fields = [...parametersOf(operation), ...(schema ? reader.textsOf(schema) : [])];
      const body = schema && reader.sampleOf(schema, '');
      const action = String(at(operation, 'x-action'));
      return fields.length === 0
        ? []
        : [{ method: method.toUpperCase(), path, action, body, fields }];
    }),
  );
}

/** The same value with one text of it replaced. */
export function withText(value: unknown, steps: readonly string[], text: string): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return text;
  if (Array.isArray(value)) return [withText(value[0], rest, text), ...value.slice(1)];
  return { ...Object(value), [step]: withText(at(value, step), rest, text) };
}

function parametersOf(operation: unknown): readonly TextField[] {
  const parameters = at(operation, 'parameters');
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((parameter: unknown): TextField[] => {
    const where = at(parameter, 'in');
    const isText = at(at(parameter, 'schema'), 'type') === 'string';
    if (!isText || (where !== 'query' && where !== 'path')) return [];
    const isBound = isBoundText(new Map(entries(at(parameter, 'schema'))));
    return [{ where, steps: [String(at(parameter, 'name'))], isBound }];
  });
}

function schemaReader(root: unknown, known: Known) {
  const open = (given: unknown): Schema => {
    const schema = new Map(entries(given));
    const reference = schema.get('$ref');
    const all = schema.get('allOf');
    if (typeof reference === 'string') {
      const name = reference.split('/').at(-1) ?? '';
      return open(at(at(at(root, 'components'), 'schemas'), name));
    }
    return Array.isArray(all) ? open(all[0]) : schema;
  };
  const textsOf = (schema: Schema, steps: readonly string[] = []): TextField[] => {
    if (schema.get('type') === 'string')
      return [{ where: 'body', steps, isBound: isBoundText(schema) }];
    if (schema.has('items')) return textsOf(open(schema.get('items')), [...steps, '0']);
    return entries(schema.get('properties')).flatMap(([name, of]) =>
      textsOf(open(of), [...steps, name]),
    );
  };
  const sampleOf = (schema: Schema, name: string): unknown => {
    const type = schema.get('type');
    if (type === 'string') return known(name) ?? textFor(schema);
    if (type === 'integer' || type === 'number') return schema.get('minimum') ?? 1;
    if (type === 'boolean') return true;
    if (schema.has('items')) return [sampleOf(open(schema.get('items')), name)];
    const properties = entries(schema.get('properties'));
    return Object.fromEntries(properties.map(([key, of]) => [key, sampleOf(open(of), key)]));
  };
  return { open, textsOf, sampleOf };
}

function isBoundText(schema: Schema): boolean {
  return ['enum', 'pattern', 'format'].some((rule) => schema.has(rule));
}

function textFor(schema: Schema): string {
  const choices = schema.get('enum');
  if (Array.isArray(choices)) return String(choices[0]);
  const least = schema.get('minLength');
  return 'Мәтін '.padEnd(typeof least === 'number' ? least : 0, '.');
}

function entries(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
