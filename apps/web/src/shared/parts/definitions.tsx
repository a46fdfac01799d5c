import { Fragment, type ReactNode } from 'react';

/** Terms and their values, one under the other on a phone. */
export function Definitions({
  rows,
}: {
  readonly rows: readonly (readonly [term: string, value: ReactNode])[];
}) {
  return (
    <dl className="definitions">
      {rows.map(([term, value]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
