import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { useServerNow } from '../../../shared/api/index.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

type WhenProps = { readonly at: number; readonly edge: 'from' | 'until' };

/** What lies ahead with the time left; what has begun as "since", what has ended as a plain date. */
function When({ at, edge }: WhenProps) {
  const { dates: t } = useSecretaryTexts().builder;
  const { moment } = useFormat();
  const now = useServerNow(1000);
  if (at > now) return <Deadline at={at} />;
  return edge === 'from' ? t.since(moment(at)) : moment(at);
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
      [t.from(name), <When key="from" edge="from" at={times.from} />] as const,
      [t.until(name), <When key="until" edge="until" at={times.until} />] as const,
    ];
  });
  return (
    <Panel title={t.title}>
      <Definitions
        rows={[
          [t.acceptFrom, <When key="from" edge="from" at={windows.acceptFrom} />],
          [t.acceptUntil, <When key="until" edge="until" at={windows.acceptUntil} />],
          ...stages,
        ]}
      />
    </Panel>
  );
}
