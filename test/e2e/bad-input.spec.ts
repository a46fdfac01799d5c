import type { HttpClient } from '../../apps/cli/src/client/http-client.js';
import { at, listAt, textAt } from '../../apps/cli/src/client/reader.js';
import type { Staff } from '../../apps/cli/src/play/accounts.js';
import { untilStatus } from '../../apps/cli/src/play/announcing.js';
import { advancePast } from '../../apps/cli/src/play/clock.js';
import { offerAndAccept, readRanking } from '../../apps/cli/src/play/deciding.js';
import { until } from '../../apps/cli/src/play/waiting.js';
import type { CandidateSchema } from '../../apps/cli/src/scenario/people.schema.js';
import {
  candidate,
  intoTheTest,
  playedWorld,
  playOn,
  type PlayedWorld,
  type Sitter,
} from '../support/played-world.js';
import { codeOf, corrupted, shareOf, standing } from '../support/refusals.js';
import { startedSystem, type StartedSystem } from '../support/started-system.js';

jest.setTimeout(600_000);

const AT_ONCE = 50;

let system: StartedSystem;
let played: PlayedWorld;

type Send = () => Promise<unknown>;
type Case = readonly [what: string, code: string, send: Send];

/** The request is refused by this code, and everything stands as it did. */
async function expectRefused(code: string, send: Send): Promise<void> {
  const before = await standing(system.superuser);

  expect(await codeOf(send)).toBe(code);
  expect(await standing(system.superuser)).toEqual(before);
}

async function rowsOf(sql: string): Promise<number> {
  return (await system.superuser.query(sql)).rowCount ?? -1;
}

const contest = () => played.scene.contest;
const path = (tail: string): string => `/api/v1/contests/${contest().id}${tail}`;
const chair = (): HttpClient => contest().chair.client;
const secretary = (): HttpClient => contest().secretary.client;
function member(n: number): HttpClient {
  const found = contest().members[n];
  if (found === undefined) throw new Error(`there is no member ${n}`);
  return found.client;
}

/** Somebody who is left to the tests when the others sit. */
function absent(n: number): CandidateSchema {
  const { knows, person } = candidate(n);
  return { knows, person, isAbsent: true };
}

/** A code that is one, of somebody who sat no stage to its end. */
function absentCode(): string {
  return played.scene.applicants.at(-1)?.code ?? '';
}

beforeAll(async () => {
  system = await startedSystem();
  played = await playedWorld(system, {
    ruleset: 'generic',
    until: 'sealed',
    candidates: [...[0, 1, 2].map((n) => candidate(n)), ...[3, 4].map((n) => absent(n))],
  });
});

afterAll(async () => {
  await system.stop();
});

describe('an attempt', () => {
  let own: Sitter;
  let other: Sitter;
  const of = ({ attemptId }: Sitter, tail: string): string =>
    `/api/v1/attempts/${attemptId}/${tail}`;
  const save = (who: Sitter, whose: Sitter, revision: number, position = 3) =>
    who.applicant.client.put(of(whose, `answers/${position}`), { revision, value: 'a' });

  beforeAll(async () => {
    const idle = played.scene.applicants.filter(({ schema }) => schema.isAbsent === true);
    const [first, second] = await intoTheTest(played, idle);
    if (first === undefined || second === undefined) throw new Error('two people must sit');
    [own, other] = [first, second];
  });

  it('that is started fifty times at once starts once', async () => {
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => own.applicant.client.post(of(own, 'start'))),
    );

    expect(new Set(answers.map(({ body }) => JSON.stringify([textAt(body, 'status')])))).toEqual(
      new Set(['["open"]']),
    );
    expect(await rowsOf(`SELECT 1 FROM audit.entry WHERE type = 'attempt.started'`)).toBe(1);
  });

  it('takes the same save fifty times at once as one', async () => {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => save(own, own, 5)));

    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await rowsOf('SELECT 1 FROM testing.answer_link')).toBe(1);
  });

  it.each<Case>([
    ['an older revision', 'answer.revision-stale', () => save(own, own, 4)],
    [
      'the same revision with another value',
      'answer.revision-stale',
      () => own.applicant.client.put(of(own, 'answers/3'), { revision: 5, value: 'b' }),
    ],
    ['a question that is not on the form', 'answer.not-on-form', () => save(own, own, 1, 21)],
    ['somebody else’s attempt', 'resource.not-found', () => save(other, own, 6)],
    ['an attempt before its start', 'attempt.not-started', () => save(other, other, 1)],
    [
      'an official',
      'session.required',
      () => chair().put(of(own, 'answers/1'), { revision: 1, value: 'a' }),
    ],
  ])('refuses a save of %s', async (_what, code, send) => {
    await expectRefused(code, send);
  });

  it('that is handed in fifty times at once is closed once, and takes nothing after', async () => {
    await Promise.all(
      Array.from({ length: AT_ONCE }, () => own.applicant.client.post(of(own, 'finish'))),
    );

    expect(await rowsOf(`SELECT 1 FROM audit.entry WHERE type = 'attempt.closed'`)).toBe(1);
    await expectRefused('attempt.closed', () => save(own, own, 6));
  });
});

describe('marks', () => {
  let mine = '';
  let criteria: readonly string[] = [];
  const marks = (value: unknown) => criteria.map((criterion) => ({ criterion, value }));
  const give =
    (body: object, by: () => HttpClient = () => member(0), code = () => mine): Send =>
    () =>
      by().put(`/api/v1/works/${code()}/marks`, body);

  beforeAll(async () => {
    played = await playOn(played, 'tested');
    mine = await until('works are handed out', async () => {
      const { body } = await member(0).get(path('/works'));
      const [work] = listAt(body, 'items');
      return work === undefined ? null : textAt(work, 'workCode');
    });
    const { body } = await member(0).get(`/api/v1/works/${mine}`);
    criteria = listAt(body, 'criteria').map((criterion) => textAt(criterion, 'code'));
  });

  it.each<readonly [string, string, () => object]>([
    ['above the range', 'mark.value-invalid', () => ({ revision: 1, marks: marks(6) })],
    ['below the range', 'mark.value-invalid', () => ({ revision: 1, marks: marks(0) })],
    ['that is fractional', 'request.invalid', () => ({ revision: 1, marks: marks(2.5) })],
    ['that is a text', 'request.invalid', () => ({ revision: 1, marks: marks('3') })],
    ['that is nothing', 'request.invalid', () => ({ revision: 1, marks: marks(null) })],
    [
      'for too few criteria',
      'mark.criterion-missing',
      () => ({ revision: 1, marks: marks(3).slice(1) }),
    ],
    [
      'for an unknown criterion',
      'mark.criterion-unknown',
      () => ({
        revision: 1,
        marks: [...marks(3).slice(1), { criterion: 'beauty', value: 3 }],
      }),
    ],
    [
      'twice for one criterion',
      'mark.criterion-repeated',
      () => ({
        revision: 1,
        marks: [...marks(3), ...marks(3).slice(0, 1)],
      }),
    ],
    ['of 5 without a comment', 'mark.comment-missing', () => ({ revision: 1, marks: marks(5) })],
    [
      'with a field nobody knows',
      'request.unknown-field',
      () => ({ revision: 1, marks: marks(3), by: 'me' }),
    ],
    ['out of turn', 'mark.revision-stale', () => ({ revision: 2, marks: marks(3) })],
    ['without a revision', 'request.invalid', () => ({ marks: marks(3) })],
  ])('%s are refused', async (_what, code, body) => {
    await expectRefused(code, () => give(body())());
  });

  it.each<readonly [string, string, () => HttpClient, () => string]>([
    ['for a code that was never given', 'resource.not-found', () => member(0), absentCode],
    ['by another member', 'resource.not-found', () => member(1), () => mine],
    ['by the secretary', 'resource.not-found', secretary, () => mine],
    [
      'by a key holder',
      'resource.not-found',
      () => contest().holders[0]?.client ?? chair(),
      () => mine,
    ],
  ])('%s are refused', async (_what, code, by, work) => {
    await expectRefused(code, () => give({ revision: 1, marks: marks(3) }, by, work)());
  });

  it.each<Case>([
    ['closed while some are missing', 'marks.missing', () => chair().post(path('/marks-closure'))],
    [
      'closed with a field nobody reads',
      'request.unknown-field',
      () => chair().post(path('/marks-closure'), { force: true }),
    ],
    ['closed by a member', 'resource.not-found', () => member(0).post(path('/marks-closure'))],
    [
      'followed by a sitting before they are closed',
      'sitting.too-early',
      () => chair().post(path('/sitting')),
    ],
  ])('are not %s', async (_what, code, send) => {
    await expectRefused(code, send);
  });
});

describe('a decision', () => {
  let ranked: readonly string[] = [];
  const motion =
    (body: object, by = chair): Send =>
    () =>
      by().post(path('/sitting/motions'), body);
  const vote =
    (word: string, by = chair): Send =>
    () =>
      by().post(path('/sitting/votes'), { vote: word });
  const post =
    (tail: string, by = chair): Send =>
    () =>
      by().post(path(tail));

  beforeAll(async () => {
    const { body } = await member(0).get(path('/works'));
    const workCode = textAt(listAt(body, 'items')[0], 'workCode');
    played = await playOn(played, 'marked');
    ranked = (await readRanking(contest())).map(({ code }) => code);
    await expectRefused('mark.closed', () =>
      member(0).put(`/api/v1/works/${workCode}/marks`, { revision: 2, marks: [] }),
    );
  });

  it('is not reached without a sitting, without a quorum, or against the ranking without a reason', async () => {
    await expectRefused('marks.already-closed', post('/marks-closure'));
    await expectRefused('sitting.not-open', motion({ code: ranked[0] }));
    await expectRefused(
      'resource.not-found',
      post('/sitting', () => member(0)),
    );
    await post('/sitting')();
    await expectRefused('sitting.already-open', post('/sitting'));
    await expectRefused('sitting.no-quorum', motion({ code: ranked[0] }));
    await expectRefused('vote.not-present', async () => vote('for', () => member(0))()).catch(
      () => undefined,
    );
    for (const n of [0, 1]) await post('/sitting/attendance', () => member(n))();

    await expectRefused('motion.none', vote('for'));
    await expectRefused('motion.none', post('/sitting/decision'));
    await expectRefused('motion.reason-missing', motion({ code: ranked[1] }));
    await expectRefused('motion.reason-missing', motion({ code: null }));
    await expectRefused('motion.code-unranked', motion({ code: absentCode(), reason: 'Иначе' }));
    await expectRefused('request.invalid', motion({ code: 'B' }));
    await expectRefused(
      'resource.not-found',
      motion({ code: ranked[0] }, () => member(0)),
    );
  });

  it('is voted by those present, counted once and signed by all', async () => {
    await motion({ code: ranked[0] })();
    await expectRefused('motion.open', motion({ code: ranked[0] }));
    await expectRefused('request.invalid', vote('maybe'));
    await expectRefused('resource.not-found', vote('for', secretary));
    await expectRefused('vote.missing', post('/sitting/decision'));
    await expectRefused('decision.not-voted', post('/sitting/signatures'));
    for (const by of [chair, () => member(0), () => member(1)]) await vote('for', by)();
    await post('/sitting/decision')();

    await expectRefused('decision.already-voted', post('/sitting/decision'));
    await expectRefused('decision.already-voted', vote('against'));
    await expectRefused('decision.already-voted', motion({ code: ranked[1], reason: 'Иначе' }));
    await expectRefused('offer.not-decided', post('/offers', secretary));
    for (const by of [chair, () => member(0), () => member(1)])
      await post('/sitting/signatures', by)();
    expect(await rowsOf(`SELECT 1 FROM audit.entry WHERE type = 'decision.recorded'`)).toBe(1);
  });
});

describe('an unsealing', () => {
  let standstillUntil = 0;
  const appointee = () =>
    contest().hr.client.get(`/identity/v1/desk/contests/${contest().id}/appointee`);
  const holder = (n: number): Staff => {
    const found = contest().holders[n];
    if (found === undefined) throw new Error(`there is no holder ${n}`);
    return found;
  };

  beforeAll(async () => {
    standstillUntil = await until('the decision takes effect', async () => {
      const { body } = await chair().get(path('/sitting'));
      const ends = at(at(body, 'decision'), 'standstillUntil');
      return typeof ends === 'number' ? ends : null;
    });
  });

  it('does not begin before the standstill is over and the offer accepted', async () => {
    const [first] = played.scene.applicants;
    await expectRefused('offer.too-early', () => secretary().post(path('/offers')));
    await expectRefused('resource.not-found', () => chair().post(path('/offers')));
    await expectRefused('resource.not-found', async () =>
      first?.client.post('/api/v1/me/offer/acceptance'),
    );
    await expectRefused('resource.not-found', appointee);
    const { body } = await holder(0).client.get('/identity/v1/unsealings');
    expect(body).toMatchObject({ items: [] });
  });

  it('takes k different, whole shares and not one less', async () => {
    await advancePast(played.world.stage.administrator, standstillUntil);
    await offerAndAccept(contest(), played.scene.applicants);
    const share = (n: number) => shareOf(holder(n), contest().id, system.dataDir);
    const { path: shares, share: first } = await share(0);
    const { share: second } = await share(1);
    const { share: third } = await share(2);
    const give =
      (n: number, text: string): Send =>
      () =>
        holder(n).client.post(shares, { share: text });

    await expectRefused('offer.already-accepted', () => secretary().post(path('/offers')));
    await expectRefused('unsealing.share-wrong', give(0, corrupted(first)));
    await expectRefused('unsealing.share-wrong', give(0, second));
    await give(0, first)();
    await expectRefused('unsealing.already-approved', give(0, first));
    await expectRefused('resource.not-found', () => secretary().post(shares, { share: second }));
    await expectRefused('request.invalid', () => holder(1).client.post(shares, { share: 7 }));
    await expectRefused('resource.not-found', appointee);

    await give(1, second)();
    expect((await appointee()).body).toMatchObject({ applicationId: expect.any(String) });
    await untilStatus(contest(), ['closed']);
    await expectRefused('unsealing.already-opened', give(2, third));
  });
});
