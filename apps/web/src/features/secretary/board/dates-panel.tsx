import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

/** The deadlines of the contest, each with the time left. */
export function DatesPanel({ contest }: { readonly contest: Contest }) {
  const { dates: t } = useSecretaryTexts().builder;
  const local = useLocal();
  const { windows } = contest;
  const stages = rulesOf(contest).stages.flatMap((stage, index) => {
    const times = windows.stages[index];
    if (times === undefined) return [];
    const name = local(stage.title);
    return [
      [t.from(name), <Deadline key="from" at={times.from} />] as const,
      [t.until(name), <Deadline key="until" at={times.until} />] as const,
    ];
  });
  return (
    <Panel title={t.title}>
      <Definitions
        rows={[
          [t.acceptFrom, <Deadline key="from" at={windows.acceptFrom} />],
          [t.acceptUntil, <Deadline key="until" at={windows.acceptUntil} />],
          ...stages,
        ]}
      />
    </Panel>
  );
}
