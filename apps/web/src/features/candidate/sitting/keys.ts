/** What a key means while a question is shown. */
export type KeyAct =
  | { readonly kind: 'choose'; readonly index: number }
  | { readonly kind: 'move'; readonly by: 1 | -1 }
  | { readonly kind: 'flag' };

type Pressed = {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

const CHOICES: Readonly<Record<string, number>> = {
  Digit1: 0,
  Digit2: 1,
  Digit3: 2,
  Digit4: 3,
  Numpad1: 0,
  Numpad2: 1,
  Numpad3: 2,
  Numpad4: 3,
  KeyA: 0,
  KeyB: 1,
  KeyC: 2,
  KeyD: 3,
};

/** By the place of the key and not by its letter: on a Kazakh or Russian layout there is no "a" and no "2" there. */
export function keyAct({ code, ctrlKey, altKey, metaKey }: Pressed): KeyAct | null {
  if (ctrlKey || altKey || metaKey) return null;
  const index = CHOICES[code];
  if (index !== undefined) return { kind: 'choose', index };
  if (code === 'ArrowRight') return { kind: 'move', by: 1 };
  if (code === 'ArrowLeft') return { kind: 'move', by: -1 };
  return code === 'KeyF' ? { kind: 'flag' } : null;
}
