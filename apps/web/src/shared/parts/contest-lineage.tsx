import type { ApiComponents } from '@adal/contracts';
import { Link } from '@tanstack/react-router';

import { useSharedTexts } from '../texts.js';

type LineageProps = {
  readonly contest: Pick<ApiComponents['schemas']['ContestRow'], 'status' | 'rerunOf' | 'rerunId'>;
};

/** Which voided contest a rerun stands for, and which rerun stands for a voided contest: both are public. Nothing for all others. */
export function ContestLineage({ contest: { status, rerunOf, rerunId } }: LineageProps) {
  const { lineage: t } = useSharedTexts();
  if (rerunOf !== null) {
    return (
      <p className="quiet">
        {t.inPlace}{' '}
        <Link to="/contests/$contestId" params={{ contestId: rerunOf }}>
          {t.earlier}
        </Link>
      </p>
    );
  }
  if (status !== 'voided' || rerunId === null) return null;
  return (
    <p className="quiet">
      {t.again}{' '}
      <Link to="/contests/$contestId" params={{ contestId: rerunId }}>
        {t.toRerun}
      </Link>
    </p>
  );
}
