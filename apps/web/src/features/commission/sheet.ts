import type { Work } from './queries.js';

/** What a member has chosen for one criterion so far. */
export type Line = { readonly value: number | null; readonly comment: string };

/** A member's sheet for one work, by the criterion's code. */
export type Sheet = Readonly<Record<string, Line>>;

/** What is still to be done before the sheet may be saved. */
export type Lack = { readonly criterion: string; readonly what: 'mark' | 'comment' };

type Rules = Pick<Work, 'criteria' | 'commentRequiredAt'>;

const EMPTY: Line = { value: null, comment: '' };

/** The sheet as it is stored; every criterion of the work is in it. */
export function storedSheet({ criteria, marks }: Pick<Work, 'criteria' | 'marks'>): Sheet {
  return Object.fromEntries(
    criteria.map(({ code }) => {
      const mark = marks.find(({ criterion }) => criterion === code);
      return [
        code,
        mark === undefined ? EMPTY : { value: mark.value, comment: mark.comment ?? '' },
      ];
    }),
  );
}

export function lineOf(sheet: Sheet, criterion: string): Line {
  return sheet[criterion] ?? EMPTY;
}

export function withLine(sheet: Sheet, criterion: string, change: Partial<Line>): Sheet {
  return { ...sheet, [criterion]: { ...lineOf(sheet, criterion), ...change } };
}

export function needsComment(
  { commentRequiredAt }: Pick<Rules, 'commentRequiredAt'>,
  value: number | null,
): boolean {
  return value !== null && commentRequiredAt.includes(value);
}

/** In the order of the criteria, as the rules demand it; the server asks the same. */
export function lacksOf(sheet: Sheet, work: Rules): readonly Lack[] {
  return work.criteria.flatMap(({ code }): readonly Lack[] => {
    const { value, comment } = lineOf(sheet, code);
    if (value === null) return [{ criterion: code, what: 'mark' }];
    const isUnexplained = needsComment(work, value) && comment.trim() === '';
    return isUnexplained ? [{ criterion: code, what: 'comment' }] : [];
  });
}

export function isChanged(sheet: Sheet, work: Pick<Work, 'criteria' | 'marks'>): boolean {
  const stored = storedSheet(work);
  return work.criteria.some(({ code }) => {
    const [now, before] = [lineOf(sheet, code), lineOf(stored, code)];
    return now.value !== before.value || now.comment.trim() !== before.comment;
  });
}

/** The body of a save; nothing for a criterion without a mark. */
export function marksOf(
  sheet: Sheet,
  { criteria }: Pick<Work, 'criteria'>,
): { criterion: string; value: number; comment: string | null }[] {
  return criteria.flatMap(({ code }) => {
    const { value, comment } = lineOf(sheet, code);
    if (value === null) return [];
    return [{ criterion: code, value, comment: comment.trim() === '' ? null : comment.trim() }];
  });
}
