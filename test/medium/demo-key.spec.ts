import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeHolderKey } from '../../apps/cli/src/holder-keys.js';
import { holderKeyFile } from '../../apps/cli/src/play/demo-file.js';
import { identityHouse, type IdentityHouse } from '../support/identity-house.js';
import { expectRefusal, official, signedUp } from '../support/identity-people.js';

let folder: string;
let house: IdentityHouse;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adal-demo-key-'));
  house = await identityHouse({ ADAL_DATA_DIR: folder });
});

afterAll(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

const addressOf = (staffId: string): string => `${staffId}@staff.test`;

describe('the key of a holder in a demonstration', () => {
  it('is handed to that holder, with the place where the file lies', async () => {
    const { staffId, cookie } = await official(house, 'key-holder');
    const file = holderKeyFile(folder, addressOf(staffId));
    await makeHolderKey(file);

    const { status, body } = await house.call('/demo-key', { cookie });

    expect(status).toBe(200);
    const content = await readFile(file, 'utf8');
    expect(body).toEqual({ key: { fileName: file.slice(folder.length + 1), content } });
  });

  it('is nobody’s who has no file of the play, or a file that is no key', async () => {
    const keyless = await official(house, 'key-holder');
    const spoilt = await official(house, 'key-holder');
    await writeFile(holderKeyFile(folder, addressOf(spoilt.staffId)), 'no key\n');

    for (const { cookie } of [keyless, spoilt]) {
      expect((await house.call('/demo-key', { cookie })).body).toEqual({ key: null });
    }
  });

  it('is refused to everybody who holds no key', async () => {
    const candidate = await signedUp(house, 'no-holder@example.test');
    const { cookie: secretary } = await official(house, 'secretary');

    expectRefusal(await house.call('/demo-key'), 401, 'session.required');
    for (const cookie of [candidate, secretary]) {
      // Who may not know of a thing is told that there is none.
      expect((await house.call('/demo-key', { cookie })).status).toBe(404);
    }
  });
});
