import { LOG_SETTINGS } from '@adal/audit';
import { DATABASE_SETTINGS } from '@adal/database';
import { brand, expectOk, type BankId, type ContestId } from '@adal/kernel';
import { TestingModule } from '@adal/testing';
import { Test, type TestingModule as NestContext } from '@nestjs/testing';

import { BankService } from '../../libs/testing/src/bank.service.js';
import { PinService } from '../../libs/testing/src/pin.service.js';
import { contestHouse, type ContestHouse } from '../support/contest-house.js';
import { draftFor, partyActor } from '../support/contest-steps.js';
import { official as secretaryActor, SECRETARY } from '../support/contest.maker.js';
import { bankFile, official } from '../support/testing.house.js';

let house: ContestHouse;
let api: NestContext;

beforeAll(async () => {
  house = await contestHouse();
  api = await Test.createTestingModule({ imports: [TestingModule] })
    .overrideProvider(DATABASE_SETTINGS)
    .useValue(house.db.settings('api'))
    .overrideProvider(LOG_SETTINGS)
    .useValue({ origin: 'adal.test/log', keysDir: house.keysDir })
    .compile();
});
afterAll(async () => {
  await api.close();
  await house.close();
});

async function bankOf(perAct: number, how: 'approved' | 'draft' = 'approved'): Promise<BankId> {
  const banks = api.get(BankService);
  const author = official(101, 'item-author');
  const made = await banks.create(author, { title: 'Bank', language: 'ru', regionId: null });
  const { bankId } = expectOk(made);
  expectOk(await banks.import(author, bankId, bankFile(perAct)));
  if (how === 'approved') expectOk(await banks.approve(official(102, 'item-reviewer'), bankId));
  return brand<BankId>(bankId);
}

async function draft(): Promise<ContestId> {
  const secretary = secretaryActor('secretary', SECRETARY);
  return expectOk(await house.api.drafting.draft(secretary, draftFor(house))).id;
}

const TASKS = ['T1', 'T2', 'T3'].map((code) => ({ code, text: `Task ${code}` }));

describe('the banks offered to a draft', () => {
  it('are the approved ones of its region and of all regions, for its secretary alone', async () => {
    const id = await draft();
    const everywhere = await bankOf(30);
    const unfinished = await bankOf(30, 'draft');
    const page = { after: null, limit: 50 };

    const offered = await api.get(PinService).offered(partyActor('secretary', id), id, page);
    const ids = expectOk(offered).map((bank) => bank.id);

    expect(ids).toContain(everywhere);
    expect(ids).not.toContain(unfinished);
    const other = await api.get(PinService).offered(partyActor('publisher', id), id, page);
    expect(other.ok ? '' : other.error.code).toBe('resource.not-found');
  });

  it('leave out those of another region', async () => {
    const id = await draft();
    const bankId = await bankOf(30);
    await house.db.superuser.query(
      `UPDATE testing.item_bank SET region_id = 'KZ-75' WHERE id = $1`,
      [bankId],
    );

    const page = { after: null, limit: 50 };
    const offered = await api.get(PinService).offered(partyActor('secretary', id), id, page);

    expect(expectOk(offered).map((bank) => bank.id)).not.toContain(bankId);
  });
});

describe('pinning', () => {
  it('ties an approved bank and salted tasks to the draft', async () => {
    const id = await draft();
    const bankId = await bankOf(30);
    const pins = api.get(PinService);
    const secretary = partyActor('secretary', id);

    const { bankRoot } = expectOk(await pins.pinBank(secretary, id, bankId));
    const { root, count } = expectOk(await pins.pinTasks(secretary, id, TASKS));

    expect(await house.state(id)).toMatchObject({
      bankId,
      bankRoot,
      tasksRoot: root,
      tasksCount: 3,
    });
    expect(count).toBe(3);
  });

  it('tells the language of the questions to whoever may see the contest', async () => {
    const id = await draft();
    const pins = api.get(PinService);
    const secretary = partyActor('secretary', id);

    expect(await pins.language(secretary, id)).toEqual({ ok: true, value: null });
    expectOk(await pins.pinBank(secretary, id, await bankOf(30)));
    expect(await pins.language(secretary, id)).toEqual({ ok: true, value: 'ru' });
    expect(await pins.language({ kind: 'public' }, id)).toMatchObject({
      error: { code: 'resource.not-found' },
    });
  });

  it('salts tasks afresh, so the same tasks never have the same root', async () => {
    const id = await draft();
    const pins = api.get(PinService);
    const secretary = partyActor('secretary', id);

    const first = expectOk(await pins.pinTasks(secretary, id, TASKS));
    const second = expectOk(await pins.pinTasks(secretary, id, TASKS));

    expect(second.root).not.toBe(first.root);
  });

  it('D11 gives a rerun no question of a bank that was used up, under whatever code or salt', async () => {
    const id = await draft();
    const pins = api.get(PinService);
    const secretary = partyActor('secretary', id);
    const { bankRoot } = expectOk(await pins.pinBank(secretary, id, await bankOf(30)));
    const again = await bankOf(30);
    expect(expectOk(await pins.pinBank(secretary, id, again)).bankRoot).not.toBe(bankRoot);
    await house.db.superuser.query(
      `UPDATE contest.contest SET state = jsonb_set(state, '{rerun}', $2) WHERE id = $1`,
      [id, JSON.stringify({ excluded: [], bankRoot: null, usedBanks: [bankRoot] })],
    );

    expect(await pins.pinBank(secretary, id, again)).toMatchObject({
      error: { code: 'rerun.bank-repeats', context: { count: 4 * 30 } },
    });
  });

  it('refuses a bank of which half cannot hold a form, and one that nobody approved', async () => {
    const id = await draft();
    const pins = api.get(PinService);
    const secretary = partyActor('secretary', id);

    const small = await pins.pinBank(secretary, id, await bankOf(29));
    const unapproved = await pins.pinBank(secretary, id, await bankOf(30, 'draft'));

    expect(small).toMatchObject({ error: { code: 'bank.too-small' } });
    expect(unapproved).toMatchObject({ error: { code: 'bank.not-approved' } });
    expect(await house.state(id)).toMatchObject({ bankId: null });
  });

  it('is for the secretary of this contest alone', async () => {
    const id = await draft();
    const bankId = await bankOf(30);

    const refused = await api.get(PinService).pinBank(partyActor('publisher', id), id, bankId);

    expect(refused).toMatchObject({ error: { code: 'resource.not-found' } });
  });
});
