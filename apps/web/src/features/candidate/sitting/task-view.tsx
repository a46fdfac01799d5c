import { useFormat } from '../../../i18n/format.js';
import { useTexts } from '../../../i18n/texts.js';
import { answerOf, type Entry, type Question } from './answer-sheet.js';
import { useHeading } from './question-view.js';
import css from './runner.module.css';
import { sittingTexts } from './texts.js';

type TaskProps = {
  readonly question: Question;
  readonly entry: Entry;
  readonly of: number;
  readonly onAnswer: (value: string) => void;
  readonly onRest: () => void;
};

/** One practical task, answered in words; saved at every pause in typing. */
export function TaskView({ question, entry, of, onAnswer, onRest }: TaskProps) {
  const t = useTexts(sittingTexts);
  const { number } = useFormat();
  const heading = useHeading(question.position);
  const written = answerOf(entry);
  const most = question.maxChars ?? 0;
  return (
    <div className={css['question']}>
      <h1 ref={heading} tabIndex={-1} className={css['where']}>
        {t.task(question.position, of)}
      </h1>
      <p className={css['task']}>{question.text}</p>
      <label htmlFor="answer" className={css['label']}>
        {t.yourText}
      </label>
      <textarea
        id="answer"
        className={css['writing']}
        rows={14}
        maxLength={most}
        spellCheck={false}
        autoComplete="off"
        aria-describedby="answer-length"
        value={written}
        onChange={(event) => {
          onAnswer(event.currentTarget.value);
        }}
        onBlur={onRest}
      />
      <p id="answer-length" className={css['count']} data-full={written.length >= most}>
        {t.characters(number(written.length), number(most))}
      </p>
    </div>
  );
}
