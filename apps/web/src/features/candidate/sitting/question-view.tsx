import { useEffect, useRef } from 'react';

import { useTexts } from '../../../i18n/texts.js';
import { answerOf, type Entry, type Question } from './answer-sheet.js';
import css from './runner.module.css';
import { sittingTexts } from './texts.js';

type QuestionProps = {
  readonly question: Question;
  readonly entry: Entry;
  readonly of: number;
  readonly section: string;
  /** Of question and answers; the page may be in another. */
  readonly language: string | undefined;
  readonly onAnswer: (value: string) => void;
};

/** One question with its options; what is pressed is kept at once. */
export function QuestionView({ question, entry, of, section, language, onAnswer }: QuestionProps) {
  const t = useTexts(sittingTexts);
  const heading = useHeading(question.position);
  const chosen = answerOf(entry);
  return (
    <fieldset className={css['question']}>
      <legend>
        <span className={css['where']}>
          {t.question(question.position, of)}
          {section !== '' && ` · ${section}`}
        </span>
        <h1 ref={heading} tabIndex={-1} className={css['stem']} lang={language}>
          {question.text}
        </h1>
      </legend>
      {question.options.map(({ letter, text }) => (
        <label key={letter} className={css['option']} data-chosen={letter === chosen}>
          <input
            type="radio"
            name={`question-${question.position}`}
            value={letter}
            checked={letter === chosen}
            onChange={() => {
              onAnswer(letter);
            }}
          />
          <span className={css['letter']} aria-hidden="true">
            {letter.toUpperCase()}
          </span>
          <span lang={language}>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The heading of the question takes the focus when another question comes. */
export function useHeading(position: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [position]);
  return heading;
}
