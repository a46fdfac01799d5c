import { useQuery } from '@tanstack/react-query';

import { Hash } from '../../../shared/parts/hash.js';
import { entriesQuery, type Pin } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import styles from './entries.module.css';
import { EntryBody, EntryHead } from './entry.js';

/** Pinned entries with their place and commitment, and what they say as far as it may be seen. */
export function PinnedEvidence({
  contestId,
  pins,
}: {
  readonly contestId: string;
  readonly pins: readonly Pin[];
}) {
  const { case: t } = useDepartmentTexts();
  const { data: entries = [] } = useQuery({ ...entriesQuery(contestId), enabled: pins.length > 0 });
  if (pins.length === 0) return <p className="quiet">{t.findings.noEvidence}</p>;
  return (
    <ol className={styles['entries']}>
      {pins.map((pin) => {
        const entry = entries.find(({ entryId }) => entryId === pin.entryId);
        return (
          <li key={pin.entryId}>
            {entry === undefined ? (
              <Unread pin={pin} />
            ) : (
              <details>
                <EntryHead entry={entry} />
                <EntryBody entry={entry} />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Before the log has come: the pin alone. */
function Unread({ pin: { leaf, commitment } }: { readonly pin: Pin }) {
  const { log: t } = useDepartmentTexts();
  return (
    <span className={styles['head']}>
      <span className={styles['leaf']}>{leaf}</span>
      <span>
        {t.commitment} <Hash value={commitment} />
      </span>
    </span>
  );
}
