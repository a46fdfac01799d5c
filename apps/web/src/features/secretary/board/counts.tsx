import { useFormat } from '../../../i18n/format.js';
import css from './board.module.css';

/** Numbers with what each of them counts. */
export function Counts({
  rows,
}: {
  readonly rows: readonly (readonly [label: string, count: number])[];
}) {
  const { number } = useFormat();
  return (
    <dl className={css['counts']}>
      {rows.map(([label, count]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
