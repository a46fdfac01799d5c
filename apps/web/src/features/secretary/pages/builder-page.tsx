import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLocal } from '../../../i18n/texts.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Page } from '../../../shared/parts/page.js';
import { Builder } from '../builder/builder.js';
import { BackLink } from '../parts/back-link.js';
import { banksQuery, contestQuery, rulesetsQuery, staffQuery, type Contest } from '../queries.js';
import { useSecretaryTexts } from '../texts.js';

/** The builder of one draft; a contest that is announced leads to its board. */
export function BuilderPage() {
  const { contestId } = useParams({ from: '/secretary/contests/$contestId/edit' });
  const { builder: t } = useSecretaryTexts();
  const contest = useQuery(contestQuery(contestId));
  if (contest.data === undefined) {
    return (
      <Page width="wide" title={t.title} above={<BackLink />}>
        <Asked query={contest} loading="form">
          {() => null}
        </Asked>
      </Page>
    );
  }
  return contest.data.status === 'draft' ? (
    <Drafting contest={contest.data} />
  ) : (
    <Announced contest={contest.data} />
  );
}

function Drafting({ contest }: { readonly contest: Contest }) {
  const staff = useQuery(staffQuery);
  const rulesets = useQuery(rulesetsQuery);
  const banks = useQuery(banksQuery(contest.id));
  return (
    <Asked query={staff} loading="form">
      {(people) => (
        <Asked query={rulesets} loading="form">
          {(packs) => (
            <Asked query={banks} loading="form">
              {(known) => (
                <Builder facts={{ contest, staff: people, rulesets: packs, banks: known }} />
              )}
            </Asked>
          )}
        </Asked>
      )}
    </Asked>
  );
}

function Announced({ contest }: { readonly contest: Contest }) {
  const { builder: t } = useSecretaryTexts();
  const local = useLocal();
  const { id: contestId } = contest;
  return (
    <Page width="one" title={local(contest.title)} lead={t.announced} above={<BackLink />}>
      <Link to="/secretary/contests/$contestId" params={{ contestId }}>
        {t.toBoard}
      </Link>
    </Page>
  );
}
