import { decidedContest, type DecidedContest } from '../support/decided-contest.maker.js';
import { verify } from '../../apps/verifier/src/verify.js';

const ALONE = { pinned: null, previous: null, receipts: null, chains: [] };

let contest: DecidedContest;

beforeAll(async () => {
  contest = await decidedContest();
});
afterAll(() => contest.close());

describe('evidence of a contest that the services played', () => {
  it.each(['public', 'restricted'] as const)('D6 is sound to the verifier: %s', async (kind) => {
    const report = verify(await contest.evidence(contest.contestId, kind), ALONE);

    expect(report.findings).toEqual([]);
    expect(report).toMatchObject({ exitCode: 0, kind });
  });
});
