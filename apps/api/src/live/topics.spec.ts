import { can } from '@adal/access';
import { brand, type ContestId, type StaffId } from '@adal/kernel';

import { HEARD_BY, topicOf, TOPICS } from './topics.js';

const contestId = brand<ContestId>('5f6f0a8e-5a53-4a30-8f5e-0f7d2f1c9f10');
const resource = { contestId, status: 'testing' };

describe('topicOf', () => {
  it.each([
    ['contest.stage-opened', 'now', 'contest'],
    ['decision.recorded', 'now', 'contest'],
    ['sitting.voted', 'decision', 'sitting'],
    ['attempt.started', 'restricted', 'board'],
    ['attempts.snapshot', 'now', 'board'],
    ['mark.given', 'restricted', 'board'],
    ['appeal.filed', 'restricted', 'case'],
    ['work.assessed', 'decision', null],
    ['form.drawn', 'restricted', null],
  ])('of %s (%s) is %s', (type, disclosure, topic) => {
    expect(topicOf({ type, disclosure })).toBe(topic);
  });

  it.each(['application.submitted', 'application.admitted', 'application.withdrawn'])(
    'keeps %s from everybody, since order and number of arrivals are nobody’s business',
    (type) => {
      expect(topicOf({ type, disclosure: 'restricted' })).toBeNull();
    },
  );
});

describe('who hears of it', () => {
  it('is, for the public, what everybody may read and nothing else', () => {
    const heard = TOPICS.filter((topic) => can({ kind: 'public' }, HEARD_BY[topic], resource));

    expect(heard).toEqual(['contest']);
  });

  it('never is a member, of how fast others test and mark', () => {
    const grant = { role: 'member', regionId: null, bodyId: null, contestId } as const;
    const member = { kind: 'staff', staffId: brand<StaffId>('a'), grants: [grant] } as const;

    const heard = TOPICS.filter((topic) => can(member, HEARD_BY[topic], resource));

    expect(heard).toEqual(['contest', 'sitting']);
  });
});
