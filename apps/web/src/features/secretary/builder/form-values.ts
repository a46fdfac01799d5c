import type { Ruleset } from '@adal/contest/domain';
import type { UseFormReturnType } from '@mantine/form';

import type { Colleague, Contest, Windows } from '../queries.js';

/** One stage's first start and last end, as far as they are chosen. */
export type StageDates = { readonly from: number | null; readonly until: number | null };

/** Everything that a secretary fills in. */
export type BuilderValues = {
  bodyId: string | null;
  rulesetId: string;
  titleKk: string;
  titleRu: string;
  titleEn: string;
  category: string;
  acceptFrom: number | null;
  acceptUntil: number | null;
  stages: StageDates[];
  chair: string | null;
  members: string[];
  holders: string[];
  threshold: number;
  departmentStaffId: string | null;
  bankId: string | null;
  /** Typed on this device; the server stores tasks sealed and does not read them back. */
  tasks: string[];
};

export type BuilderForm = UseFormReturnType<BuilderValues>;

/** A new draft, before anything is known of it. */
export const NEW_CONTEST: BuilderValues = {
  bodyId: null,
  rulesetId: '',
  ...{ titleKk: '', titleRu: '', titleEn: '', category: '' },
  ...{ acceptFrom: null, acceptUntil: null, stages: [] },
  ...{ chair: null, members: [], holders: [], threshold: 1 },
  ...{ departmentStaffId: null, bankId: null, tasks: [] },
};

/** The draft as the server has it. */
export function valuesOf(contest: Contest, rules: Ruleset): BuilderValues {
  const { title, windows, composition } = contest;
  const seats = composition?.commission ?? [];
  return {
    ...{ bodyId: contest.bodyId, rulesetId: contest.rulesetId, category: contest.category },
    ...{ titleKk: title.kk, titleRu: title.ru, titleEn: title.en },
    ...datesOf(windows),
    chair: seats.find(({ isChair }) => isChair)?.staffId ?? null,
    members: seats.filter(({ isChair }) => !isChair).map(({ staffId }) => staffId),
    holders: contest.holders.map(({ staffId }) => staffId),
    threshold: contest.threshold,
    departmentStaffId: composition?.departmentStaffId ?? null,
    bankId: composition?.bankId ?? null,
    tasks: emptyTasks(rules),
  };
}

/** Dates as the fields take them. */
export function datesOf({
  acceptFrom,
  acceptUntil,
  stages,
}: Windows): Pick<BuilderValues, 'acceptFrom' | 'acceptUntil' | 'stages'> {
  return { acceptFrom, acceptUntil, stages: stages.map(({ from, until }) => ({ from, until })) };
}

/** As many empty tasks as these rules ask for. */
export function emptyTasks(rules: Ruleset): string[] {
  return Array.from({ length: tasksOf(rules) }, () => '');
}

/** How many practical tasks these rules ask for. */
export function tasksOf({ stages }: Ruleset): number {
  return stages.reduce((sum, stage) => sum + (stage.kind === 'practical' ? stage.tasks : 0), 0);
}

/** All dates, or null while one is missing. */
export function windowsOf({ acceptFrom, acceptUntil, stages }: BuilderValues): Windows | null {
  const times = stages.flatMap(({ from, until }) =>
    from === null || until === null ? [] : [{ from, until }],
  );
  const isWhole = acceptFrom !== null && acceptUntil !== null && times.length === stages.length;
  return isWhole ? { acceptFrom, acceptUntil, stages: times } : null;
}

/** What is sent; a holder who was named before keeps the key that was named with them. */
export function bodyOf(
  values: BuilderValues,
  { contest, staff }: { readonly contest: Contest | null; readonly staff: readonly Colleague[] },
) {
  const windows = windowsOf(values);
  const keyOf = (staffId: string): string | null =>
    contest?.holders.find((holder) => holder.staffId === staffId)?.publicKey ??
    staff.find((colleague) => colleague.staffId === staffId)?.publicKey ??
    null;
  const { chair, members, threshold, departmentStaffId } = values;
  return {
    bodyId: values.bodyId ?? '',
    rulesetId: values.rulesetId,
    title: {
      kk: values.titleKk.trim(),
      ru: values.titleRu.trim(),
      en: values.titleEn.trim(),
    },
    category: values.category.trim(),
    ...(windows !== null && { windows }),
    holders: values.holders.flatMap((staffId) => {
      const publicKey = keyOf(staffId);
      return publicKey === null ? [] : [{ staffId, publicKey }];
    }),
    threshold,
    commission: [
      ...(chair === null ? [] : [{ staffId: chair, isChair: true }]),
      ...members.map((staffId) => ({ staffId, isChair: false })),
    ],
    departmentStaffId,
  };
}
