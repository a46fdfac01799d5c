import { bankRoot } from '@adal/testing/domain';

import type { BankItem } from './queries.js';

const placeOf = (bankId: string): string => `adal.bank-read.${bankId}`;

/** The commitments of the items that this reviewer has marked as read on this device. */
export function readBefore(bankId: string): ReadonlySet<string> {
  const kept = localStorage.getItem(placeOf(bankId));
  return new Set(kept === null ? [] : kept.split(' '));
}

/** Remembers commitments only: nothing of an item stays on the device. */
export function rememberRead(bankId: string, items: readonly BankItem[]): ReadonlySet<string> {
  const read = items.map(({ content }) => content);
  localStorage.setItem(placeOf(bankId), read.join(' '));
  return new Set(read);
}

/** The root over exactly these items, as the server will compute it of its own. */
export function rootOf(items: readonly BankItem[]): string {
  return bankRoot(
    items.map(({ code, act, enemies, content }) => ({ code, act, enemies, content })),
  );
}
