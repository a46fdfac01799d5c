import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { hasRole, useActor } from '../../../shared/session/session.js';
import { BankRow } from '../parts/bank-row.js';
import { banksQuery, type Bank } from '../queries.js';
import { useBankTexts } from '../texts.js';

/** The banks of the reader's regions: those in preparation first. */
export function BankPage() {
  const t = useBankTexts().list;
  const { actor } = useActor();
  const banks = useQuery(banksQuery);
  useLive([['banks']], 15_000);
  return (
    <Page
      width="wide"
      title={t.title}
      lead={t.lead}
      actions={
        hasRole(actor, 'item-author') ? (
          <Button renderRoot={(props) => <Link {...props} to="/bank/new" />}>{t.add}</Button>
        ) : undefined
      }
    >
      <Asked query={banks} loading="cards">
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t.empty}>{t.emptyText}</Empty>
          ) : (
            <>
              <Banks title={t.drafts} banks={rows.filter(({ status }) => status === 'draft')} />
              <Banks title={t.approved} banks={rows.filter(({ status }) => status !== 'draft')} />
            </>
          )
        }
      </Asked>
    </Page>
  );
}

function Banks({ title, banks }: { readonly title: string; readonly banks: readonly Bank[] }) {
  if (banks.length === 0) return null;
  return (
    <Panel title={title} look="plain">
      <ul className="rows">
        {banks.map((bank) => (
          <BankRow key={bank.bankId} bank={bank} />
        ))}
      </ul>
    </Panel>
  );
}
