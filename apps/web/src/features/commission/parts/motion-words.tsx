import { useFormat } from '../../../i18n/format.js';
import { Code } from '../../../shared/parts/code.js';
import type { Motion } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import styles from './motion-words.module.css';

/** A motion in words, with its votes once they are counted. */
export function MotionWords({
  motion: { number: which, code, first, reason, result },
  look,
}: {
  readonly motion: Motion;
  /** `record`: with its number and votes, for a list of motions; `words`: where both stand beside it. */
  readonly look: 'record' | 'words';
}) {
  const { sitting: t, minutes } = useCommissionTexts();
  const { number } = useFormat();
  const isByRank = code !== null && code === first;
  return (
    <div className={styles.motion}>
      <p>
        {look === 'record' && <span className="quiet">{t.number(number(which))}.</span>}{' '}
        {code === null ? (
          t.nobody
        ) : (
          <>
            {t.appoint} <Code value={code} look="row" />.
          </>
        )}{' '}
        <span className="quiet">{isByRank ? t.byRank : t.departs}</span>
      </p>
      {reason !== null && <blockquote className={styles.reason}>{reason}</blockquote>}
      {look === 'record' && (
        <p>
          {result === null
            ? minutes.notCounted
            : minutes.votes(
                number(result.for),
                number(result.against),
                number(result.abstain),
              )}{' '}
          {result !== null && <strong>{outcomeOf(result, t)}</strong>}
        </p>
      )}
    </div>
  );
}

/** What the count came to; a casting vote is said, never hidden in a number. */
export function outcomeOf(
  { isCarried, isCast }: NonNullable<Motion['result']>,
  t: { readonly carried: string; readonly carriedCast: string; readonly fell: string },
): string {
  if (!isCarried) return t.fell;
  return isCast ? t.carriedCast : t.carried;
}
