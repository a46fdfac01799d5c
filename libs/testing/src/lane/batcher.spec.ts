import { ok, type Result } from '@adal/kernel';

import { Batcher, type Answers, type Locks } from './batcher.js';

type Ask = { readonly attemptId: string; readonly n: number };

/** A batcher whose transactions end when the test says so. */
function scripted(answer: (ask: Ask, locks: Locks) => Result<number> | null) {
  const batches: { readonly asks: readonly Ask[]; readonly locks: Locks }[] = [];
  const batcher = new Batcher<Ask, number>((asks, locks): Promise<Answers<number>> => {
    batches.push({ asks, locks });
    return Promise.resolve().then(() => asks.map((ask) => answer(ask, locks)));
  });
  return { batches, ask: (attemptId: string, n = 0) => batcher.submit({ attemptId, n }) };
}

const sizes = (batches: readonly { readonly asks: readonly Ask[] }[]): readonly number[] =>
  batches.map(({ asks }) => asks.length);

describe('a batcher', () => {
  it('does not let anybody wait who comes alone', async () => {
    const { ask, batches } = scripted(() => ok(1));

    expect(await ask('a')).toEqual(ok(1));

    expect(sizes(batches)).toEqual([1]);
  });

  it('gathers what comes while a batch is under way', async () => {
    const { ask, batches } = scripted(({ n }) => ok(n));

    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((id, n) => ask(id, n)));

    expect(answers).toEqual([0, 1, 2, 3].map(ok));
    expect(batches.length).toBeLessThanOrEqual(2);
  });

  it('keeps two requests about one attempt apart and in order', async () => {
    const { ask, batches } = scripted(({ n }) => ok(n));

    await Promise.all([ask('a', 1), ask('a', 2), ask('b', 3), ask('a', 4)]);

    const ofA = batches.map(({ asks }) => asks.filter((one) => one.attemptId === 'a'));
    expect(ofA.every((asks) => asks.length <= 1)).toBe(true);
    expect(ofA.flat().map(({ n }) => n)).toEqual([1, 2, 4]);
  });

  it('sends a request whose row was held alone, waiting, and past the others', async () => {
    const { ask, batches } = scripted(({ attemptId }, locks) =>
      attemptId === 'held' && locks === 'free' ? null : ok(1),
    );

    expect(await Promise.all([ask('held'), ask('a')])).toEqual([ok(1), ok(1)]);

    expect(
      batches.filter(({ locks }) => locks === 'waiting').map(({ asks }) => asks.length),
    ).toEqual([1]);
  });

  it('answers like a missing row when there is none to wait for either', async () => {
    const { ask } = scripted(() => null);

    expect(await ask('a')).toMatchObject({ error: { code: 'resource.not-found' } });
  });

  it('finds the one request that the database cannot take, and lets the others through', async () => {
    const broken = Object.assign(new Error('invalid text'), { code: '22021' });
    const { ask } = scripted(({ attemptId }) => {
      if (attemptId === 'bad') throw broken;
      return ok(1);
    });

    const answers = await Promise.allSettled(['a', 'bad', 'b'].map((id) => ask(id)));

    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('tells everybody of a batch that nothing is known when the connection broke, and goes on', async () => {
    let isDown = true;
    const { ask } = scripted(() => {
      if (isDown) throw new Error('connection lost');
      return ok(1);
    });

    const lost = await Promise.allSettled(['a', 'b'].map((id) => ask(id)));
    isDown = false;

    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await ask('a')).toEqual(ok(1));
  });
});
