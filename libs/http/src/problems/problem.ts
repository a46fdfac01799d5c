import type { JsonObject, Refusal } from '@adal/kernel';

import type { Language } from './language.js';

/** A sentence in English, and in the other languages where somebody who is nervous will read it. */
export type Sentence = { readonly en: string; readonly ru?: string; readonly kk?: string };

/** What a refusal code means to a person; `{name}` stands for a value of the refusal's context. */
export type ProblemSpec = Sentence & {
  /** HTTP status; 409 where nothing is said. */
  readonly status?: number;
  /** What to do now. */
  readonly next?: Sentence;
};

/** Refusal code → what it means. Codes are public and never change their meaning. */
export type ProblemTable = Readonly<Record<string, ProblemSpec>>;

/** One field of a request that is not as it should be. */
export type FieldError = { readonly field: string; readonly says: string };

/** The body of every refusal, as `application/problem+json` (RFC 9457). */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly next: string;
  readonly reference: string;
  readonly field?: string;
  readonly errors?: readonly FieldError[];
  readonly context?: JsonObject;
};

/** A refusal together with what the door knows about the fields. */
export type DoorRefusal = Refusal & { readonly errors?: readonly FieldError[] };

const UNKNOWN: ProblemSpec = {
  en: 'This is not possible now.',
  ru: 'Сейчас это невозможно.',
  kk: 'Қазір бұл мүмкін емес.',
};
const NEXT: Sentence = {
  en: 'Look at it again: it may have changed since.',
  ru: 'Посмотрите ещё раз: с тех пор могло измениться состояние.',
  kk: 'Қайта қараңыз: содан бері жағдай өзгерген болуы мүмкін.',
};

/** Puts a refusal into words; a code that no table knows is still told by its code. */
export function describe(
  refusal: DoorRefusal,
  table: ProblemTable,
  language: Language,
  reference: string,
): Problem {
  const spec = Object.hasOwn(table, refusal.code) ? (table[refusal.code] ?? UNKNOWN) : UNKNOWN;
  const sentence = spec[language] ?? spec.en;
  const next = spec.next ?? NEXT;
  return {
    type: `urn:adal:problem:${refusal.code}`,
    title: fill(sentence, {}),
    status: spec.status ?? 409,
    code: refusal.code,
    detail: fill(sentence, refusal.context ?? {}),
    next: fill(next[language] ?? next.en, refusal.context ?? {}),
    reference,
    ...fieldsOf(refusal),
    ...(refusal.context === undefined ? {} : { context: refusal.context }),
  };
}

function fieldsOf({ errors }: DoorRefusal): Pick<Problem, 'field' | 'errors'> {
  const first = errors?.[0];
  return errors === undefined || first === undefined ? {} : { field: first.field, errors };
}

function fill(sentence: string, context: JsonObject): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = context[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
  });
}
