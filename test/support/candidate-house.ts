import { randomUUID } from 'node:crypto';

import { CandidateService } from '@adal/candidate';
import { CANDIDATE_EVENTS, type ApplicationState } from '@adal/candidate/domain';
import { CandidateJobs } from '@adal/candidate/worker';
import { Quarantine } from '@adal/jobs';
import { brand, codeFromBytes, expectOk, type ApplicationId, type ContestId } from '@adal/kernel';
import { secureRandom } from '@adal/proof';

import { IntakeService } from '../../libs/candidate/src/intake.service.js';
import { ApplicationRepository } from '../../libs/candidate/src/persistence/application.repository.js';
import { SealingService } from '../../libs/candidate/src/sealing.service.js';
import { contestHouse, type ContestHouse } from './contest-house.js';

/** Applications beside contests, with what the identity process would have written. */
export type CandidateHouse = ContestHouse & {
  readonly candidates: CandidateService;
  readonly sealing: SealingService;
  readonly intake: IntakeService;
  readonly news: CandidateJobs;
  submit(contestId: ContestId): Promise<{ applicationId: ApplicationId; code: string }>;
  verdict(contestId: ContestId, id: ApplicationId, reasonCode?: string): Promise<void>;
  /** Runs the sweeps of the candidate context once. */
  take(): Promise<void>;
  application(id: ApplicationId): Promise<ApplicationState | undefined>;
};

export async function candidateHouse(): Promise<CandidateHouse> {
  const house = await contestHouse();
  house.log.registerEvents(CANDIDATE_EVENTS);
  const [api, worker] = [await house.db.transactor('api'), await house.db.transactor('worker')];
  const identity = await house.db.transactor('identity');
  const applications = new ApplicationRepository(house.log);
  const intake = new IntakeService(worker, applications);
  const news = new CandidateJobs(intake, new Quarantine(worker));
  return {
    ...house,
    ...{ intake, news },
    candidates: new CandidateService(api, house.api.contests, applications),
    sealing: new SealingService(api, house.api.contests, applications),
    submit: async (contestId) => {
      const applicationId = brand<ApplicationId>(randomUUID());
      const code = expectOk(codeFromBytes(secureRandom(32)));
      await identity.runPlain((tx) =>
        tx.query('INSERT INTO exchange.submission VALUES ($1, $2, $3, $4, $5)', [
          ...[applicationId, contestId, code, 'aa'.repeat(32), 'bb'.repeat(32)],
        ]),
      );
      return { applicationId, code };
    },
    verdict: async (contestId, id, reasonCode) => {
      await identity.runPlain((tx) =>
        tx.query('INSERT INTO exchange.verdict VALUES ($1, $2, $3, $4)', [
          ...[id, contestId, reasonCode === undefined, reasonCode ?? null],
        ]),
      );
    },
    take: async () => {
      for (const { run } of news.sweeps) await run();
    },
    application: async (id) => {
      const sql = 'SELECT state FROM candidate.application WHERE id = $1';
      return (await house.rows<{ state: ApplicationState }>(sql, [id]))[0]?.state;
    },
  };
}
