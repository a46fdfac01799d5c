import {
  brand,
  instant,
  plusMs,
  type AppealId,
  type CandidateCode,
  type ContestId,
} from '@adal/kernel';

import {
  APPEAL_REASONS,
  decideAppeal,
  evolveAppeal,
  type AppealFacts,
  type AppealState,
  type FileAppeal,
} from './appeal.js';

const NOW = instant(1_800_000_000_000);
const FILE: FileAppeal = {
  ...{ type: 'File', appealId: brand<AppealId>('a'), contestId: brand<ContestId>('c') },
  ...{ code: brand<CandidateCode>('234-567-89B'), symptom: 'marks-wrong' },
};
const facts = (changes: Partial<AppealFacts> = {}): AppealFacts => ({
  ...{ now: NOW, fileUntil: plusMs(NOW, 10), reviewUntil: plusMs(NOW, 100) },
  ...{ hasOpenAppeal: false, hasOpenCase: false, isVoided: false },
  ...changes,
});
const codeOf = (decision: ReturnType<typeof decideAppeal>) =>
  decision.ok ? decision.value.map(({ type }) => type).join() : decision.error.code;

function filed(): AppealState {
  const decision = decideAppeal(null, FILE, facts());
  if (!decision.ok) throw new Error(decision.error.code);
  const state = decision.value.reduce<AppealState | null>(evolveAppeal, null);
  if (state === null) throw new Error('no state');
  return state;
}

describe('an appeal', () => {
  it('is filed until the last millisecond of its time, and any time before there is a decision', () => {
    expect(codeOf(decideAppeal(null, FILE, facts({ now: plusMs(NOW, 9) })))).toBe('appeal.filed');
    expect(codeOf(decideAppeal(null, FILE, facts({ now: plusMs(NOW, 10) })))).toBe(
      'appeal.too-late',
    );
    const undecided = facts({ now: plusMs(NOW, 1000), fileUntil: null });
    expect(codeOf(decideAppeal(null, FILE, undecided))).toBe('appeal.filed');
    expect(codeOf(decideAppeal(null, FILE, facts({ hasOpenAppeal: true })))).toBe(
      'appeal.already-open',
    );
    expect(codeOf(decideAppeal(null, FILE, facts({ isVoided: true })))).toBe('contest.voided');
  });

  it('is upheld only with a case open, and dismissed for a reason of the list', () => {
    const upheld = { type: 'Decide', outcome: 'upheld', reason: 'breach-found' } as const;

    expect(codeOf(decideAppeal(filed(), upheld, facts()))).toBe('appeal.case-missing');
    expect(codeOf(decideAppeal(filed(), upheld, facts({ hasOpenCase: true })))).toBe(
      'appeal.upheld',
    );
    for (const reason of APPEAL_REASONS.dismissed) {
      const dismissed = { type: 'Decide', outcome: 'dismissed', reason } as const;
      expect(codeOf(decideAppeal(filed(), dismissed, facts()))).toBe('appeal.dismissed');
    }
    const silent = { type: 'Decide', outcome: 'dismissed', reason: 'silence' } as const;
    expect(codeOf(decideAppeal(filed(), silent, facts()))).toBe('appeal.reason-wrong');
  });

  it('is refused by silence, at the date and not before, and then for good', () => {
    const atDate = facts({ now: plusMs(NOW, 100) });

    expect(codeOf(decideAppeal(filed(), { type: 'Lapse' }, facts({ now: plusMs(NOW, 99) })))).toBe(
      '',
    );
    const lapsed = decideAppeal(filed(), { type: 'Lapse' }, atDate);
    if (!lapsed.ok) throw new Error(lapsed.error.code);
    const state = lapsed.value.reduce<AppealState | null>(evolveAppeal, filed());
    expect(state).toMatchObject({ status: 'dismissed', reason: 'silence', decidedAt: NOW + 100 });
    const late = { type: 'Decide', outcome: 'dismissed', reason: 'no-breach' } as const;
    expect(codeOf(decideAppeal(filed(), late, atDate))).toBe('appeal.already-decided');
    expect(codeOf(decideAppeal(state, { type: 'Lapse' }, atDate))).toBe('');
  });
});
