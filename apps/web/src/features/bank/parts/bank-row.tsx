import { Link } from '@tanstack/react-router';

import { Mark } from '../../../shared/parts/mark.js';
import type { Bank } from '../queries.js';
import { useBankTexts } from '../texts.js';
import { useRegionName } from '../use-region-name.js';
import styles from './bank-row.module.css';

/** A bank in a list. */
export function BankRow({ bank }: { readonly bank: Bank }) {
  const t = useBankTexts();
  const { bankId, title, items, status } = bank;
  return (
    <li className={styles['row']}>
      <div>
        <h3>
          <Link to="/bank/$bankId" params={{ bankId }}>
            {title}
          </Link>
        </h3>
        <p className="quiet">
          <BankFacts bank={bank} /> · {items === 0 ? t.list.noItems : t.list.items(items)}
        </p>
      </div>
      <BankMark status={status} />
    </li>
  );
}

/** Its language and where it may be used. */
export function BankFacts({ bank: { language, regionId } }: { readonly bank: Bank }) {
  const t = useBankTexts();
  const regionName = useRegionName();
  const where = regionId === null ? t.list.everywhere : regionName(regionId);
  return `${t.language[language]} · ${where}`;
}

export function BankMark({ status }: Pick<Bank, 'status'>) {
  const t = useBankTexts().status;
  return status === 'draft' ? (
    <Mark tone="wait">{t.draft}</Mark>
  ) : (
    <Mark tone="done">{t.approved}</Mark>
  );
}
