/** One setting of the environment, as `docs/settings.md` lists it and as a refusal explains it. */
export type Setting = {
  readonly name: string;
  /** What it is for. */
  readonly says: string;
  /** What it may be, in words. */
  readonly allowed: string;
  readonly example: string;
  /** What holds when it is not set, in words; absent when it must be set. */
  readonly otherwise?: string;
};

/** The environment, or a part of it made by a test. An empty text counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Stops the start: names the setting, what it may be and an example, and never repeats the wrong value, which may be a secret. */
export class SettingsError extends Error {
  constructor(readonly setting: Setting) {
    super(
      `${setting.name} is missing or wrong. It may be: ${setting.allowed}. Example: ${setting.name}=${setting.example}`,
    );
    this.name = 'SettingsError';
  }
}

/** The raw text, or undefined when it is not set. */
export function rawValue(env: Environment, { name }: Setting): string | undefined {
  const text = env[name]?.trim();
  return text === '' ? undefined : text;
}

/** Throws the setting's error unless `check` holds. */
export function demand(setting: Setting, check: boolean): void {
  if (!check) throw new SettingsError(setting);
}

/** One of the given words. */
export function oneOf<T extends string>(
  setting: Setting,
  words: readonly T[],
  text: string | undefined,
): T {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new SettingsError(setting);
  return found;
}

/** A whole number written with digits only, within the limits. */
export function wholeNumber(
  setting: Setting,
  [low, high]: readonly [number, number],
  text: string,
): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  demand(setting, value >= low && value <= high);
  return value;
}

/** An absolute URL with one of the protocols, `'postgres:'` for instance. */
export function urlOf(setting: Setting, protocols: readonly string[], text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !protocols.includes(url.protocol)) throw new SettingsError(setting);
  return url;
}
