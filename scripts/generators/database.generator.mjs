import { table, titled } from './markdown.mjs';

const COLUMNS = `
  SELECT n.nspname || '.' || c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
         CASE WHEN a.attnotnull THEN '' ELSE ' null' END AS nullable
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
   ORDER BY a.attnum
`;

/** `docs/database.md`: columns from a migrated database, the rest from the declarations a test compares with it. */
export async function render({ load, database }) {
  const { DECLARED_SCHEMAS } = await load('libs/database/src/index.js');
  const { superuser } = await database();
  const { rows } = await superuser.query(COLUMNS);
  const columns = grouped(rows);
  const sections = DECLARED_SCHEMAS.map((declared) => schemaSection(declared, columns));
  return {
    'docs/database.md': `${titled(
      'The database',
      'Every schema and table, who may do what with it, and the retention class that decides how long its rows are kept. The role `migrator` owns all of it, `identity` owns schema `vault`, and PUBLIC has no rights. A test compares all this with the catalogue of a migrated database.',
      ...sections,
    )}\n`,
  };
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.table, [...(groups.get(row.table) ?? []), row]);
  return groups;
}

function schemaSection({ schema, says, usage, tables, functions = [], sequences = [] }, columns) {
  const sequenceLines = sequences.map(
    ({ sequence, grants }) => `- sequence \`${sequence}\` — ${rightsOf(grants)}`,
  );
  const functionLines = functions.map(
    ({ signature, execute, says: what }) =>
      `- \`${signature}\`: ${what} May be called by: ${execute.join(', ') || 'nobody (trigger)'}.`,
  );
  return [
    `## Schema ${schema}`,
    `${says} May be entered by: ${usage.join(', ')}.`,
    ...tables.map((one) => tableSection(schema, one, columns)),
    ...(functionLines.length > 0 ? [`### Functions of ${schema}`, functionLines.join('\n')] : []),
    ...(sequenceLines.length > 0 ? [sequenceLines.join('\n')] : []),
  ].join('\n\n');
}

function tableSection(schema, declared, columns) {
  const name = `${schema}.${declared.table}`;
  const rights = [rightsOf(declared.grants), columnRightsOf(declared.columnGrants ?? {})];
  const rows = (columns.get(name) ?? []).map(({ column, type, nullable }) => [
    `\`${column}\``,
    `${type}${nullable}`,
  ]);
  return [
    `### ${name}`,
    declared.says,
    `Retention: ${declared.retention}. Rights: ${rights.filter(Boolean).join('; ') || 'none'}.`,
    table(['Column', 'Type'], rows),
  ].join('\n\n');
}

function rightsOf(grants) {
  return Object.entries(grants)
    .filter(([, rights]) => rights.length > 0)
    .map(([role, rights]) => `${role} ${rights.join(', ')}`)
    .join('; ');
}

function columnRightsOf(grants) {
  return Object.entries(grants)
    .flatMap(([role, rights]) =>
      Object.entries(rights).map(([right, names]) => `${role} ${right} (${names.join(', ')})`),
    )
    .join('; ');
}
