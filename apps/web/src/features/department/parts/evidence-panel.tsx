import { useQuery } from '@tanstack/react-query';

import { useFormat } from '../../../i18n/format.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Deadline } from '../../../shared/parts/deadline.js';
import { Download } from '../../../shared/parts/download.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Panel } from '../../../shared/parts/panel.js';
import { approvalsQuery, type Contest } from '../queries.js';
import { useDepartmentTexts } from '../texts.js';

const EVIDENT: readonly string[] = ['decided', 'closed', 'not-held', 'voided'];

/** The public archive, and the restricted one behind two approvals. */
export function EvidencePanel({ contest: { id, status } }: { readonly contest: Contest }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.evidence;
  if (!EVIDENT.includes(status)) {
    return (
      <Panel title={t.title}>
        <Empty title={t.not}>{t.notText}</Empty>
      </Panel>
    );
  }
  return (
    <Panel title={t.title}>
      <p>{t.publicText}</p>
      <p>
        <Download href={`/api/v1/contests/${id}/evidence`} name={`adal-${id}.zip`}>
          {t.public}
        </Download>
      </p>
      <h3>{t.restricted}</h3>
      <p>{t.restrictedText}</p>
      <Restricted contestId={id} />
    </Panel>
  );
}

function Restricted({ contestId }: { readonly contestId: string }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.evidence;
  const { number } = useFormat();
  return (
    <Asked query={useQuery(approvalsQuery(contestId))} loading="text">
      {({ approvals, needed, isMine, until }) => (
        <>
          <p>{t.count(number(approvals), number(needed))}</p>
          {approvals < needed && isMine && <p className="quiet">{t.mine}</p>}
          {approvals < needed && !isMine && <Approve contestId={contestId} />}
          {until !== null && (
            <>
              <p>
                <Deadline at={until} label={t.until} />
              </p>
              <Download
                href={`/api/v1/contests/${contestId}/restricted-evidence`}
                name={`adal-restricted-${contestId}.zip`}
              >
                {t.download}
              </Download>
            </>
          )}
        </>
      )}
    </Asked>
  );
}

function Approve({ contestId }: { readonly contestId: string }) {
  const { dossier } = useDepartmentTexts();
  const t = dossier.evidence;
  const approve = useCommand({
    send: (_: null, headers) =>
      api.POST('/api/v1/contests/{contestId}/restricted-evidence-approvals', {
        params: { path: { contestId } },
        headers,
      }),
    refreshes: [['department', contestId]],
    says: t.approved,
  });
  return (
    <ConfirmedAct
      isPlain
      label={t.approve}
      ask={t.approveTitle}
      effects={[t.approveLog, t.approveTwo]}
      command={approve}
      act={() => approve.run(null)}
    />
  );
}
