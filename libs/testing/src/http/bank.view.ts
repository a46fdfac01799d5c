import type { BankRow } from '../persistence/bank.repository.js';
import type { BankView } from './bank.dto.js';

/** Field by field: who made and who approved a bank stays here. */
export function bankViewOf(bank: BankRow): BankView {
  const { id: bankId, title, language, region_id: regionId, status, root, items } = bank;
  return { bankId, title, language, regionId, status, root, items };
}
