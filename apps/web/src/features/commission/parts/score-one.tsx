import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { ProblemNotice } from '../../../shared/parts/problem-notice.js';
import { draftOf, dropDraft, keepDraft } from '../drafts.store.js';
import type { Work } from '../queries.js';
import { isChanged, lacksOf, storedSheet, type Lack, type Sheet } from '../sheet.js';
import { useCommissionTexts } from '../texts.js';
import { useSaveMarks } from '../use-save-marks.js';
import { CriterionField } from './criterion-field.js';
import { focusOn, markByKey, wantsToSave } from './mark-keys.js';
import { SaveBar } from './save-bar.js';
import styles from './score-one.module.css';
import type { Place } from './place.js';
import { WorkAnswers } from './work-answers.js';

type ScoreProps = { readonly contestId: string; readonly work: Work; readonly place: Place };

/** The sheet of one work; what is chosen stays in this tab until it is saved. */
export function ScoreOne({ contestId, work, place }: ScoreProps) {
  const { sheet, lacks, change, check } = useSheet(work);
  const save = useSaveMarks(contestId, work);
  const goTo = useGoTo(contestId, place);
  useFocusAfterMove(work);

  const submit = async (): Promise<void> => {
    const first = check();
    if (first !== undefined) focusOn(first);
    else if (await save.run(sheet)) goTo(place.now + 1);
  };
  return (
    <div className={styles.desk}>
      <WorkAnswers answers={work.answers} />
      <form
        className={styles.guide}
        aria-labelledby="guide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => {
          if (work.isClosed) return;
          if (wantsToSave(event)) void submit();
          else markByKey(event, { work, sheet, change });
        }}
      >
        <Guide {...{ work, sheet, change, lacks }} />
        {save.problem !== null && <ProblemNotice problem={save.problem} retry={save.readAgain} />}
        <SaveBar
          {...{ work, place, lacks: lacks.length, goTo }}
          isChanged={isChanged(sheet, work)}
          isPending={save.isPending}
        />
      </form>
    </div>
  );
}

type SheetProps = Omit<Sheeting, 'check'> & { readonly work: Work };

function Guide({ work, sheet, change, lacks }: SheetProps) {
  const t = useCommissionTexts();
  const { number, list } = useFormat();
  const ahead =
    work.commentRequiredAt.length === 0
      ? ''
      : t.work.commentAhead(list(work.commentRequiredAt.map((mark) => number(mark))));
  return (
    <>
      <h2 id="guide">{t.work.guide}</h2>
      <p className="quiet">
        {work.isClosed ? t.work.closed : t.work.keys(number(work.markMin), number(work.markMax))}{' '}
        {!work.isClosed && `${ahead} ${t.work.untilClose}`}
      </p>
      {work.criteria.map((criterion) => (
        <CriterionField
          key={criterion.code}
          {...{ work, criterion, sheet, change }}
          lack={lacks.find((lack) => lack.criterion === criterion.code)?.what}
        />
      ))}
    </>
  );
}

type Sheeting = {
  readonly sheet: Sheet;
  /** Shown only after a first try to save. */
  readonly lacks: readonly Lack[];
  readonly change: (sheet: Sheet) => void;
  /** The first thing that is missing. */
  readonly check: () => Lack | undefined;
};

function useSheet(work: Work): Sheeting {
  const [sheet, setSheet] = useState<Sheet>(() => draftOf(work.workCode) ?? storedSheet(work));
  const [isChecked, setChecked] = useState(false);
  const lacks = lacksOf(sheet, work);
  return {
    sheet,
    lacks: isChecked ? lacks : [],
    change: (changed) => {
      setSheet(changed);
      if (isChanged(changed, work)) keepDraft(work.workCode, changed);
      else dropDraft(work.workCode);
    },
    check: () => {
      setChecked(true);
      return lacks[0];
    },
  };
}

let isMoving = false;

/** Going from work to work by keyboard lands on the first criterion, not on the masthead. */
function useFocusAfterMove({ criteria, markMin }: Work): void {
  const [first] = criteria;
  useEffect(() => {
    if (isMoving && first !== undefined) {
      document.getElementById(`mark-${first.code}-${markMin}`)?.focus();
    }
    isMoving = false;
  }, [first, markMin]);
}

function useGoTo(contestId: string, { last }: Place): (position: number) => void {
  const navigate = useNavigate();
  return (position) => {
    const isInside = position >= 1 && position <= last;
    isMoving = isInside;
    if (isInside) {
      const params = { contestId, position: String(position) };
      void navigate({ to: '/commission/$contestId/works/$position', params });
    } else void navigate({ to: '/commission/$contestId/works', params: { contestId } });
  };
}
