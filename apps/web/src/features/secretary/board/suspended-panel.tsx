import { Panel } from '../../../shared/parts/panel.js';
import type { Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

/** Why nothing moves, what still does, and who can let it go on. */
export function SuspendedPanel({ contest }: { readonly contest: Contest }) {
  const { suspended: t } = useSecretaryTexts().board;
  const { suspendedFor } = contest;
  const isSecret = suspendedFor === 'missing-reveal';
  return (
    <Panel title={t.title}>
      <p>{isSecret ? t.missingReveal : t.byDepartment(suspendedFor ?? '')}</p>
      <ul>
        {t.effects.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      <p>{isSecret ? t.untilReveal : t.untilResumed}</p>
    </Panel>
  );
}
