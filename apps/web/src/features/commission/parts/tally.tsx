import { useFormat } from '../../../i18n/format.js';
import type { Motion } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import { outcomeOf } from './motion-words.js';
import styles from './voting.module.css';

const VOTES = ['for', 'against', 'abstain'] as const;

/** The count, and how it was carried. */
export function Tally({ result }: { readonly result: NonNullable<Motion['result']> }) {
  const { sitting: t } = useCommissionTexts();
  const { number } = useFormat();
  return (
    <>
      <dl className={styles.tally}>
        {VOTES.map((vote) => (
          <div key={vote}>
            <dt>{t.result[vote]}</dt>
            <dd>{number(result[vote])}</dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>{outcomeOf(result, t)}</strong>
      </p>
    </>
  );
}
