import { DATABASE_ROLES, DECLARED_SCHEMAS } from '@adal/database';

import { testDatabase, type TestDatabase } from '../support/database.js';
import { actualRights, declaredRights } from '../support/rights.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.drop());

const EVALUATION = ['api', 'worker', 'sequencer', 'auditor'];

const names = async (sql: string): Promise<readonly string[]> => {
  const { rows } = await db.superuser.query<{ name: string }>(sql);
  return rows.map(({ name }) => name).sort();
};

const SCHEMA_FILTER = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public', 'demo')`;

describe('the declared rights', () => {
  it('are exactly those the database grants', async () => {
    expect(await actualRights(db.superuser)).toEqual(declaredRights(DECLARED_SCHEMAS));
  });

  it('cover every schema, table and function that exists', async () => {
    const schemas = await names(
      `SELECT nspname AS name FROM pg_namespace n WHERE ${SCHEMA_FILTER}`,
    );
    const tables = await names(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE ${SCHEMA_FILTER} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition`,
    );
    const functions = await names(
      `SELECT n.nspname || '.' || p.proname || '(' || coalesce((
                SELECT string_agg(format_type(t, NULL), ', ' ORDER BY i)
                  FROM unnest(p.proargtypes) WITH ORDINALITY AS a(t, i)), '') || ')' AS name
         FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${SCHEMA_FILTER}`,
    );

    const declared = DECLARED_SCHEMAS;
    expect(schemas).toEqual(declared.map(({ schema }) => schema).sort());
    expect(tables).toEqual(
      declared
        .flatMap(({ schema, tables: t }) => t.map(({ table }) => `${schema}.${table}`))
        .sort(),
    );
    expect(functions).toEqual(
      declared
        .flatMap(({ schema, functions: f = [] }) =>
          f.map(({ signature }) => `${schema}.${signature}`),
        )
        .sort(),
    );
  });

  it('open the vault to nobody but the identity process', () => {
    const rights = declaredRights(DECLARED_SCHEMAS).filter((right) => right.includes('vault'));

    expect(rights.filter((right) => EVALUATION.includes(right.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('close the evaluation to the identity process', () => {
    const closed = /(?:schema | )(?:contest|candidate|testing|commission|supervision)\b/;
    const rights = declaredRights(DECLARED_SCHEMAS).filter((right) =>
      right.startsWith('identity '),
    );

    expect(rights.filter((right) => closed.test(right.slice('identity '.length)))).toEqual([]);
  });
});

describe('a role', () => {
  it.each(DATABASE_ROLES.filter((role) => role !== 'migrator'))(
    'such as %s can neither create anything nor take another role',
    async (role) => {
      const { rows } = await db.superuser.query(
        `SELECT has_database_privilege($1, current_database(), 'CREATE') AS can_create,
                has_database_privilege($1, current_database(), 'TEMP') AS has_temp,
                has_schema_privilege($1, 'public', 'CREATE') AS in_public,
                EXISTS (SELECT FROM pg_roles other WHERE other.rolname <> $1
                          AND pg_has_role($1, other.oid, 'MEMBER')) AS is_member`,
        [role],
      );

      expect(rows).toEqual([
        { can_create: false, has_temp: false, in_public: false, is_member: false },
      ]);
    },
  );

  it('cannot read the vault as api, whatever the query', async () => {
    const api = await db.dataSource('api');

    await expect(api.query('SELECT * FROM vault.contest_person')).rejects.toThrow(
      'permission denied',
    );
  });
});
