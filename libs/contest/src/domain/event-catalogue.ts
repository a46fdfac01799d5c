import type { Disclosure, EventCatalogue, EventSpec } from '@adal/kernel';

type Fields = EventSpec['fields'];

const CONTENT: Fields = {
  bodyId: 'the body with the vacancy',
  regionId: 'ISO 3166-2 code of its region',
  position: 'title in three languages and category of the post',
  rulesetId: 'id of the ruleset',
  rulesetVersion: 'its version',
  rulesetHash: 'SHA-256 of its canonical JSON',
  windows: 'acceptance and stage times, milliseconds',
  holders: 'key holders and their X25519 public keys',
  threshold: 'how many holders open one record',
  commission: 'seats of the commission',
  departmentStaffId: 'the third beacon party',
  stages: 'code and kind of each stage',
};
const STAGE: Fields = { stage: 'index of the stage, from 0' };
const DIGEST: Fields = {
  leaves: 'leaves of this contest in the log so far',
  leavesRoot: 'Merkle root over their hashes, in order',
};

function spec(type: string, disclosure: Disclosure, says: string, fields: Fields = {}): EventSpec {
  return { type, version: 1, disclosure, says, fields };
}

const DRAFTING: EventCatalogue = [
  spec('contest.drafted', 'restricted', 'The secretary composed a contest.', {
    ...CONTENT,
    contestId: 'the new contest',
    lineage:
      'the contest it reruns, the half of the bank, whose seed splits it, and the void made good',
    rerun: 'what the order of the department binds it to, or null',
  }),
  spec(
    'contest.revised',
    'restricted',
    'The draft changed; signatures given so far are void.',
    CONTENT,
  ),
  spec('contest.bank-pinned', 'restricted', 'The draft draws from this approved item bank.', {
    bankId: 'the bank',
    bankRoot: 'root over its salted items',
    cells: 'groups of items in each section',
  }),
  spec('contest.tasks-pinned', 'restricted', 'The draft sets these practical tasks.', {
    root: 'root over the salted tasks',
    count: 'how many',
  }),
  spec('contest.publication-signed', 'now', 'One of the two signatures under the publication.', {
    staff: 'who signed',
    role: 'secretary or publisher',
    contentHash: 'SHA-256 of everything that the announcement pins',
  }),
  spec('contest.announced', 'now', 'The contest is published; nothing named here changes after.', {
    contentHash: 'what both signatures cover',
    rulesetId: 'id of the ruleset',
    rulesetVersion: 'its version',
    rulesetHash: 'SHA-256 of its canonical JSON',
    bodyId: 'the body with the vacancy',
    regionId: 'ISO 3166-2 code of its region',
    title: 'the post in three languages',
    category: 'category of the post',
    windows: 'acceptance and stage times, milliseconds',
    holders: 'key holders and their X25519 public keys',
    threshold: 'how many holders open one record',
    members: 'seats of the commission',
    bankRoot: 'root over the salted items of the bank',
    tasksRoot: 'root over the salted tasks',
    formSecretCommitment: 'commitment to the secret revealed after the last test',
    rerunOf: 'the contest that this one reruns, or null',
    half: 'the half of the bank it draws from',
    splitOf: 'the contest whose seed splits the bank, or null for its own',
    voidEntry: 'log entry of the void that it makes good, or null',
  }),
];

const SEALING: EventCatalogue = [
  spec('contest.beacon-committed', 'now', 'A party committed to its secret.', {
    party: 'secretary, publisher or department',
    commitment: 'hash of role and secret',
  }),
  spec('contest.accepting-opened', 'now', 'Applications are accepted.'),
  spec('contest.screening-started', 'now', 'The acceptance window is over.'),
  spec('contest.candidate-set-sealed', 'now', 'Who takes part is fixed; once in a contest.', {
    count: 'admitted applications',
    root: 'root over their candidate codes',
    revealUntil: 'a secret not revealed by then suspends the contest, milliseconds',
    ...DIGEST,
  }),
  spec('contest.beacon-revealed', 'now', 'A party revealed its secret.', {
    party: 'secretary, publisher or department',
    secret: '32 bytes',
  }),
  spec('contest.seed-fixed', 'now', 'All secrets are revealed; the draw is determined.', {
    beacon: 'the combined secrets',
  }),
];

const STAGES: EventCatalogue = [
  spec('contest.stage-opened', 'now', 'The attempts of a stage are ready.', STAGE),
  spec('contest.stage-closed', 'now', 'Every attempt of the stage is closed.', {
    ...STAGE,
    admitted: 'how many go on',
    ...DIGEST,
  }),
  spec('contest.form-secret-revealed', 'now', 'Forms can be recomputed from now on.', {
    formSecret: 'the 32 bytes committed at the announcement',
  }),
  spec('contest.marks-closed', 'now', 'No mark of the stage changes any more.', STAGE),
  spec('contest.decided', 'now', 'The decision took effect.', {
    decisionEntry: 'log entry of the decision',
  }),
  spec('contest.closed', 'now', 'The appointment is done or nobody is left to offer to.'),
  spec('contest.not-held', 'now', 'Nobody is left in the contest.', { reason: 'a code' }),
  spec('contest.suspended', 'now', 'Starts, offers and decisions are blocked; clocks run on.', {
    reason: 'a code',
  }),
  spec('contest.resumed', 'now', 'The suspension ended.'),
  spec('contest.appointment-frozen', 'now', 'No offer, answer or unsealing until it is released.'),
  spec('contest.appointment-released', 'now', 'Neither an appeal nor a case is open any more.'),
  spec('contest.voided', 'now', 'The department voided; the contest ends and stays readable.', {
    voidEntry: 'log entry of the void with both signatures',
    scope: 'decision, stage or contest',
    stage: 'index of the voided stage, or null',
  }),
];

/** Every event of this context with what it may show and when. */
export const CONTEST_EVENTS: EventCatalogue = [
  ...DRAFTING,
  ...SEALING,
  ...STAGES,
  spec('body.registered', 'now', 'A state body was entered.', {
    bodyId: 'the body',
    regionId: 'ISO 3166-2 code of its region',
    name: 'in three languages',
  }),
];
