import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

/** What lies ahead with the time left; what is past as a plain date. */
function When({ at }: { readonly at: number }) {
  const { moment } = useFormat();
  const now = useServerNow(30_000);
  return at > now ? <Deadline at={at} /> : moment(at);
}

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
      [t.from(name), <When key="from" at={times.from} />] as const,
      [t.until(name), <When key="until" at={times.until} />] as const,
    ];
  });
  return (
    <Panel title={t.title}>
      <Definitions
        rows={[
          [t.acceptFrom, <When key="from" at={windows.acceptFrom} />],
          [t.acceptUntil, <When key="until" at={windows.acceptUntil} />],
          ...stages,
        ]}
      />
    </Panel>
  );
}
