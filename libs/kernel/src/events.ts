import { ok, refuse, type Result } from './result.js';

/** When the body of an entry may be shown: at once, when its stage closes, at the decision, when a case closes, or to the department and a court only. */
export type Disclosure = 'now' | 'stage-close' | 'decision' | 'case-close' | 'restricted';

/** One version of one event, declared once: the log, its disclosure and the generated document come from here. */
export type EventSpec = {
  readonly type: string;
  readonly version: number;
  readonly disclosure: Disclosure;
  /** One sentence for the generated document. */
  readonly says: string;
  /** Field name to meaning. */
  readonly fields: Readonly<Record<string, string>>;
};

/** Versions are never removed: old entries replay for ever. */
export type EventCatalogue = readonly EventSpec[];

const EVENT_TYPE = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

/** Joins catalogues; refuses a type and version declared twice, a badly formed type and a version below 1. */
export function catalogueOf(...catalogues: readonly EventCatalogue[]): Result<EventCatalogue> {
  const seen = new Set<string>();
  const joined = catalogues.flat();
  for (const spec of joined) {
    const key = `${spec.type}@${String(spec.version)}`;
    if (!EVENT_TYPE.test(spec.type)) return refuse('event.bad-type', { type: spec.type });
    if (!Number.isSafeInteger(spec.version) || spec.version < 1)
      return refuse('event.bad-version', { type: spec.type });
    if (seen.has(key))
      return refuse('event.declared-twice', { type: spec.type, version: spec.version });
    seen.add(key);
  }
  return ok(joined);
}

/** The declaration of exactly this version, or undefined: an unknown event is never disclosed. */
export function findSpec(
  catalogue: EventCatalogue,
  type: string,
  version: number,
): EventSpec | undefined {
  return catalogue.find((spec) => spec.type === type && spec.version === version);
}
