import { useFormat } from '../../../i18n/format.js';
import type { Ranking } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import styles from './minutes.module.css';

/** The ranking as a document has it: nothing to press. */
export function PlainRanking({ ranking: { items, decimals } }: { readonly ranking: Ranking }) {
  const { ranking: t } = useCommissionTexts();
  const { number, points } = useFormat();
  return (
    <table className={styles.ranking}>
      <caption className="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.rank}</th>
          <th scope="col">{t.code}</th>
          <th scope="col">{t.total}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ rank, code, total }) => (
          <tr key={code}>
            <td>{number(rank)}</td>
            <td>
              <code>{code}</code>
            </td>
            <td>{points(total, decimals)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
