import { closureOf, readyToClose, type ClosureFacts } from './closure.js';

const READY: ClosureFacts = {
  ...{ isVoided: false, isWaiting: true, isAssessed: false, isOpen: true, missing: 0 },
};

describe('the close of marks', () => {
  it('may be done when every member has marked every work', () => {
    expect(closureOf(READY)).toEqual({ state: 'ready' });
    expect(readyToClose({ state: 'ready' })).toEqual({ ok: true, value: null });
  });

  it.each<[string, Partial<ClosureFacts>, string, string]>([
    ['in a voided contest', { isVoided: true }, 'voided', 'contest.voided'],
    ['while somebody still writes', { isWaiting: false }, 'not-open', 'marks.not-open'],
    ['before the works are handed out', { isOpen: false }, 'not-open', 'marks.not-open'],
    ['twice', { isWaiting: false, isAssessed: true }, 'closed', 'marks.already-closed'],
    ['while a sheet is missing', { missing: 2 }, 'marking', 'marks.missing'],
  ])('is not done %s', (_when, changes, state, code) => {
    const closure = closureOf({ ...READY, ...changes });

    expect(closure.state).toBe(state);
    expect(readyToClose(closure)).toMatchObject({ ok: false, error: { code } });
  });

  it('says how many sheets are missing', () => {
    expect(closureOf({ ...READY, missing: 3 })).toEqual({ state: 'marking', missing: 3 });
  });
});
