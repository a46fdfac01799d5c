import { randomUUID } from 'node:crypto';

import { expectOk } from '@adal/kernel';

import { answerShare } from '../../apps/cli/src/holder-share.js';
import { newHolder, type Holder, type IdentityHouse, type Reply } from './identity-house.js';
import { applied, canary, official, type Applied, type Canary } from './identity-people.js';

/** A contest with three holders of whom two are needed, one applicant, and the request to unseal. */
export type UnsealingCase = {
  readonly contestId: string;
  readonly who: Canary;
  readonly mine: Applied;
  readonly holders: readonly (Holder & { readonly cookie: string })[];
  readonly unsealingId: string;
};

type Hand = { readonly cookie: string; readonly privateKey: Uint8Array };

/** What is done until a record is open. */
export function unsealingSteps(house: () => IdentityHouse) {
  return { ...asking(house), ...answering(house) };
}

function asking(house: () => IdentityHouse) {
  async function requested({ isDecided = true, isAccepted = true } = {}): Promise<UnsealingCase> {
    const keys = [newHolder(), newHolder(), newHolder()];
    const contestId = await house().notice({ holders: keys, threshold: 2 });
    const who = canary();
    const mine = await applied(house(), contestId, who);
    const holders = [];
    for (const key of keys) {
      const { staffId } = key;
      const { cookie } = await official(house(), 'key-holder', { contestId, staffId });
      holders.push({ ...key, cookie });
    }
    await house().setStatus(contestId, 'decided');
    const type = isDecided ? 'decision.recorded' : 'application.submitted';
    const entry = await house().append(contestId, type);
    if (isAccepted) await house().append(contestId, 'offer.accepted', { code: mine.code });
    const unsealingId = randomUUID();
    await house().rows(
      `INSERT INTO exchange.unsealing_request
       (id, contest_id, application_id, candidate_code, decision_entry_id, at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
      [unsealingId, contestId, mine.applicationId, mine.code, entry, await house().now()],
    );
    return { contestId, who, mine, holders, unsealingId };
  }

  async function begun(): Promise<UnsealingCase> {
    const made = await requested();
    await house().publish();
    await house().sweeps.beginUnsealings();
    return made;
  }
  return { requested, begun };
}

function answering(house: () => IdentityHouse) {
  function hand({ holders }: UnsealingCase, n: number): Hand {
    const holder = holders[n];
    if (holder === undefined) throw new Error('no such holder');
    return holder;
  }

  async function shareOf(
    { unsealingId }: UnsealingCase,
    { cookie, privateKey }: Hand,
  ): Promise<string> {
    const asked = await house().call(`/unsealings/${unsealingId}/share`, { cookie });
    return expectOk(answerShare(Buffer.from(privateKey).toString('hex'), asked.body));
  }

  function give({ unsealingId }: UnsealingCase, { cookie }: Hand, share: string): Promise<Reply> {
    const body = { share };
    return house().call(`/unsealings/${unsealingId}/shares`, { method: 'POST', cookie, body });
  }

  const approve = async (about: UnsealingCase, n: number): Promise<Reply> =>
    give(about, hand(about, n), await shareOf(about, hand(about, n)));
  return { hand, shareOf, give, approve };
}
