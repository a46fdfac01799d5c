import { reasonOf, standingOf, symptomOf, SYMPTOMS, symptomsNow } from './symptoms.js';
import { en } from './texts.en.js';

describe('an appeal on its screen', () => {
  it('can be filed while the time lasts, none is open and the contest stands', () => {
    const inTime = { isOpen: true, isVoided: false };
    const late = { isOpen: false, isVoided: false };
    const dismissed = { status: 'dismissed' } as const;
    const open = { status: 'open' } as const;

    expect(standingOf([], inTime)).toBe('file');
    expect(standingOf([dismissed], inTime)).toBe('file');
    expect(standingOf([dismissed, open], inTime)).toBe('wait');
    expect(standingOf([], late)).toBe('over');
    expect(standingOf([open], late)).toBe('wait');
    expect(standingOf([], { isOpen: true, isVoided: true })).toBe('voided');
  });

  it('has words for every symptom and says of a reason it does not know that it has none', () => {
    expect(SYMPTOMS.map((symptom) => en.symptoms[symptom].evidence.length > 20)).not.toContain(
      false,
    );
    expect(Object.keys(en.symptoms).sort()).toEqual([...SYMPTOMS].sort());
    expect(reasonOf({ reason: 'silence' })).toBe('silence');
    expect(reasonOf({ reason: 'weather' })).toBe('other');
    expect(reasonOf({ reason: null })).toBe('other');
    expect(symptomOf({ symptom: 'item-wrong' })).toBe('item-wrong');
  });

  it('offers only what can have happened by now', () => {
    const windows = { acceptFrom: 0, acceptUntil: 1, stages: [{ from: 2, until: 3 }] };
    const test = (status: 'waiting' | 'open' | 'assessed') => ({
      windows,
      stages: [{ code: 'test', kind: 'test', status, admitted: null } as const],
    });
    const early = symptomsNow(test('open'), { isRefused: false, now: 1 });
    const inside = symptomsNow(test('open'), { isRefused: false, now: 2 });

    expect(early).toEqual(['conflict-of-interest', 'anonymity-broken', 'procedure-broken']);
    expect(inside).toEqual(['interrupted', 'item-wrong', ...early]);
    expect(symptomsNow(test('assessed'), { isRefused: false, now: 3 })).toContain('result-wrong');
    expect(symptomsNow(test('assessed'), { isRefused: false, now: 3 })).not.toContain(
      'marks-wrong',
    );
    expect(symptomsNow(test('open'), { isRefused: true, now: 2 })).toEqual([
      'refused-wrongly',
      ...early,
    ]);
  });
});
