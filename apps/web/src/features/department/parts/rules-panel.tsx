import type { Stage } from '@adal/contest/domain';
import { Link } from '@tanstack/react-router';

import { useFormat } from '../../../i18n/format.js';
import { useLocal } from '../../../i18n/texts.js';
import { rulesOf } from '../../../shared/contest/rules.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Hash } from '../../../shared/parts/hash.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

/** The rules that the contest has pinned, in short; the public page has them whole. */
export function RulesPanel({ contest }: { readonly contest: Contest }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.rules;
  const { number } = useFormat();
  const local = useLocal();
  const rules = rulesOf(contest);
  const { quorum, minMembers } = rules.commission;
  const share = [quorum.numerator, quorum.denominator].map(number);
  return (
    <Panel
      title={t.title}
      actions={
        <Link to="/contests/$contestId" params={{ contestId: contest.id }}>
          {t.all}
        </Link>
      }
    >
      <Definitions
        rows={[
          [t.name, `${local(rules.title)} (${contest.rulesetId}, ${contest.rulesetVersion})`],
          [t.hash, <Hash key="hash" value={contest.rulesetHash} />],
          [t.stages, <Stages key="stages" stages={rules.stages} />],
          [t.quorum, t.quorumSay(share[0] ?? '', share[1] ?? '', number(minMembers))],
          [t.holders, t.holdersSay(number(contest.threshold), number(contest.holders.length))],
        ]}
      />
    </Panel>
  );
}

function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.rules;
  const { number } = useFormat();
  const local = useLocal();
  return stages.map((stage) => {
    const minutes = number(stage.durationSeconds / 60);
    if (stage.kind === 'practical') {
      const says = t.practical(local(stage.title), number(stage.tasks), minutes);
      return <div key={stage.code}>{says}</div>;
    }
    const items = stage.sections.reduce((sum, section) => sum + section.items, 0);
    const pass = number(stage.totalMinCorrect);
    return <div key={stage.code}>{t.test(local(stage.title), number(items), minutes, pass)}</div>;
  });
}
