import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';

import { useLive } from '../../../shared/api/index.js';
import { Asked } from '../../../shared/parts/asked.js';
import { Empty } from '../../../shared/parts/empty.js';
import { Hash } from '../../../shared/parts/hash.js';
import { Page } from '../../../shared/parts/page.js';
import { Panel } from '../../../shared/parts/panel.js';
import { StatusLine } from '../../../shared/parts/status-line.js';
import { hasRole, useActor } from '../../../shared/session/session.js';
import { ApprovePanel } from '../parts/approve-panel.js';
import { BankFacts, BankMark } from '../parts/bank-row.js';
import { ImportPanel } from '../parts/import-panel.js';
import { ItemsPanel } from '../parts/items-panel.js';
import { bankQuery, itemsQuery, type Bank } from '../queries.js';
import { useBankTexts } from '../texts.js';

/** One bank: its author fills it, its reviewer reads and approves it. */
export function OneBankPage() {
  const { bankId } = useParams({ from: '/bank/$bankId' });
  const bank = useQuery(bankQuery(bankId));
  useLive([['bank', bankId]], 30_000);
  return (
    <Asked query={bank} loading="form">
      {(shown) => <OneBank bank={shown} />}
    </Asked>
  );
}

function OneBank({ bank }: { readonly bank: Bank }) {
  const t = useBankTexts();
  return (
    <Page
      width="wide"
      title={bank.title}
      documentTitle={t.list.title}
      above={<Link to="/bank">{t.bank.above}</Link>}
      lead={<BankFacts bank={bank} />}
      seal={<BankMark status={bank.status} />}
      status={<Standing bank={bank} />}
    >
      {bank.status === 'draft' ? <Draft bank={bank} /> : <Approved bank={bank} />}
    </Page>
  );
}

function Standing({ bank: { status, items } }: { readonly bank: Bank }) {
  const t = useBankTexts().bank;
  const { actor } = useActor();
  const isAuthor = hasRole(actor, 'item-author');
  if (status !== 'draft') return <StatusLine>{t.frozen}</StatusLine>;
  if (items > 0) return <StatusLine>{isAuthor ? t.waitsReview : t.reviewerReads}</StatusLine>;
  return <StatusLine>{isAuthor ? t.waitsFile : t.reviewerWaits}</StatusLine>;
}

function Draft({ bank }: { readonly bank: Bank }) {
  const { actor } = useActor();
  const items = useQuery({ ...itemsQuery(bank.bankId), enabled: bank.items > 0 });
  return (
    <>
      {hasRole(actor, 'item-author') && <ImportPanel bank={bank} />}
      {bank.items > 0 && (
        <Asked query={items} loading="cards">
          {(rows) => (
            <>
              {hasRole(actor, 'item-reviewer') && <ApprovePanel bank={bank} items={rows} />}
              <ItemsPanel bank={bank} items={rows} />
            </>
          )}
        </Asked>
      )}
    </>
  );
}

function Approved({ bank: { root, items } }: { readonly bank: Bank }) {
  const t = useBankTexts();
  return (
    <>
      {root !== null && (
        <Panel title={t.bank.root} description={t.list.items(items)}>
          <Hash value={root} />
        </Panel>
      )}
      <Empty title={t.bank.closed}>{t.bank.closedText}</Empty>
    </>
  );
}
