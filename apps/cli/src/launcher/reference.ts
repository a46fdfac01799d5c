import { loadReference } from '@adal/contest';
import { clockFor, createDataSource, createTransactor } from '@adal/database';

/** Loads regions, calendars and ruleset packs of the project folder; what is there already is left alone. */
export async function loadReferenceData(migratorUrl: string, projectFolder: string): Promise<void> {
  const source = createDataSource({ url: migratorUrl, poolSize: 1 });
  await source.initialize();
  try {
    const transactor = createTransactor(source, clockFor('production'));
    await transactor.runPlain((tx) => loadReference(tx, projectFolder));
  } finally {
    await source.destroy();
  }
}
