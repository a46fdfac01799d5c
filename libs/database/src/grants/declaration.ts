import type { DatabaseRole } from '../roles.js';

/** Which rule of the ruleset says how long the rows are kept. */
export type Retention = 'contest-record' | 'session' | 'log' | 'identity' | 'queue' | 'reference';

export type Privilege =
  'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE' | 'REFERENCES' | 'TRIGGER' | 'MAINTAIN';

/** The migrator owns everything and is never listed. */
export type Grantee = Exclude<DatabaseRole, 'migrator'>;

type ByRole<T> = Readonly<Partial<Record<Grantee, T>>>;

export type TableDeclaration = {
  readonly table: string;
  readonly retention: Retention;
  readonly says: string;
  readonly grants: ByRole<readonly Privilege[]>;
  /** Rights to single columns only, beside those to the whole table. */
  readonly columnGrants?: ByRole<Readonly<Partial<Record<Privilege, readonly string[]>>>>;
};

export type FunctionDeclaration = {
  /** With argument types and no names, as in `claim_contest_role(uuid, uuid, text)`. */
  readonly signature: string;
  readonly execute: readonly Grantee[];
  readonly says: string;
};

export type SequenceDeclaration = {
  readonly sequence: string;
  readonly grants: ByRole<readonly ('USAGE' | 'SELECT' | 'UPDATE')[]>;
};

/** What a schema holds and who may do what in it; a test compares it with the catalogue of a migrated database. */
export type SchemaDeclaration = {
  readonly schema: string;
  readonly says: string;
  readonly usage: readonly Grantee[];
  readonly tables: readonly TableDeclaration[];
  readonly functions?: readonly FunctionDeclaration[];
  readonly sequences?: readonly SequenceDeclaration[];
};
