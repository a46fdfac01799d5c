import type { HttpClient } from '../client/http-client.js';
import { textAt } from '../client/reader.js';
import { unlessRefused } from '../client/problem.js';
import type { CandidateSchema } from '../scenario/people.schema.js';
import { crossOver, signInCandidate } from './accounts.js';
import type { PlayedContest } from './contest-people.js';
import { inParallel, until } from './waiting.js';

/** A candidate of the play: the person's own connection and what the system calls them. */
export type Applicant = {
  readonly schema: CandidateSchema;
  readonly client: HttpClient;
  readonly applicationId: string;
  readonly code: string;
};

const AT_ONCE = 6;

/** Everybody signs up through a one-time link and applies; names go to the identity realm only. */
export async function apply(
  contest: PlayedContest,
  origin: string,
  onEach: (done: number) => void,
): Promise<readonly Applicant[]> {
  let done = 0;
  return inParallel(contest.schema.candidates, AT_ONCE, async (schema) => {
    const client = await signInCandidate(origin, schema.person.email);
    const person = recordOf(schema);
    const { body } = await until(`contest ${contest.id} can be applied for`, () =>
      unlessRefused(['contest.not-accepting'], () =>
        client.post('/identity/v1/applications', { contestId: contest.id, person }),
      ),
    );
    onEach((done += 1));
    return {
      schema,
      client,
      applicationId: textAt(body, 'applicationId'),
      code: textAt(body, 'candidateCode'),
    };
  });
}

/** The document desk admits or refuses everybody, then the secretary seals the set. */
export async function screenAndSeal(
  contest: PlayedContest,
  applicants: readonly Applicant[],
): Promise<void> {
  await giveVerdicts(contest, applicants);
  await sealSet(contest);
}

/** The document desk admits or refuses these. */
export async function giveVerdicts(
  contest: PlayedContest,
  applicants: readonly Applicant[],
): Promise<void> {
  for (const { applicationId, schema } of applicants) {
    await contest.hr.client.post(
      `/identity/v1/desk/applications/${applicationId}/verdict`,
      verdictOf(schema),
    );
  }
}

/** The secretary seals the set, once every verdict is known. */
async function sealSet(contest: PlayedContest): Promise<void> {
  await until('every verdict has reached the evaluation realm', () =>
    unlessRefused(['candidate-set.verdicts-missing'], () =>
      contest.secretary.client.post(`/api/v1/contests/${contest.id}/candidate-set`),
    ),
  );
}

/** Takes the candidate over to the evaluation realm, where nobody knows the person. */
export async function enterContest(applicant: Applicant): Promise<void> {
  await crossOver(applicant.client, `/identity/v1/applications/${applicant.applicationId}/tickets`);
}

/** Those who were admitted and come to the test. */
export function thoseWhoCome(applicants: readonly Applicant[]): readonly Applicant[] {
  return applicants.filter((each) => isAdmitted(each) && each.schema.isAbsent !== true);
}

export function isAdmitted({ schema }: Applicant): boolean {
  return schema.refusedFor === undefined;
}

/** Everything the document desk sees; the address is the account's. */
export function recordOf({ person }: CandidateSchema): object {
  const { fullName, nationalNumber, birthDate, sex, phone, address, education, experience } =
    person;
  return { fullName, nationalNumber, birthDate, sex, phone, address, education, experience };
}

function verdictOf({ refusedFor }: CandidateSchema): object {
  return refusedFor === undefined
    ? { isEligible: true, reasonCode: null, text: null }
    : {
        isEligible: false,
        reasonCode: refusedFor,
        text: 'Требование к стажу не подтверждено документами.',
      };
}
