import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { Page } from '../../../shared/parts/page.js';
import { EntryList } from '../parts/entry-list.js';
import { FamilySelect } from '../parts/family-select.js';
import { contestQuery } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

/** Every event of a contest that the department may see, in the order of the log. */
export function LogPage() {
  const { contestId } = useParams({ from: '/department/contests/$contestId/log' });
  const { family } = useSearch({ from: '/department/contests/$contestId/log' });
  const { log: t } = useDepartmentTexts();
  const local = useLocal();
  const navigate = useNavigate();
  const { data: contest } = useQuery(contestQuery(contestId));
  return (
    <Page
      width="wide"
      title={t.title}
      lead={t.lead}
      above={
        <Link to="/department/contests/$contestId" params={{ contestId }}>
          {contest === undefined ? t.back : local(contest.title)}
        </Link>
      }
    >
      {contest?.status === 'accepting' && <p className="quiet">{t.accepting}</p>}
      <FamilySelect
        value={family ?? null}
        onChange={(chosen) => {
          void navigate({
            to: '/department/contests/$contestId/log',
            params: { contestId },
            search: chosen === null ? {} : { family: chosen },
            replace: true,
          });
        }}
      />
      <EntryList contestId={contestId} family={family ?? null} />
    </Page>
  );
}
