import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';

import { serverNow } from '../api/index.js';

/** `tab`: gone when the tab closes; `device`: stays, for long forms. Neither leaves the device. */
type DraftOptions = { readonly keep: 'tab' | 'device' };

type Draft = {
  /** When the draft that was put back had been kept, in milliseconds; null: there was none. */
  readonly restoredAt: number | null;
  /** When the form was last kept; null: not yet. */
  readonly keptAt: number | null;
  /** After a successful send. */
  readonly clear: () => void;
};

type Kept<Values> = { readonly at: number; readonly values: Values };

const WAIT_MS = 400;

/** Keeps what is typed under a key of its own and puts it back after a reload or a session that ended. */
export function useDraft<Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  name: string,
  { keep }: DraftOptions,
): Draft {
  const key = `adal.draft.${name}`;
  const store = keep === 'tab' ? sessionStorage : localStorage;
  const [restoredAt, setRestoredAt] = useState<number | null>(null);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const isRestored = useRef(false);
  const values = form.getValues();

  useEffect(() => {
    if (isRestored.current) return;
    isRestored.current = true;
    const kept = readKept<Values>(store.getItem(key));
    if (kept === null) return;
    form.setValues(kept.values);
    setRestoredAt(kept.at);
  }, [form, key, store]);

  useEffect(() => {
    if (!form.isDirty()) return;
    const timer = setTimeout(() => {
      const at = serverNow();
      store.setItem(key, JSON.stringify({ at, values }));
      setKeptAt(at);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [form, key, store, values]);

  const clear = (): void => {
    store.removeItem(key);
    setKeptAt(null);
    setRestoredAt(null);
  };
  return { restoredAt, keptAt, clear };
}

function readKept<Values>(text: string | null): Kept<Values> | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isKept<Values>(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Written by this very form; an old shape shows as fields left empty, since `setValues` merges. */
function isKept<Values>(value: unknown): value is Kept<Values> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'number' &&
    'values' in value &&
    typeof value.values === 'object'
  );
}
