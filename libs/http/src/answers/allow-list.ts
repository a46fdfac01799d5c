import 'reflect-metadata';

import { assertNever } from '@adal/kernel';

import type { Answer } from './answers.decorator.js';

/** What is wrong with an answer, in words for us: a path and what was found there. */
export type Finding = { readonly path: string; readonly says: 'is not declared' | 'is missing' };

export type Sifted = { readonly answer: unknown; readonly findings: readonly Finding[] };

type FieldRule = {
  readonly name: string;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly isArray: boolean;
  /** The class of the value, or `null` where nothing is looked into. */
  readonly shape: object | null;
};

const LIST_OF_NAMES = 'swagger/apiModelPropertiesArray';
const ONE_PROPERTY = 'swagger/apiModelProperties';
const rules = new WeakMap<object, readonly FieldRule[]>();

/**
 * Lets through only what the answer's class declares, nested and in lists, the same declarations from
 * which the OpenAPI document is made. Tells of everything that was left out or is missing.
 */
export function sift(answer: Answer, value: unknown): Sifted {
  const findings: Finding[] = [];
  return { answer: sifted(answer, value, findings), findings };
}

function sifted(answer: Answer, value: unknown, findings: Finding[]): unknown {
  switch (answer.kind) {
    case 'nothing':
      if (value !== undefined && value !== null) findings.push(undeclared('answer'));
      return undefined;
    case 'bytes':
      return value;
    case 'list':
      return siftList(value, { shape: prototypeOf(answer.shape), path: 'answer' }, findings);
    case 'page':
      return siftPage(value, prototypeOf(answer.shape), findings);
    case 'object':
      if (value === null && answer.nullable) return null;
      return siftObject(value, { shape: prototypeOf(answer.shape), path: 'answer' }, findings);
    default:
      return assertNever(answer);
  }
}

type Place = { readonly shape: object; readonly path: string };

function siftPage(value: unknown, shape: object, findings: Finding[]): unknown {
  if (!isRecord(value)) return siftObject(value, { shape, path: 'answer' }, findings);
  for (const key of Object.keys(value))
    if (key !== 'items' && key !== 'next') findings.push(undeclared(`answer.${key}`));
  return {
    items: siftList(value['items'], { shape, path: 'answer.items' }, findings),
    next: value['next'],
  };
}

function siftList(value: unknown, { shape, path }: Place, findings: Finding[]): unknown {
  if (!Array.isArray(value)) {
    findings.push({ path, says: 'is missing' });
    return [];
  }
  return value.map((one, index) => siftObject(one, { shape, path: `${path}[${index}]` }, findings));
}

function siftObject(value: unknown, { shape, path }: Place, findings: Finding[]): unknown {
  if (!isRecord(value)) {
    findings.push(
      value === null || value === undefined ? { path, says: 'is missing' } : undeclared(path),
    );
    return null;
  }
  const declared = rulesOf(shape);
  const names = new Set(declared.map(({ name }) => name));
  for (const key of Object.keys(value))
    if (!names.has(key) && value[key] !== undefined) findings.push(undeclared(`${path}.${key}`));
  return Object.fromEntries(
    declared.flatMap((rule) => siftField(value[rule.name], rule, path, findings)),
  );
}

function siftField(
  value: unknown,
  rule: FieldRule,
  parent: string,
  findings: Finding[],
): [string, unknown][] {
  const path = `${parent}.${rule.name}`;
  if (value === undefined) {
    if (rule.required) findings.push({ path, says: 'is missing' });
    return [];
  }
  if (value === null) {
    if (!rule.nullable) findings.push({ path, says: 'is missing' });
    return [[rule.name, null]];
  }
  if (rule.shape === null) return [[rule.name, value]];
  const place = { shape: rule.shape, path };
  const inner = rule.isArray
    ? siftList(value, place, findings)
    : siftObject(value, place, findings);
  return [[rule.name, inner]];
}

/** The declared fields of a class, read once from what its decorators left. */
function rulesOf(shape: object): readonly FieldRule[] {
  const known = rules.get(shape);
  if (known !== undefined) return known;
  const names: unknown = Reflect.getMetadata(LIST_OF_NAMES, shape);
  const read = Array.isArray(names)
    ? names.map((name: unknown) => ruleOf(shape, String(name).slice(1)))
    : [];
  if (read.length === 0) throw new Error(`${shape.constructor.name} declares no field to answer`);
  rules.set(shape, read);
  return read;
}

function ruleOf(shape: object, name: string): FieldRule {
  const written: unknown = Reflect.getMetadata(ONE_PROPERTY, shape, name);
  const property = isRecord(written) ? written : {};
  return {
    name,
    required: property['required'] !== false,
    nullable: property['nullable'] === true,
    ...valueRule(property, name),
  };
}

function valueRule(
  property: Record<string, unknown>,
  name: string,
): Pick<FieldRule, 'isArray' | 'shape'> {
  const named = property['type'];
  const found: unknown =
    typeof named === 'function' && named.prototype === undefined
      ? Reflect.apply(named, null, [])
      : named;
  const [type, isList]: [unknown, boolean] = Array.isArray(found)
    ? [found[0], true]
    : [found, false];
  const isArray = isList || property['isArray'] === true;
  if (typeof type !== 'function') {
    if (type === 'object' && property['additionalProperties'] === undefined)
      throw new Error(`the field ${name} is an object of which nothing is declared`);
    return { isArray, shape: null };
  }
  return { isArray, shape: isLeaf(type) ? null : prototypeOf(type) };
}

function isLeaf(type: unknown): boolean {
  return type === String || type === Number || type === Boolean;
}

function prototypeOf(shape: unknown): object {
  const prototype: unknown = typeof shape === 'function' ? shape.prototype : null;
  if (typeof prototype === 'object' && prototype !== null) return prototype;
  throw new Error('an answer must be a class');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function undeclared(path: string): Finding {
  return { path, says: 'is not declared' };
}
