import { httpClient } from '../../apps/cli/src/client/http-client.js';
import { startedSystem, type Ended, type StartedSystem } from '../support/started-system.js';

const PROMISED_MS = 120_000;

jest.setTimeout(600_000);

let system: StartedSystem;
let played: Ended;
let tookMs = 0;

beforeAll(async () => {
  system = await startedSystem();
  const startedAt = Date.now();
  played = await system.command('demo');
  tookMs = Date.now() - startedAt;
});

afterAll(async () => {
  await system.stop();
});

/** The public answer about the contest that was voided, or about the one held again. */
async function contest(which: 'Voided' | 'Rerun'): Promise<unknown> {
  const line = new RegExp(`^${which} .*/api/v1/contests/([0-9a-f-]{36})$`, 'm');
  const id = line.exec(played.output)?.[1] ?? 'none';
  const { body } = await httpClient(system.url).get(`/api/v1/contests/${id}`);
  return body;
}

describe('a whole contest over HTTP', () => {
  it('is played and verified by one command within two minutes', () => {
    expect(played.output).not.toMatch(/WRONG|NOT SOUND|in vain/);
    expect(played.code).toBe(0);
    expect(tookMs).toBeLessThan(PROMISED_MS);
  });

  it('hands out public and restricted evidence of what was voided and of the rerun, all of it sound', () => {
    expect(played.output.match(/^Evidence \(public\) of contest/gm)).toHaveLength(2);
    expect(played.output.match(/^Evidence \(restricted\) of contest/gm)).toHaveLength(2);
    expect(played.output.match(/^SOUND: .* Exit code 0\.$/gm)).toHaveLength(4);
  });

  it('leaves the first decision voided and nobody frozen', async () => {
    expect(await contest('Voided')).toMatchObject({ status: 'voided', isFrozen: false });
  });

  it('ends the rerun closed, with its beacon open and every stage assessed', async () => {
    const view = await contest('Rerun');

    const secret = expect.stringMatching(/^[0-9a-f]{64}$/);
    expect(view).toMatchObject({
      status: 'closed',
      isSuspended: false,
      stages: [{ status: 'assessed' }, { status: 'assessed' }],
      decisionEntry: expect.stringMatching(/^[0-9a-f-]{36}$/),
      beacon: { reveals: { secretary: secret, publisher: secret, department: secret } },
    });
  });

  it('shows the public neither who sat in the commission nor what was asked', async () => {
    const view = await contest('Rerun');

    expect(view).toMatchObject({ composition: null });
    expect(JSON.stringify(view)).not.toMatch(/bankId|applicationId|"key"|nationalNumber|fullName/);
  });

  it('made one offer, which was accepted, and told both to the log', async () => {
    const { rows } = await system.superuser.query<{ type: string; count: number }>(
      `SELECT type, count(*)::int AS count FROM audit.entry
        WHERE type IN ('offer.made', 'offer.accepted', 'identity.unsealed', 'contest.closed')
        GROUP BY type ORDER BY type`,
    );
    const offers = await system.superuser.query('SELECT status FROM commission.offer');

    expect(rows).toEqual([
      { type: 'contest.closed', count: 1 },
      { type: 'identity.unsealed', count: 1 },
      { type: 'offer.accepted', count: 1 },
      { type: 'offer.made', count: 1 },
    ]);
    expect(offers.rows).toHaveLength(1);
  });

  it('D9 has a leaf in the published tree for every entry of the log', async () => {
    const { rows } = await system.superuser.query<{ open: number }>(
      `SELECT count(*)::int AS open FROM audit.entry e
        WHERE NOT EXISTS (SELECT 1 FROM audit.leaf l JOIN audit.checkpoint c ON l.leaf_index < c.size
                           WHERE l.entry_id = e.id)`,
    );

    expect(rows).toEqual([{ open: 0 }]);
  });
});
