import { reasonOf, standingOf, symptomOf, SYMPTOMS } from './symptoms.js';
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
});
