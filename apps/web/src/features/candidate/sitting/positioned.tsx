import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useLocal, useTexts } from '../../../i18n/texts.js';
import { useTestLanguage } from '../../../shared/contest/use-test-language.js';
import { sectionTitle } from '../rules.js';
import { AnswerState, Overtaken } from './answer-state.js';
import { answerOf, type Entry, type Question } from './answer-sheet.js';
import { keyAct } from './keys.js';
import { QuestionView } from './question-view.js';
import type { RunnerProps } from './runner-props.js';
import css from './runner.module.css';
import type { SheetView } from './sheet-ports.js';
import type { SheetStore } from './sheet-store.js';
import { TaskView } from './task-view.js';
import { sittingTexts } from './texts.js';
import type { Place } from './use-place.js';

type PositionedProps = RunnerProps & {
  readonly store: SheetStore;
  readonly view: SheetView;
  readonly place: Place;
};

/** The question or task where the person is, what became of its answer, and the way on. */
export function Positioned(props: PositionedProps) {
  const { form, store, view, place, stage } = props;
  const local = useLocal();
  const language = useTestLanguage(props.contestId);
  const question = form.questions.find(({ position }) => position === place.position);
  const entry = view.sheet.get(place.position);
  if (question === undefined || entry === undefined) return null;
  const of = form.questions.length;
  const isChoice = question.options.length > 0;
  const answer = (value: string): void => {
    store.write(question.position, value, isChoice ? 'now' : 'rest');
  };
  return (
    <div>
      {isChoice ? (
        <QuestionView
          {...{ question, entry, of, language }}
          section={sectionTitle(stage, question.section, local)}
          onAnswer={answer}
        />
      ) : (
        <TaskView
          {...{ question, entry, of }}
          onAnswer={answer}
          onRest={() => {
            store.wake();
          }}
        />
      )}
      <Overtaken entry={entry} isChoice={isChoice} onUse={answer} />
      <AnswerState entry={entry} isOffline={view.offlineSince !== null} />
      <Steps {...props} question={question} entry={entry} />
      {isChoice && <Keys {...props} question={question} />}
    </div>
  );
}

type StepsProps = PositionedProps & { readonly question: Question; readonly entry: Entry };

function Steps(props: StepsProps) {
  const t = useTexts(sittingTexts);
  const { place, form, question } = props;
  const { position } = question;
  const isLast = position === form.questions.length;
  return (
    <>
      <Marks {...props} />
      <div className={css['steps']}>
        <Button variant="default" disabled={position === 1} onClick={() => place.move(-1)}>
          {t.previous}
        </Button>
        {!isLast && <Button onClick={() => place.move(1)}>{t.next}</Button>}
        <Button variant={isLast ? 'filled' : 'default'} onClick={place.review}>
          {t.review.open}
        </Button>
      </div>
    </>
  );
}

function Marks({ store, view, question, entry }: StepsProps) {
  const t = useTexts(sittingTexts);
  const { position } = question;
  const isFlagged = view.flags.has(position);
  const hasChoice = question.options.length > 0 && answerOf(entry) !== '';
  return (
    <div className={css['marks']}>
      <button
        type="button"
        className={css['plain']}
        onClick={() => {
          store.toggleFlag(position);
        }}
      >
        {isFlagged ? t.unflag : t.flag}
      </button>
      {hasChoice && (
        <button
          type="button"
          className={css['plain']}
          onClick={() => {
            store.write(position, '', 'now');
          }}
        >
          {t.clear}
        </button>
      )}
    </div>
  );
}

const KEYS = 'adal.keys';

/** Single keys can be switched off, since they also reach a person who dictates or uses a switch. */
function Keys({ store, place, question }: PositionedProps & { readonly question: Question }) {
  const t = useTexts(sittingTexts);
  const [isOn, setOn] = useState(() => localStorage.getItem(KEYS) !== 'off');
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent): void => {
      const act = isBusy(event) ? null : keyAct(event);
      if (act === null) return;
      event.preventDefault();
      if (act.kind === 'flag') store.toggleFlag(question.position);
      else if (act.kind === 'move') place.move(act.by);
      else store.write(question.position, question.options[act.index]?.letter ?? '', 'now');
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
  const turn = (): void => {
    localStorage.setItem(KEYS, isOn ? 'off' : 'on');
    setOn(!isOn);
  };
  return (
    <p className={css['hint']}>
      {isOn && `${t.keys.hint} `}
      <button type="button" className={css['plain']} onClick={turn}>
        {isOn ? t.keys.off : t.keys.on}
      </button>
    </p>
  );
}

/** While a dialog is open or something is typed, keys are for that. */
function isBusy({ target }: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  return target instanceof HTMLElement && target.matches('textarea, input:not([type="radio"])');
}
