import { useMemo } from 'react';

import { useFormat } from '../../../i18n/format.js';
import { api, useCommand } from '../../../shared/api/index.js';
import { ConfirmedAct } from '../../../shared/parts/confirmed-act.js';
import { Definitions } from '../../../shared/parts/definitions.js';
import { Hash } from '../../../shared/parts/hash.js';
import { Panel } from '../../../shared/parts/panel.js';
import type { Bank, BankItem } from '../queries.js';
import { rootOf } from '../read-items.js';
import { useBankTexts } from '../texts.js';

/** What is approved is named by the root of what was read. */
export function ApprovePanel({
  bank: { bankId },
  items,
}: {
  readonly bank: Bank;
  readonly items: readonly BankItem[];
}) {
  const t = useBankTexts().approve;
  const { number } = useFormat();
  const root = useMemo(() => rootOf(items), [items]);
  return (
    <Panel title={t.title} description={t.text}>
      <Definitions
        rows={[
          [t.root, <Hash key="root" value={root} />],
          [t.items, number(items.length)],
        ]}
      />
      <Approve bankId={bankId} root={root} />
    </Panel>
  );
}

function Approve({ bankId, root }: { readonly bankId: string; readonly root: string }) {
  const t = useBankTexts().approve;
  const approve = useApprove(bankId);
  return (
    <div className="form-actions" style={{ marginTop: 20 }}>
      <ConfirmedAct
        label={t.button}
        ask={t.confirm}
        effects={[t.effects.frozen, t.effects.closed, t.effects.log]}
        command={approve}
        act={() => approve.run({ root })}
      />
    </div>
  );
}

function useApprove(bankId: string) {
  const t = useBankTexts().approve;
  return useCommand({
    send: (body: { readonly root: string }, headers) =>
      api.POST('/api/v1/item-banks/{bankId}/approval', {
        params: { path: { bankId } },
        body,
        headers,
      }),
    refreshes: [['bank', bankId], ['banks']],
    says: t.approved,
  });
}
