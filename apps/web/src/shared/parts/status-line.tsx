import type { ReactNode } from 'react';

/** Where things stand, in one sentence; a screen reader hears it change. */
export function StatusLine({ children }: { readonly children: ReactNode }) {
  return (
    <p className="status-line" role="status">
      {children}
    </p>
  );
}
