import { useFormat } from '../../../i18n/format.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Hash } from '../../../shared/parts/hash.js';
import { useSharedTexts } from '../../../shared/texts.js';
import type { Entry } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { useEventName } from '../use-event-words.js';
import { shortNumber } from '../who.js';
import styles from './entries.module.css';

/** One line of the log: place, what happened, when. */
export function EntryHead({ entry }: { readonly entry: Entry }) {
  const { log: t } = useDepartmentTexts();
  const { date, clock } = useFormat();
  const name = useEventName();
  return (
    <summary className={styles['head']}>
      <span className={styles['leaf']}>{entry.leaf}</span>
      <span>{name(entry.type)}</span>
      <span className={styles['when']}>
        {entry.at === null ? t.hidden : `${date(entry.at)}, ${clock(entry.at)}`}
      </span>
    </summary>
  );
}

/** All of an entry that may be seen. */
export function EntryBody({ entry }: { readonly entry: Entry }) {
  const { log: t } = useDepartmentTexts();
  const actorOf = useActorWords();
  const { actor, content } = entry;
  return (
    <div className={styles['body']}>
      <Definitions
        rows={[
          [t.leaf, entry.leaf],
          [t.commitment, <Hash key="commitment" value={entry.commitment} />],
          ...(actor === null ? [] : [[t.who, actorOf(actor)] as const]),
        ]}
      />
      {content === null ? (
        <p className="quiet">{t.hiddenText}</p>
      ) : (
        <>
          <p className="quiet">
            {t.content}, <code>{entry.type}</code>
          </p>
          <pre tabIndex={0} aria-label={t.content}>
            {JSON.stringify(content, null, 2)}
          </pre>
        </>
      )}
    </div>
  );
}

function useActorWords(): (actor: NonNullable<Entry['actor']>) => string {
  const { log: t } = useDepartmentTexts();
  const { role: words } = useSharedTexts();
  const roles: Readonly<Record<string, string>> = words;
  return ({ pseudonym, role }) => {
    if (role === 'system') return t.system;
    return `${roles[role] ?? role}, № ${pseudonym.length > 20 ? shortNumber(pseudonym) : pseudonym}`;
  };
}
