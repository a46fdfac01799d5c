import { useQueryClient } from '@tanstack/react-query';

import { api, useCommand, type Problem } from '../../shared/api/index.js';
import { say } from '../../shared/parts/toast.store.js';
import { useFormat } from '../../i18n/format.js';
import { serverNow } from '../../shared/api/index.js';
import { dropDraft } from './drafts.store.js';
import { workQuery, worksQuery, type Work } from './queries.js';
import { noteSaved } from './saved-at.store.js';
import { marksOf, type Sheet } from './sheet.js';
import { useCommissionTexts } from './texts.js';

type Saving = {
  /** Whether it was saved. */
  readonly run: (sheet: Sheet) => Promise<boolean>;
  readonly isPending: boolean;
  readonly problem: Problem | null;
  /** When another window has saved in between. */
  readonly readAgain: () => void;
};

type Body = { readonly revision: number; readonly marks: ReturnType<typeof marksOf> };

/** Saves the next version of the marks of one work. */
export function useSaveMarks(contestId: string, work: Work): Saving {
  const queries = useQueryClient();
  const t = useCommissionTexts();
  const { clock } = useFormat();
  const { workCode, revision } = work;
  const command = useCommand({
    send: (body: Body, headers) =>
      api.PUT('/api/v1/works/{workCode}/marks', { params: { path: { workCode } }, body, headers }),
  });
  const run = async (sheet: Sheet): Promise<boolean> => {
    const marks = marksOf(sheet, work);
    const saved = await command.run({ revision: revision + 1, marks });
    if (saved === null) return false;
    const at = serverNow();
    dropDraft(workCode);
    noteSaved(workCode, at);
    say(t.work.savedAt(clock(at)));
    queries.setQueryData(workQuery(workCode).queryKey, {
      ...work,
      revision: saved.revision,
      marks: marks.map((mark) => ({ ...mark })),
    });
    queries.setQueryData(worksQuery(contestId).queryKey, (rows = []) =>
      rows.map((row) => (row.workCode === workCode ? { ...row, revision: saved.revision } : row)),
    );
    return true;
  };
  const readAgain = (): void => {
    command.reset();
    void queries.invalidateQueries({ queryKey: workQuery(workCode).queryKey });
  };
  return { run, isPending: command.isPending, problem: command.problem, readAgain };
}
