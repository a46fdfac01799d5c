import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Compared } from '../parts/compared.js';
import { contestQuery, voidsQuery, type Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

/** The voided contest and its rerun, side by side. */
export function ComparisonPage() {
  const { contestId } = useParams({ from: '/department/contests/$contestId/rerun' });
  const { voiding } = useDepartmentTexts();
  const t = voiding.compare;
  const local = useLocal();
  const before = useQuery(contestQuery(contestId));
  const voids = useQuery(voidsQuery(contestId));
  return (
    <Page
      width="wide"
      title={t.title}
      lead={t.lead}
      above={
        <Link to="/department/contests/$contestId" params={{ contestId }}>
          {before.data === undefined ? t.old : local(before.data.title)}
        </Link>
      }
    >
      <Asked query={before} loading="table">
        {(old) => (
          <Asked query={voids} loading="table">
            {(all) => (
              <Rerun
                before={old}
                rerunId={all.find(({ rerunId }) => rerunId !== null)?.rerunId ?? null}
              />
            )}
          </Asked>
        )}
      </Asked>
    </Page>
  );
}

function Rerun({ before, rerunId }: { readonly before: Contest; readonly rerunId: string | null }) {
  const { voiding } = useDepartmentTexts();
  const t = voiding.compare;
  if (rerunId === null) return <Empty title={t.none}>{t.noneText}</Empty>;
  return <Loaded before={before} rerunId={rerunId} />;
}

function Loaded({ before, rerunId }: { readonly before: Contest; readonly rerunId: string }) {
  const after = useQuery(contestQuery(rerunId));
  useLive(
    [
      ['contest', rerunId],
      ['department', rerunId],
    ],
    10_000,
  );
  return (
    <Asked query={after} loading="table">
      {(now) => <Compared before={before} after={now} />}
    </Asked>
  );
}
