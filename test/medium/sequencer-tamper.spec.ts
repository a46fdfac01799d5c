import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { LogAlarm } from '@adal/audit/worker';

import { logHouse, type LogHouse } from '../support/log-house.js';

let house: LogHouse;
const number = async (sql: string) => (await house.rows<{ n: number }>(sql))[0]?.n;
const published = () => number('SELECT coalesce(max(size), -1) AS n FROM audit.checkpoint');

/** What a person with a superuser's password can do, triggers or not. */
async function tamper(sql: string): Promise<void> {
  await house.db.superuser.query(`
    ALTER TABLE audit.entry DISABLE TRIGGER ALL; ALTER TABLE audit.leaf DISABLE TRIGGER ALL;
    ALTER TABLE audit.checkpoint DISABLE TRIGGER ALL; ${sql}`);
}

beforeEach(async () => {
  house = await logHouse();
});

afterEach(async () => {
  await house.close();
});

describe('what was changed behind its back is not signed', () => {
  const ALARMS: readonly (readonly [string, string, string])[] = [
    ['a body', 'log.entry-altered', `UPDATE audit.entry SET body = '{}' WHERE seq = 2`],
    ['a deleted entry', 'log.entry-altered', 'DELETE FROM audit.entry WHERE seq = 2'],
    [
      'a commitment',
      'log.forked-tree',
      `UPDATE audit.leaf SET commitment = sha256('') WHERE leaf_index = 1`,
    ],
    ['a last leaf cut off', 'log.smaller-tree', 'DELETE FROM audit.leaf WHERE leaf_index = 9'],
    ['a leaf cut out', 'log.leaf-missing', 'DELETE FROM audit.leaf WHERE leaf_index = 4'],
  ];

  test.each(ALARMS)('%s, found by the next leader: %s', async (_what, code, sql) => {
    const first = house.sequencer();
    await house.append(10);
    await first.runOnce();
    await first.stop();
    await tamper(sql);

    await expect(house.sequencer().runOnce()).rejects.toThrow(code);

    expect(await published()).toBe(10);
  });

  test('a body changed between its commit and its signature', async () => {
    const sequencer = house.sequencer();
    await house.append(3);
    await sequencer.runOnce();
    await house.append(3);
    await tamper(`UPDATE audit.entry SET body = convert_to('{"forged":1}', 'UTF8') WHERE seq = 5`);

    const error: unknown = await sequencer.runOnce().catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(LogAlarm);
    expect((error as LogAlarm).refusal).toEqual({
      code: 'log.entry-altered',
      context: { leaf: expect.any(Number) },
    });
    expect(await published()).toBe(3);
  });

  test('an entry deleted before it got a place', async () => {
    const sequencer = house.sequencer();
    await sequencer.runOnce();
    await house.append(2);
    await tamper('DELETE FROM audit.entry WHERE seq = 1');

    await expect(sequencer.runOnce()).rejects.toThrow('log.entry-missing');
  });

  test('a database put back to an earlier day', async () => {
    const first = house.sequencer();
    await house.append(10);
    await first.runOnce();
    await first.stop();
    await tamper('DELETE FROM audit.leaf WHERE leaf_index >= 5; DELETE FROM audit.checkpoint');

    await expect(house.sequencer().runOnce()).rejects.toThrow('log.smaller-tree');
  });

  test('a signer that lost its memory', async () => {
    const first = house.sequencer();
    await house.append(1);
    await first.runOnce();
    await first.stop();
    await rm(join(house.keysDir, 'log-state.json'));

    await expect(house.sequencer().runOnce()).rejects.toThrow('log.signer-forgot');
  });

  test('a tree that did not grow out of the one signed before is refused by the signer itself', async () => {
    await house.append(4);
    await house.sequencer().runOnce();
    const state = await readFile(join(house.keysDir, 'log-state.json'), 'utf8');
    const root = new Uint8Array(32).fill(7);
    const grown = { size: 5, root, proof: { oldSize: 4, newSize: 5, path: [root] } };

    expect(await house.signer.sign(grown)).toMatchObject({
      ok: false,
      error: { code: 'log.forked-tree' },
    });
    expect(await house.signer.sign({ ...grown, size: 3, proof: null })).toMatchObject({
      ok: false,
      error: { code: 'log.smaller-tree' },
    });
    expect(await readFile(join(house.keysDir, 'log-state.json'), 'utf8')).toBe(state);
  });

  test('once alarmed, a running sequencer stays silent', async () => {
    const first = house.sequencer();
    await house.append(2);
    await first.runOnce();
    await first.stop();
    await writeFile(
      join(house.keysDir, 'log-state.json'),
      `${JSON.stringify({ size: 2, root: '00'.repeat(32) })}\n`,
    );

    const second = house.sequencer();
    await second.start();

    expect(second.alarm?.refusal.code).toBe('log.forked-tree');
  });
});
