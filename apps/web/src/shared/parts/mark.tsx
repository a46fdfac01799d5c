import type { ReactNode } from 'react';

/** `done` green disc, `now` accent ring, `wait` amber square, `lost` red diamond, `quiet` grey ring. */
export type Tone = 'done' | 'now' | 'wait' | 'lost' | 'quiet';

/** A state in words with a shape and a colour; the words alone are enough. */
export function Mark({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className="mark" data-tone={tone}>
      {children}
    </span>
  );
}
