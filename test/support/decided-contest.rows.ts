import type { ApplicationId, CandidateCode, ContestId } from '@adal/kernel';

import type { Evaluation } from './decided-house.js';

type SignedIn = {
  readonly applicationId: ApplicationId;
  readonly code: CandidateCode;
  readonly tokenHash: Buffer;
};

/** A participation session each, as the hand-over makes it. */
export async function signIn(
  { rows }: Evaluation,
  contestId: ContestId,
  candidates: readonly SignedIn[],
): Promise<void> {
  for (const { tokenHash, applicationId, code } of candidates) {
    await rows(
      `INSERT INTO access.session (id, token_hash, ticket_hash, kind, application_id, contest_id,
         candidate_code, created_at, expires_at)
       VALUES (gen_random_uuid(), $1, $1, 'participation', $2, $3, $4, date_trunc('hour', now()),
         date_trunc('hour', now()) + interval '12 hours')`,
      [tokenHash, applicationId, contestId, code],
    );
  }
}

/** Attempt ids by application id. */
export async function attemptsOf(
  { rows }: Evaluation,
  contestId: ContestId,
  stage: number,
): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ id: string; application_id: string }>(
    'SELECT id, application_id FROM testing.attempt WHERE contest_id = $1 AND stage = $2',
    [contestId, stage],
  );
  return new Map(found.map((row) => [row.application_id, row.id]));
}

/** The letters behind which the key (always a) stands on this form. */
export async function rightLetters(
  { rows }: Evaluation,
  attemptId: string,
): Promise<readonly string[]> {
  const [form] = await rows<{ positions: { options: string }[] }>(
    'SELECT positions FROM testing.form WHERE attempt_id = $1',
    [attemptId],
  );
  return (form?.positions ?? []).map(({ options }) => 'abcd'[options.indexOf('a')] ?? '');
}
