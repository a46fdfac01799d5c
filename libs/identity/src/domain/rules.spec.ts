import { brand, instant, type BodyId, type ContestId, type RegionId } from '@adal/kernel';

import { checkAccepting, isAssessed, isScreened, type ContestNotice } from './contest-notice.js';
import { IDENTITY_EVENTS } from './events.js';
import { isCalendarDate } from './person.js';
import { checkVerdict, compareVerdicts } from './verdict.js';

const notice = (status: string): ContestNotice => ({
  contestId: brand<ContestId>('contest-1'),
  bodyId: brand<BodyId>('body-1'),
  regionId: brand<RegionId>('KZ-71'),
  title: { kk: 'A', ru: 'A', en: 'A' },
  status,
  acceptFrom: instant(1000),
  acceptUntil: instant(2000),
  threshold: 2,
  holders: [],
  isFrozen: false,
  rerunOf: null,
});

describe('the acceptance of applications', () => {
  it('takes the first millisecond of the window and not the first one after it', () => {
    expect(checkAccepting(notice('accepting'), instant(1000)).ok).toBe(true);
    expect(checkAccepting(notice('accepting'), instant(1999)).ok).toBe(true);
    expect(checkAccepting(notice('accepting'), instant(2000))).toMatchObject({
      error: { code: 'contest.not-accepting' },
    });
    expect(checkAccepting(notice('accepting'), instant(999)).ok).toBe(false);
  });

  it('needs the contest itself to be accepting', () => {
    expect(checkAccepting(notice('announced'), instant(1500)).ok).toBe(false);
    expect(checkAccepting(notice('screening'), instant(1500)).ok).toBe(false);
  });
});

describe('the document desk', () => {
  it('decides while applications come in and while they are screened', () => {
    expect(['accepting', 'screening'].every((status) => isScreened(notice(status)))).toBe(true);
    expect(isScreened(notice('testing'))).toBe(false);
  });

  it('loses its wraps when the last stage is assessed, and not before', () => {
    expect(isAssessed(notice('assessing'))).toBe(false);
    expect(isAssessed(notice('deciding'))).toBe(true);
    expect(isAssessed(notice('not-held'))).toBe(true);
  });

  it('gives a reason and a text with a refusal and none with an admission', () => {
    const admitted = { isEligible: true, reasonCode: null, text: null };
    const refused = { isEligible: false, reasonCode: 'age', text: 'Too young.' };

    expect(checkVerdict(admitted).ok).toBe(true);
    expect(checkVerdict(refused).ok).toBe(true);
    expect(checkVerdict({ ...refused, reasonCode: null })).toMatchObject({
      error: { code: 'verdict.reason-missing' },
    });
    expect(checkVerdict({ ...admitted, reasonCode: 'age' })).toMatchObject({
      error: { code: 'verdict.reason-unexpected' },
    });
  });

  it('decides once: the same again is no news, another is refused', () => {
    const refused = { isEligible: false, reasonCode: 'age', text: 'Too young.' };

    expect(compareVerdicts(refused, { ...refused })).toEqual({ ok: true, value: 'given' });
    expect(compareVerdicts(refused, { ...refused, text: 'Another.' })).toMatchObject({
      error: { code: 'verdict.already-given' },
    });
  });
});

describe('a date of birth', () => {
  it('is a day that exists', () => {
    expect(isCalendarDate('2000-02-29')).toBe(true);
    expect(isCalendarDate('1900-02-29')).toBe(false);
    expect(isCalendarDate('1999-13-01')).toBe(false);
    expect(isCalendarDate('1999-04-31')).toBe(false);
    expect(isCalendarDate('1999-4-1')).toBe(false);
  });
});

describe('events of the identity process', () => {
  it('D1 have no field for a person', () => {
    const fields = IDENTITY_EVENTS.flatMap((event) => Object.keys(event.fields));

    expect(new Set(fields)).toEqual(
      new Set([
        ...['count', 'code', 'decisionEntry', 'slot', 'approvals', 'ciphertextHash'],
        ...['rerunOf', 'root', 'publicKey', 'signature'],
      ]),
    );
  });
});
