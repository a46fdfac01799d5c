declare const brandKey: unique symbol;

/** A string or number that the compiler keeps apart from every other kind; in JSON it is the plain value. */
export type Brand<T, B extends string> = T & { readonly [brandKey]: B };

/** Marks a string that has just been checked or made; the one place where a branded id is born. */
export function brand<B extends Brand<string, string>>(value: string): B {
  return value as B;
}

/** Makes a `switch` over a union complete: a forgotten case does not compile, a forged one throws. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
