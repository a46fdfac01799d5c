import { SharedClock } from './clock.js';

describe('a clock that several plays share', () => {
  it('waits for the slowest, and goes to the earliest moment that anybody waits for', async () => {
    const told: string[] = [];
    const clock = new SharedClock(
      {
        reach: async (at) => {
          told.push(`clock ${at}`);
        },
      },
      2,
    );
    const play = async (name: string, moments: readonly number[]): Promise<void> => {
      for (const at of moments) {
        await clock.reach(at);
        told.push(`${name} ${at}`);
      }
      clock.leave();
    };

    await Promise.all([play('a', [10, 30]), play('b', [20, 30, 40])]);

    expect(told).toEqual([
      ...['clock 10', 'a 10', 'clock 20', 'b 20'],
      ...['clock 30', 'a 30', 'b 30', 'clock 40', 'b 40'],
    ]);
  });

  it('never goes back: a moment that has passed is there already', async () => {
    const asked: number[] = [];
    const clock = new SharedClock({ reach: async (at) => void asked.push(at) }, 1);

    await clock.reach(10);
    await clock.reach(5);

    expect(asked).toEqual([10]);
  });

  it('tells every play that waits when the clock cannot be moved', async () => {
    const clock = new SharedClock({ reach: () => Promise.reject(new Error('no clock')) }, 2);

    const both = await Promise.allSettled([clock.reach(1), clock.reach(1)]);

    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
