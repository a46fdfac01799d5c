import type { EvidenceKind } from '@adal/supervision/domain';

import { verify, type Report } from '../../apps/verifier/src/verify.js';
import type { DecidedContest } from './decided-contest.maker.js';

const ALONE = { pinned: null, previous: null, original: null, receipts: null, chains: [] };

/** What somebody with a superuser's password does to some tables. */
export type Tampering = {
  readonly tables: readonly string[];
  readonly sql: string;
};

/** Does it with triggers off, takes the evidence out, verifies it, and puts the tables back. */
export async function verdictOn(
  contest: DecidedContest,
  { tables, sql }: Tampering,
  kind: EvidenceKind,
): Promise<Report> {
  await contest.rows(tables.map((table, i) => keep(table, i)).join(';'));
  try {
    await contest.rows(sql);
    return verify(await contest.evidence(contest.contestId, kind), ALONE);
  } finally {
    await contest.rows(tables.map((table, i) => putBack(table, i)).join(';'));
  }
}

function keep(table: string, i: number): string {
  return `ALTER TABLE ${table} DISABLE TRIGGER ALL;
    CREATE TABLE public.kept_${String(i)} AS SELECT * FROM ${table}`;
}

/** Rows that evidence itself added meanwhile (who opened it) go too: nobody numbers them. */
function putBack(table: string, i: number): string {
  return `DELETE FROM ${table};
    INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM public.kept_${String(i)};
    DROP TABLE public.kept_${String(i)}`;
}
