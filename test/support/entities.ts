import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { getMetadataArgsStorage, type DataSource } from 'typeorm';

export type EntityClass = new () => object;

const LIBS = join(__dirname, '../../libs');

/** Every class of `libs/<lib>/src/persistence/*.entity.ts` that TypeORM knows as a table. */
export function loadEntities(): readonly EntityClass[] {
  const files = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\/src\/persistence\/.*\.entity\.ts$/.test(file),
  );
  const exported = files.flatMap((file) =>
    Object.values(jest.requireActual<object>(join(LIBS, file))),
  );
  return exported.filter(isEntity);
}

function isEntity(value: unknown): value is EntityClass {
  return getMetadataArgsStorage().tables.some(({ target }) => target === value);
}

/**
 * What TypeORM would change so that the tables fit the entities. SQL may hold more than entities can
 * say: checks, foreign keys and indexes that only the migration knows are left out, columns never.
 */
export async function entityDrift(dataSource: DataSource): Promise<readonly string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query).filter((query) => !isOnlyInSql(query, dataSource));
}

function isOnlyInSql(query: string, dataSource: DataSource): boolean {
  const dropped = /^(?:ALTER TABLE .* DROP CONSTRAINT|DROP INDEX)\s+(?:"[^"]+"\.)?"([^"]+)"/.exec(
    query,
  )?.[1];
  return dropped !== undefined && !declaredNames(dataSource).has(dropped);
}

function declaredNames(dataSource: DataSource): ReadonlySet<string> {
  return new Set(
    dataSource.entityMetadatas.flatMap((entity) => [
      ...[...entity.checks, ...entity.foreignKeys, ...entity.indices, ...entity.uniques].map(
        ({ name }) => name,
      ),
      ...entity.primaryColumns.map((column) => column.primaryKeyConstraintName ?? ''),
    ]),
  );
}
