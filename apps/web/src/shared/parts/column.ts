import type { ReactNode } from 'react';

/** `value` is what is sorted, searched and exported; `show` what is drawn when that differs. */
export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly value: (row: Row) => string | number;
  readonly show?: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
};
