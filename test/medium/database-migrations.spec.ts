import { migrate } from '@adal/database';

import { testDatabase, type TestDatabase } from '../support/database.js';
import { entityDrift, loadEntities } from '../support/entities.js';
import { TEST_PASSWORDS } from '../support/urls.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

afterAll(() => db.drop());

describe('migrations', () => {
  it('change nothing when they run again', async () => {
    const again = await migrate({
      adminUrl: db.superuserUrl,
      migratorUrl: db.url('migrator'),
      passwords: TEST_PASSWORDS,
      profile: 'test',
    });

    expect(again).toEqual([]);
  });

  it('agree with the entities', async () => {
    const entities = loadEntities();

    const drift = await entityDrift(await db.dataSource('migrator', entities));

    expect(drift).toEqual([]);
  });

  it('would not pass unseen if an entity had a column more', async () => {
    const { DriftingSetting } = await import('../support/drifting-setting.entity.js');
    const other = await testDatabase();

    const drift = await entityDrift(await other.dataSource('migrator', [DriftingSetting]));

    await other.drop();
    expect(drift).toEqual([expect.stringContaining('"forgotten"')]);
  });
});
