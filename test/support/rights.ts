import type { SchemaDeclaration } from '@adal/database';
import type { Pool } from 'pg';

/** One right a line, `role right on thing`: two lists of these compare without any cleverness. */
export type Rights = readonly string[];

/** What the declarations promise. */
export function declaredRights(schemas: readonly SchemaDeclaration[]): Rights {
  return schemas.flatMap(rightsOfSchema).sort();
}

function rightsOfSchema(declared: SchemaDeclaration): string[] {
  const { schema, usage, tables, functions = [], sequences = [] } = declared;
  return [
    ...usage.map((role) => `${role} USAGE on schema ${schema}`),
    ...tables.flatMap((table) => rightsOfTable(schema, table)),
    ...functions.flatMap(({ signature, execute }) =>
      execute.map((role) => `${role} EXECUTE on function ${schema}.${signature}`),
    ),
    ...sequences.flatMap(({ sequence, grants }) =>
      Object.entries(grants).flatMap(([role, rights]) =>
        rights.map((right) => `${role} ${right} on sequence ${schema}.${sequence}`),
      ),
    ),
  ];
}

function rightsOfTable(schema: string, table: SchemaDeclaration['tables'][number]): string[] {
  const name = `${schema}.${table.table}`;
  const whole = Object.entries(table.grants).flatMap(([role, rights]) =>
    rights.map((right) => `${role} ${right} on ${name}`),
  );
  const columns = Object.entries(table.columnGrants ?? {}).flatMap(([role, rights]) =>
    Object.entries(rights).flatMap(([right, names]) =>
      names.map((column) => `${role} ${right} on ${name}.${column}`),
    ),
  );
  return [...whole, ...columns];
}

const OURS = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public', 'demo')`;
/** A missing list of rights means the system's default, which for functions is EXECUTE for everybody. */
const ACTUAL = `
  WITH held AS (
    SELECT 'schema ' || n.nspname AS thing, n.nspowner AS owner, coalesce(n.nspacl, acldefault('n', n.nspowner)) AS acl
      FROM pg_namespace n WHERE ${OURS}
    UNION ALL
    SELECT CASE c.relkind WHEN 'S' THEN 'sequence ' ELSE '' END || n.nspname || '.' || c.relname, c.relowner,
           coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${OURS} AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    UNION ALL
    SELECT n.nspname || '.' || c.relname || '.' || a.attname, c.relowner, a.attacl
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${OURS} AND a.attacl IS NOT NULL
    UNION ALL
    SELECT 'function ' || n.nspname || '.' || p.proname || '(' || coalesce((
             SELECT string_agg(format_type(t, NULL), ', ' ORDER BY i)
               FROM unnest(p.proargtypes) WITH ORDINALITY AS a(t, i)), '') || ')',
           p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
      FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE ${OURS}
  )
  SELECT coalesce(r.rolname, 'PUBLIC') AS role, e.privilege_type AS right, thing
    FROM held CROSS JOIN LATERAL aclexplode(acl) e LEFT JOIN pg_roles r ON r.oid = e.grantee
   WHERE coalesce(r.rolname, 'PUBLIC') <> 'migrator' AND NOT (e.grantee = owner AND e.privilege_type = 'CREATE')
`;

/** What the server grants in fact, to PUBLIC too. The migrator owns all of it; that the owner of schema vault may build there is no news. */
export async function actualRights(superuser: Pool): Promise<Rights> {
  const { rows } = await superuser.query<Record<'role' | 'right' | 'thing', string>>(ACTUAL);
  return rows.map(({ role, right, thing }) => `${role} ${right} on ${thing}`).sort();
}
