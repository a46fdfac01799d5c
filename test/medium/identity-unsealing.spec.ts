import { randomUUID } from 'node:crypto';

import { expectOk, fromBase64, fromHex, toBase64 } from '@adal/kernel';
import { openSealed, sealTo } from '@adal/proof';

import { BODY, identityHouse, newHolder, type IdentityHouse } from '../support/identity-house.js';
import { applied, expectRefusal, official, signedUp, submit } from '../support/identity-people.js';
import { unsealingSteps, type UnsealingCase } from '../support/unsealing-steps.js';

let house: IdentityHouse;

beforeAll(async () => {
  house = await identityHouse();
});

afterAll(() => house.close());

const { requested, begun, hand, shareOf, give, approve } = unsealingSteps(() => house);

const entriesOf = (contestId: string) =>
  house.rows<{ type: string }>(
    `SELECT type FROM audit.entry WHERE contest_id = $1 AND type LIKE 'identity.unseal%' ORDER BY seq`,
    [contestId],
  );

const nothingOpened = async ({ contestId }: UnsealingCase) => {
  expect(
    await house.rows('SELECT 1 FROM exchange.unsealed WHERE contest_id = $1', [contestId]),
  ).toEqual([]);
  expect(
    await house.rows('SELECT 1 FROM vault.appointee WHERE contest_id = $1', [contestId]),
  ).toEqual([]);
};

describe('an unsealing', () => {
  it('opens one record for the desk with k holders, and tells the evaluation, the log and the candidate', async () => {
    const about = await begun();

    const first = await approve(about, 2);
    const second = await approve(about, 0);

    expect(first.body).toMatchObject({ status: 'open', approvals: 1, threshold: 2 });
    expect(first.body.hasApproved).toBe(true);
    expect(second.body).toMatchObject({ status: 'opened', approvals: 2 });
    const { cookie } = await official(house, 'hr-officer', { bodyId: BODY });
    const appointee = await house.call(`/desk/contests/${about.contestId}/appointee`, { cookie });
    expect(appointee.body).toMatchObject({
      candidateCode: about.mine.code,
      person: about.who.person,
    });
    expect((await entriesOf(about.contestId)).map(({ type }) => type)).toEqual([
      'identity.unsealing-requested',
      'identity.unsealing-approved',
      'identity.unsealing-approved',
      'identity.unsealed',
    ]);
    const [told] = await house.rows(
      `SELECT unsealed.candidate_code, unsealed.ciphertext_hash = submission.ciphertext_hash AS same
         FROM exchange.unsealed JOIN exchange.submission USING (contest_id)
        WHERE contest_id = $1`,
      [about.contestId],
    );
    expect(told).toEqual({ candidate_code: about.mine.code, same: true });
    const openings = await house.call(`/applications/${about.mine.applicationId}/openings`, {
      cookie: about.mine.cookie,
    });
    expect(openings.body.items[0]).toMatchObject({
      by: 'key-holders',
      holders: [about.holders[0]?.staffId, about.holders[2]?.staffId],
    });
  });

  it('D1 leaves no word of the person in the log or in the exchange, opened or not', async () => {
    const about = await begun();
    await approve(about, 0);
    await approve(about, 1);

    const rows = await house.rows<{ text: string }>(
      `SELECT convert_from(body, 'UTF8') AS text FROM audit.entry WHERE contest_id = $1
       UNION ALL SELECT unsealed::text FROM exchange.unsealed WHERE contest_id = $1`,
      [about.contestId],
    );

    const text = rows.map((row) => row.text).join(' ');
    expect(text).toContain(about.mine.code);
    for (const word of about.who.words) expect(text).not.toContain(word);
  });

  it('D8 does not happen with k minus one holders', async () => {
    const about = await begun();

    const reply = await approve(about, 1);

    expect(reply.body).toMatchObject({ status: 'open', approvals: 1 });
    await nothingOpened(about);
    const { cookie } = await official(house, 'hr-officer', { bodyId: BODY });
    expectRefusal(
      await house.call(`/desk/contests/${about.contestId}/appointee`, { cookie }),
      404,
      'resource.not-found',
    );
  });

  it('D8 is refused to one holder who answers twice', async () => {
    const about = await begun();
    await approve(about, 1);

    expectRefusal(await approve(about, 1), 409, 'unsealing.already-approved');
    await nothingOpened(about);
  });

  it('D8 counts two equal answers sent at once as one', async () => {
    const about = await begun();
    const share = await shareOf(about, hand(about, 0));

    const replies = await Promise.all([1, 2, 3].map(() => give(about, hand(about, 0), share)));

    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await nothingOpened(about);
  });

  it('D8 is refused before the decision: when the named entry is no decision', async () => {
    const about = await requested({ isDecided: false });
    await house.publish();
    await house.sweeps.beginUnsealings();

    const share = toBase64(new Uint8Array(80));
    expectRefusal(await give(about, hand(about, 0), share), 409, 'unsealing.too-early');
    const { cookie } = hand(about, 0);
    expectRefusal(
      await house.call(`/unsealings/${about.unsealingId}/share`, { cookie }),
      409,
      'unsealing.too-early',
    );
    expect(await entriesOf(about.contestId)).toEqual([]);
  });

  it('D8 is refused while the decision is not in a published checkpoint, and goes on when it is', async () => {
    const about = await requested();
    await house.sweeps.beginUnsealings();
    const early = await give(about, hand(about, 0), toBase64(new Uint8Array(80)));

    await house.publish();
    await house.sweeps.beginUnsealings();

    expectRefusal(early, 409, 'unsealing.too-early');
    expect((await approve(about, 0)).status).toBe(200);
  });

  it('D8 is refused when the decision is that of another contest', async () => {
    const about = await requested({ isDecided: false });
    const foreign = await house.append(randomUUID(), 'decision.recorded');
    await house.rows(
      `INSERT INTO exchange.unsealing_request
         (id, contest_id, application_id, candidate_code, decision_entry_id, at)
       VALUES ($1, $2, $3, $4, $5, 0)`,
      [randomUUID(), about.contestId, randomUUID(), about.mine.code, foreign],
    );

    await house.publish();
    await house.sweeps.beginUnsealings();

    const [row] = await house.rows<{ has: boolean }>(
      'SELECT exchange.has_unsealing_grounds($1, $2, $3) AS has',
      [foreign, about.contestId, about.mine.code],
    );
    expect(row?.has).toBe(false);
    expect(await entriesOf(about.contestId)).toEqual([]);
  });

  it('D8 is refused without an accepted offer of this very code', async () => {
    const about = await requested({ isAccepted: false });
    await house.append(about.contestId, 'offer.accepted', { code: '222-222-222' });
    await house.publish();
    await house.sweeps.beginUnsealings();

    expect(await entriesOf(about.contestId)).toEqual([]);
  });

  it('begins once however often the sweep runs', async () => {
    const about = await begun();

    await Promise.all([1, 2, 3].map(() => house.sweeps.beginUnsealings()));

    expect(await entriesOf(about.contestId)).toHaveLength(1);
  });
});

describe('a share', () => {
  it('that is corrupted is refused by the place of its holder, and changes nothing', async () => {
    const about = await begun();
    const share = expectOk(fromBase64(await shareOf(about, hand(about, 1))));
    share[share.length - 1] = (share.at(-1) ?? 0) ^ 1;

    const reply = await give(about, hand(about, 1), toBase64(share));

    expectRefusal(reply, 409, 'unsealing.share-wrong');
    expect(reply.body.context).toEqual({ slot: 1 });
    expect(await entriesOf(about.contestId)).toHaveLength(1);
    expect((await approve(about, 1)).status).toBe(200);
  });

  it('that its holder altered before sealing it again is refused by the commitment', async () => {
    const about = await begun();
    const { cookie, privateKey } = hand(about, 0);
    const { body } = await house.call(`/unsealings/${about.unsealingId}/share`, { cookie });
    const sealed = expectOk(fromBase64(body.sealedShare));
    const share = expectOk(openSealed(privateKey, sealed, body.context));
    share[0] = (share[0] ?? 0) ^ 1;
    const key = expectOk(fromHex(body.unsealingKey));
    const answer = expectOk(sealTo(key, share, body.answerContext));

    const reply = await give(about, hand(about, 0), toBase64(answer));

    expectRefusal(reply, 409, 'unsealing.share-wrong');
    expect(reply.body.context).toEqual({ slot: 0 });
  });

  it('of another holder is refused', async () => {
    const about = await begun();
    const foreign = await shareOf(about, hand(about, 0));

    expectRefusal(await give(about, hand(about, 1), foreign), 409, 'unsealing.share-wrong');
  });

  it('of another unsealing is refused', async () => {
    const [about, other] = [await begun(), await begun()];
    const foreign = await shareOf(other, hand(other, 0));

    expectRefusal(await give(about, hand(about, 0), foreign), 409, 'unsealing.share-wrong');
  });

  it('is handed to its holder only, and the list shows nothing of others', async () => {
    const about = await begun();
    const stranger = await official(house, 'key-holder', { contestId: about.contestId });
    const other = await official(house, 'secretary', { contestId: about.contestId });
    const path = `/unsealings/${about.unsealingId}/share`;

    for (const { cookie } of [stranger, other]) {
      expectRefusal(await house.call(path, { cookie }), 404, 'resource.not-found');
    }
    const mine = await house.call('/unsealings', { cookie: hand(about, 0).cookie });
    const theirs = await house.call('/unsealings', { cookie: stranger.cookie });
    expect(mine.body.items).toEqual([
      {
        unsealingId: about.unsealingId,
        contestId: about.contestId,
        candidateCode: about.mine.code,
        status: 'open',
        threshold: 2,
        approvals: 0,
        hasApproved: false,
        decisionEntryId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    expect(theirs.body.items).toEqual([]);
  });

  it('is not malformed', async () => {
    const about = await begun();

    expectRefusal(await give(about, hand(about, 0), 'not base64!'), 400, 'request.invalid');
    expectRefusal(await give(about, hand(about, 0), ''), 409, 'unsealing.share-wrong');
  });

  it('is not needed any more once the record is open', async () => {
    const about = await begun();
    const late = await shareOf(about, hand(about, 2));
    await approve(about, 0);
    await approve(about, 1);

    expectRefusal(await give(about, hand(about, 2), late), 409, 'unsealing.already-opened');
  });
});

describe('a request', () => {
  it('that names a code of another application is never begun', async () => {
    const keys = [newHolder(), newHolder(), newHolder()];
    const contestId = await house.notice({ holders: keys });
    const mine = await applied(house, contestId);
    const other = await applied(house, contestId);
    const entry = await house.append(contestId, 'decision.recorded');
    await house.append(contestId, 'offer.accepted', { code: other.code });
    await house.rows(
      `INSERT INTO exchange.unsealing_request
         (id, contest_id, application_id, candidate_code, decision_entry_id, at)
       VALUES ($1, $2, $3, $4, $5, 0)`,
      [randomUUID(), contestId, mine.applicationId, other.code, entry],
    );

    await house.publish();
    await house.sweeps.beginUnsealings();

    expect(await entriesOf(contestId)).toEqual([]);
  });

  it('opens one application only: the next one has a key and a code of its own', async () => {
    const about = await begun();
    const next = await house.notice();
    const cookie = await signedUp(house, about.who.email);

    const again = await submit(house, { cookie, contestId: next, person: about.who.person });

    const rows = await house.rows<{ key_check: string }>(
      'SELECT DISTINCT key_check FROM exchange.submission WHERE contest_id = ANY($1)',
      [[about.contestId, next]],
    );
    expect(again.status).toBe(201);
    expect(again.body.candidateCode).not.toBe(about.mine.code);
    expect(rows).toHaveLength(2);
  });
});
