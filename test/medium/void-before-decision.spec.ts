import { expectOk, type ContestId } from '@adal/kernel';
import { SupervisionJobs } from '@adal/supervision/worker';

import { ClosureService } from '../../libs/commission/src/closure.service.js';
import { MarkingService } from '../../libs/commission/src/marking.service.js';
import { official, staff } from '../support/contest.maker.js';
import { sheetOf } from '../support/decided-contest.acts.js';
import { contestInMarking, type DecidedContest } from '../support/decided-contest.maker.js';
import {
  codeOf,
  handedIn,
  investigated,
  signedVoid,
  voided,
} from '../support/voided-contest.steps.js';

/** Half a contest is played before each. */
const PATIENCE = 300_000;
const WHOLE = { scope: 'contest', stage: null } as const;

let house: DecidedContest;
let id: ContestId;

beforeEach(async () => {
  house = await contestInMarking();
  id = house.contestId;
}, PATIENCE);
afterEach(() => house.close(), PATIENCE);

describe('a void before the decision', () => {
  it(
    'ends the marking, and its sheets and their close answer why',
    async () => {
      const marking = house.api.get(MarkingService, { strict: false });
      const closure = house.api.get(ClosureService, { strict: false });
      const member = official('member', staff(22), id);
      const chair = official('chair', staff(21), id);
      const [work] = expectOk(await marking.list(member, id, { stage: -1, position: 0, limit: 1 }));
      if (work === undefined) throw new Error('no work to mark');
      const give = (revision: number) =>
        marking.mark(member, work.workCode, { revision, marks: sheetOf(3) });

      expect(codeOf(await give(1))).toBe('ok');
      await voided(house, await investigated(house, id), WHOLE);

      expect(codeOf(await give(2))).toBe('contest.voided');
      expect(expectOk(await marking.read(member, work.workCode)).isClosed).toBe(true);
      expect(codeOf(await closure.close(chair, id))).toBe('contest.voided');
      const [given] = await house.rows('SELECT count(*)::int AS count FROM commission.mark');
      expect(given).toEqual({ count: 1 });
    },
    PATIENCE,
  );

  it(
    'tells those too whose application the evaluation has not taken over yet',
    async () => {
      const about = await investigated(house, id);
      await signedVoid(house, about, WHOLE);
      const applicationId = await handedIn(house);
      const { sweeps } = house.worker.get(SupervisionJobs, { strict: false });

      for (const sweep of sweeps) await sweep.run();

      expect((await house.state(id)).status).toBe('voided');
      const told = await house.rows<{ kind: string }>(
        'SELECT kind FROM exchange.notice WHERE application_id = $1',
        [applicationId],
      );
      expect(told).toEqual([{ kind: 'contest-voided' }]);
    },
    PATIENCE,
  );
});
