import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import type { Work } from '../queries.js';
import { lineOf, needsComment, withLine, type Lack, type Sheet } from '../sheet.js';
import { useCommissionTexts } from '../texts.js';
import styles from './criterion-field.module.css';

type FieldProps = {
  readonly work: Work;
  readonly criterion: Work['criteria'][number];
  readonly sheet: Sheet;
  readonly change: (sheet: Sheet) => void;
  readonly lack: Lack['what'] | undefined;
};

const MAX_COMMENT = 2000;

/** One criterion: what each mark means in the reader's language, and the comment that some marks need. */
export function CriterionField(props: FieldProps) {
  const { work, criterion, sheet, lack } = props;
  const t = useCommissionTexts();
  const local = useLocal();
  const errorId = useId();
  return (
    <fieldset
      className={styles.criterion}
      data-criterion={criterion.code}
      disabled={work.isClosed}
      aria-describedby={lack === 'mark' ? errorId : undefined}
    >
      <legend>{local(criterion.title)}</legend>
      <Levels {...props} />
      {lack === 'mark' && (
        <p id={errorId} className={styles.error}>
          {t.work.lacksMark}
        </p>
      )}
      <Comment {...props} isNeeded={needsComment(work, lineOf(sheet, criterion.code).value)} />
    </fieldset>
  );
}

function Levels({ work, criterion: { code, levels }, sheet, change }: FieldProps) {
  const local = useLocal();
  const { value } = lineOf(sheet, code);
  return (
    <div className={styles.levels}>
      {levels.map((level, index) => {
        const mark = work.markMin + index;
        return (
          <label key={mark} className={styles.level}>
            <input
              type="radio"
              id={`mark-${code}-${mark}`}
              name={`mark-${code}`}
              value={mark}
              checked={value === mark}
              onChange={() => {
                change(withLine(sheet, code, { value: mark }));
              }}
            />
            <span className={styles.value}>{mark}</span>
            <span>{local(level)}</span>
          </label>
        );
      })}
    </div>
  );
}

type CommentProps = FieldProps & { readonly isNeeded: boolean };

/** Out of the way until it is needed or wanted. */
function Comment(props: CommentProps) {
  const { work, criterion, sheet, isNeeded } = props;
  const t = useCommissionTexts();
  const [isWanted, setWanted] = useState(false);
  const isShown = isNeeded || isWanted || lineOf(sheet, criterion.code).comment !== '';
  if (isShown) return <CommentField {...props} />;
  if (work.isClosed) return null;
  return (
    <button
      type="button"
      className={styles.add}
      onClick={() => {
        setWanted(true);
      }}
    >
      {t.work.commentAdd}
    </button>
  );
}

function CommentField({ work, criterion: { code }, sheet, change, lack, isNeeded }: CommentProps) {
  const t = useCommissionTexts();
  const { list, number } = useFormat();
  const values = list(work.commentRequiredAt.map((mark) => number(mark)));
  return (
    <Textarea
      id={`comment-${code}`}
      label={t.work.comment}
      {...(isNeeded && { description: t.work.commentNeeded(values) })}
      error={lack === 'comment' && t.work.lacksComment}
      required={isNeeded}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={MAX_COMMENT}
      value={lineOf(sheet, code).comment}
      onChange={(event) => {
        change(withLine(sheet, code, { comment: event.currentTarget.value }));
      }}
    />
  );
}
