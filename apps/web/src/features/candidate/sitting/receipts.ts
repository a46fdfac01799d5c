/**
 * Receipts of one attempt as this device holds them: one value of the header `Adal-Receipt` each.
 * They name the attempt by a random id, and nobody.
 */
const keyOf = (attemptId: string): string => `adal.receipts.${attemptId}`;

/** In the order in which they came. */
export function receiptsOf(attemptId: string): readonly string[] {
  return (localStorage.getItem(keyOf(attemptId)) ?? '').split('\n').filter((line) => line !== '');
}

/** Read and written again in one go, so that two tabs do not lose each other's. */
export function addReceipt(attemptId: string, receipt: string): void {
  const known = receiptsOf(attemptId);
  if (known.includes(receipt)) return;
  try {
    localStorage.setItem(keyOf(attemptId), [...known, receipt].join('\n'));
  } catch {
    // A full device keeps no more receipts; the answer is saved all the same and its chain can be read.
    return;
  }
}
