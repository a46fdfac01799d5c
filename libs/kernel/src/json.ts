/** What may travel in a log entry or a refusal; in the log numbers are whole (see canonical JSON in `@adal/proof`). */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A plain record; events and log data are of this shape, so declare them with `type`, not `interface`. */
export type JsonObject = { readonly [key: string]: JsonValue };

/** True for a plain object (no array, no null, no class instance); looks one level deep only. */
export function isJsonObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A root prototype, of whichever realm: instances of classes have a longer chain.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
