import {
  brand,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
  type StaffId,
} from '@adal/kernel';
import fc from 'fast-check';

import {
  decideUnsealing,
  evolveUnsealing,
  isComplete,
  requestedUnsealing,
  type UnsealingCommand,
  type UnsealingState,
} from './unsealing.js';

const HOLDERS = ['a', 'b', 'c', 'd', 'e'].map((name, slot) => ({
  slot,
  staffId: brand<StaffId>(name),
}));

const fresh = requestedUnsealing({
  id: 'unsealing-1',
  contestId: brand<ContestId>('contest-1'),
  applicationId: brand<ApplicationId>('application-1'),
  code: brand<CandidateCode>('222-222-222'),
  decisionEntry: 'entry-1',
  threshold: 3,
  holders: HOLDERS,
});

const request = (hasGrounds = true): UnsealingCommand => ({ type: 'Request', hasGrounds });
const approve = (name: string, isShareRight = true): UnsealingCommand => ({
  type: 'Approve',
  staffId: brand<StaffId>(name),
  isShareRight,
});
const open = (isKeyRight = true): UnsealingCommand => ({
  type: 'Open',
  isKeyRight,
  ciphertextHash: 'bb',
});

function after(...commands: readonly UnsealingCommand[]): UnsealingState {
  return commands.reduce((state, command) => {
    const decision = decideUnsealing(state, command);
    return decision.ok ? decision.value.reduce(evolveUnsealing, state) : state;
  }, fresh);
}

const codeOf = (state: UnsealingState, command: UnsealingCommand): string | null => {
  const decision = decideUnsealing(state, command);
  return decision.ok ? null : decision.error.code;
};

describe('an unsealing', () => {
  it('D8 does not begin before the decision is in the published log', () => {
    expect(codeOf(fresh, request(false))).toBe('unsealing.too-early');
    expect(codeOf(fresh, approve('a'))).toBe('unsealing.too-early');
  });

  it('D8 never opens with fewer approvals than the threshold, whoever tries what', () => {
    const anyCommand = fc.oneof(
      fc.constant(request()),
      fc.constantFrom('a', 'b', 'x').map((name) => approve(name)),
      fc.constantFrom('c', 'd', 'e').map((name) => approve(name, false)),
      fc.boolean().map(open),
    );

    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
        expect(after(...commands).status).not.toBe('opened');
      }),
    );
  });

  it('opens once with the approval that makes the threshold', () => {
    const complete = after(request(), approve('a'), approve('c'), approve('e'));

    expect(isComplete(complete)).toBe(true);
    expect(after(request(), approve('a'), approve('c'), approve('e'), open()).status).toBe(
      'opened',
    );
  });

  it('refuses a holder who approves twice', () => {
    expect(codeOf(after(request(), approve('a')), approve('a'))).toBe('unsealing.already-approved');
  });

  it('refuses a wrong share and names the place of its holder', () => {
    expect(decideUnsealing(after(request()), approve('b', false))).toMatchObject({
      error: { code: 'unsealing.share-wrong', context: { slot: 1 } },
    });
  });

  it('answers somebody who holds no share as if there were nothing', () => {
    expect(codeOf(after(request()), approve('x'))).toBe('resource.not-found');
  });

  it('takes no further share once the record is open', () => {
    const opened = after(request(), approve('a'), approve('b'), approve('c'), open());

    expect(codeOf(opened, approve('d'))).toBe('unsealing.already-opened');
    expect(decideUnsealing(opened, open())).toEqual({ ok: true, value: [] });
  });

  it('stays closed when the joined key is not the record key', () => {
    const complete = after(request(), approve('a'), approve('b'), approve('c'));

    expect(codeOf(complete, open(false))).toBe('unsealing.key-wrong');
  });

  it('is requested once', () => {
    expect(decideUnsealing(after(request()), request())).toEqual({ ok: true, value: [] });
  });
});
