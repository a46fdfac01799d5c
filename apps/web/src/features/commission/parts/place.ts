/** Which of one's own works is open; counted from 1. */
export type Place = { readonly now: number; readonly last: number };
