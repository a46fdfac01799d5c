/** The beginning of an official's opaque number: enough to tell people of one contest apart. */
export function shortNumber(staffId: string): string {
  return staffId.slice(0, 8);
}
