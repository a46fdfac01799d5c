import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { Asked } from '../../../shared/parts/asked.js';
import { Panel } from '../../../shared/parts/panel.js';
import { secretariesQuery, type Void } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';
import { OrderRerun } from './order-rerun.js';

/** After the void: the order to hold the contest again, or the way to what was ordered. */
export function RerunPanel({ one }: { readonly one: Void }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.rerun;
  const { contestId, rerunId } = one;
  if (rerunId !== null) return <Ordered contestId={contestId} rerunId={rerunId} />;
  return (
    <Panel title={t.title} description={t.text}>
      <Choice one={one} />
    </Panel>
  );
}

function Choice({ one }: { readonly one: Void }) {
  return (
    <Asked query={useQuery(secretariesQuery(one.contestId))} loading="form">
      {(choice) => <OrderRerun one={one} choice={choice} />}
    </Asked>
  );
}

function Ordered({ contestId, rerunId }: { readonly contestId: string; readonly rerunId: string }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.rerun;
  return (
    <Panel title={t.title}>
      <p>{t.ordered}</p>
      <p>
        <Link to="/department/contests/$contestId/rerun" params={{ contestId }}>
          {t.compare}
        </Link>
      </p>
      <p>
        <Link to="/department/contests/$contestId" params={{ contestId: rerunId }}>
          {t.draft}
        </Link>
      </p>
    </Panel>
  );
}
