import { useFormat } from '../../../i18n/format.js';
import type { Work } from '../queries.js';
import { useCommissionTexts } from '../texts.js';
import styles from './work-answers.module.css';

/** What was answered, as plain text: whatever a candidate writes is shown and never run. */
export function WorkAnswers({ answers }: Pick<Work, 'answers'>) {
  const t = useCommissionTexts();
  const { number } = useFormat();
  return (
    // Reachable by keyboard, since a long work scrolls by itself.
    <section className={styles.work} aria-labelledby="work" tabIndex={0}>
      <h2 id="work">{t.work.work}</h2>
      {answers.map(({ position, task, text }) => (
        <article key={position} className={styles.answer}>
          <h3>{t.work.task(number(position))}</h3>
          <p className={styles.task}>{task}</p>
          {text.trim() === '' ? (
            <p className="quiet">{t.work.noAnswer}</p>
          ) : (
            <>
              <div className={styles.text}>{text}</div>
              <p className="quiet">{t.work.words(wordsIn(text))}</p>
            </>
          )}
        </article>
      ))}
    </section>
  );
}

/** Runs of letters and digits; a hyphen or an apostrophe inside joins. */
function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
