import { useSharedTexts } from '../../../shared/texts.js';
import { api, useCommand, type Problem } from '../../../shared/api/index.js';
import type { BuilderFacts } from './facts.js';
import { bodyOf, windowsOf, type BuilderForm, type BuilderValues } from './form-values.js';

export type Save = {
  readonly run: () => Promise<void>;
  readonly isPending: boolean;
  readonly problem: Problem | null;
};

/** Sends the draft, then the bank and the tasks where they changed; each part stays saved if the next is refused. */
export function useSave(form: BuilderForm, facts: BuilderFacts, onSaved: () => void): Save {
  const { form: words } = useSharedTexts();
  const { contest } = facts;
  const put = usePut(facts);
  const bank = usePinBank(contest.id);
  const tasks = usePinTasks(contest.id);
  const commands = [put, bank, tasks];
  const pins = async (values: BuilderValues): Promise<boolean> => {
    const { bankId } = values;
    const isOther = bankId !== null && bankId !== contest.composition?.bankId;
    if (isOther && (await bank.run(bankId)) === null) return false;
    const typed = values.tasks.filter((task) => task.trim() !== '');
    return typed.length === 0 || (await tasks.run(typed)) !== null;
  };
  const run = async (): Promise<void> => {
    for (const { reset } of commands) reset();
    const values = form.getValues();
    const errors = lacking(values, words.required);
    form.setErrors(errors);
    if (Object.keys(errors).length > 0 || (await put.run(values)) === null) return;
    if (await pins(values)) onSaved();
  };
  return {
    run,
    isPending: commands.some(({ isPending }) => isPending),
    problem: commands.map(({ problem }) => problem).find((problem) => problem !== null) ?? null,
  };
}

/** Without these the server takes no draft at all; the rest may come later. */
function lacking(values: BuilderValues, says: string): Record<string, string> {
  const dates = windowsOf(values) === null ? emptyDates(values) : [];
  const texts = (['titleKk', 'titleRu', 'titleEn', 'category'] as const).filter(
    (field) => values[field].trim() === '',
  );
  return Object.fromEntries([...texts, ...dates].map((field) => [field, says]));
}

function emptyDates({ acceptFrom, acceptUntil, stages }: BuilderValues): readonly string[] {
  return [
    ...(acceptFrom === null ? ['acceptFrom'] : []),
    ...(acceptUntil === null ? ['acceptUntil'] : []),
    ...stages.flatMap(({ from, until }, index) => [
      ...(from === null ? [`stage-${index}-from`] : []),
      ...(until === null ? [`stage-${index}-until`] : []),
    ]),
  ];
}

function usePut({ contest, staff }: BuilderFacts) {
  return useCommand({
    send: (values: BuilderValues, headers) =>
      api.PUT('/api/v1/contests/{contestId}', {
        params: { path: { contestId: contest.id } },
        body: bodyOf(values, { contest, staff }),
        headers,
      }),
    refreshes: [['contest', contest.id]],
  });
}

function usePinBank(contestId: string) {
  return useCommand({
    send: (bankId: string, headers) =>
      api.PUT('/api/v1/contests/{contestId}/item-bank', {
        params: { path: { contestId } },
        body: { bankId },
        headers,
      }),
    refreshes: [['contest', contestId]],
  });
}

function usePinTasks(contestId: string) {
  return useCommand({
    send: (texts: readonly string[], headers) =>
      api.PUT('/api/v1/contests/{contestId}/practical-tasks', {
        params: { path: { contestId } },
        body: { tasks: texts.map((text, index) => ({ code: `task-${index + 1}`, text })) },
        headers,
      }),
    refreshes: [['contest', contestId]],
  });
}
