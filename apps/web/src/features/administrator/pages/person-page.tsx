import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { useActor } from '../../../shared/session/session.js';
import { Administration } from '../parts/administration.js';
import { GiveRole } from '../parts/give-role.js';
import { GrantList } from '../parts/grant-list.js';
import { grantsQuery, staffQuery } from '../queries.js';
import { useAdministratorTexts } from '../texts.js';

/** One official: roles now, roles before, and a new one. */
export function PersonPage() {
  const { staffId } = useParams({ from: '/administration/people/$staffId' });
  const { person: t } = useAdministratorTexts();
  const staff = useQuery(staffQuery);
  const person = staff.data?.find((each) => each.staffId === staffId);
  return (
    <Administration
      title={person?.fullName ?? t.gone}
      lead={person?.email}
      above={<Link to="/administration">{t.back}</Link>}
    >
      <Roles staffId={staffId} />
    </Administration>
  );
}

function Roles({ staffId }: { readonly staffId: string }) {
  const { person: t } = useAdministratorTexts();
  const { actor } = useActor();
  const grants = useQuery(grantsQuery(staffId));
  const isOwn = actor.kind === 'staff' && actor.staffId === staffId;
  return (
    <>
      <Asked query={grants} loading="table">
        {(rows) => {
          const ended = rows.filter(({ endedAt }) => endedAt !== null);
          return (
            <>
              <Panel title={t.live} look="plain">
                <GrantList
                  grants={rows.filter(({ endedAt }) => endedAt === null)}
                  mayEnd={!isOwn}
                  empty={<Empty title={t.noLive}>{t.noLiveText}</Empty>}
                />
              </Panel>
              {isOwn ? <p className="quiet">{t.own}</p> : <GiveRole staffId={staffId} />}
              {ended.length > 0 && (
                <Panel title={t.ended} look="plain">
                  <GrantList grants={ended} mayEnd={false} empty={null} />
                </Panel>
              )}
            </>
          );
        }}
      </Asked>
    </>
  );
}
