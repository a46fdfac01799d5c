import { brand, type ApplicationId, type CandidateCode, type ContestId } from '@adal/kernel';

import {
  decideApplication,
  evolveApplication,
  type ApplicationCommand,
  type ApplicationState,
} from './application.js';
import { CANDIDATE_EVENTS } from './events.js';

const contestId = brand<ContestId>('contest-1');
const submission = {
  applicationId: brand<ApplicationId>('application-1'),
  contestId,
  code: brand<CandidateCode>('222-222-222'),
  keyCheck: 'aa',
  ciphertextHash: 'bb',
};

function after(...commands: readonly ApplicationCommand[]): ApplicationState | null {
  let state: ApplicationState | null = null;
  for (const command of commands) {
    const decision = decideApplication(state, command);
    if (!decision.ok) throw new Error(decision.error.code);
    for (const event of decision.value) state = evolveApplication(state, event, contestId);
  }
  return state;
}

const submit: ApplicationCommand = { type: 'Submit', submission };
const admit: ApplicationCommand = { type: 'Admit' };
const refuseIt: ApplicationCommand = { type: 'Refuse', reasonCode: 'age' };
const withdraw: ApplicationCommand = { type: 'Withdraw' };

describe('an application', () => {
  it('is submitted once; the same news again is no news', () => {
    const state = after(submit);

    expect(state?.status).toBe('submitted');
    expect(decideApplication(state, submit)).toEqual({ ok: true, value: [] });
  });

  it('refuses another record under the same id', () => {
    const other: ApplicationCommand = {
      type: 'Submit',
      submission: { ...submission, ciphertextHash: 'cc' },
    };

    expect(decideApplication(after(submit), other)).toMatchObject({
      error: { code: 'application.already-submitted' },
    });
  });

  it('is admitted or refused with a reason', () => {
    expect(after(submit, admit)?.status).toBe('admitted');
    expect(after(submit, refuseIt)).toMatchObject({ status: 'refused', reasonCode: 'age' });
  });

  it('takes the same verdict twice as one', () => {
    expect(decideApplication(after(submit, admit), admit)).toEqual({ ok: true, value: [] });
    expect(decideApplication(after(submit, refuseIt), refuseIt)).toEqual({ ok: true, value: [] });
  });

  it('never turns a verdict round', () => {
    const refused = { error: { code: 'application.verdict-given' } };

    expect(decideApplication(after(submit, admit), refuseIt)).toMatchObject(refused);
    expect(decideApplication(after(submit, refuseIt), admit)).toMatchObject(refused);
  });

  it('stays withdrawn whatever the desk says later', () => {
    const state = after(submit, withdraw);

    expect(state?.status).toBe('withdrawn');
    expect(decideApplication(state, admit)).toEqual({ ok: true, value: [] });
    expect(decideApplication(state, withdraw)).toEqual({ ok: true, value: [] });
  });

  it('cannot be withdrawn once it is refused', () => {
    expect(decideApplication(after(submit, refuseIt), withdraw)).toMatchObject({
      error: { code: 'application.already-refused' },
    });
  });

  it('is not found before it is submitted', () => {
    expect(decideApplication(null, admit)).toMatchObject({
      error: { code: 'application.not-found' },
    });
  });

  it('tells the public nothing about itself: every event is restricted', () => {
    expect(new Set(CANDIDATE_EVENTS.map(({ disclosure }) => disclosure))).toEqual(
      new Set(['restricted']),
    );
  });
});
