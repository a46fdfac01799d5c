import {
  assertNever,
  decided,
  NO_NEWS,
  refuse,
  type ApplicationId,
  type CandidateCode,
  type ContestId,
  type Decision,
} from '@adal/kernel';

import type { ApplicationEvent } from './events.js';

/** What the identity realm tells of an application; hashes in hex. */
export type Submission = {
  readonly applicationId: ApplicationId;
  readonly contestId: ContestId;
  readonly code: CandidateCode;
  readonly keyCheck: string;
  readonly ciphertextHash: string;
};

export type ApplicationStatus = 'submitted' | 'admitted' | 'refused' | 'withdrawn';

/** The participation of one code in one contest; the person behind it is not known here. */
export type ApplicationState = {
  readonly id: ApplicationId;
  readonly contestId: ContestId;
  readonly code: CandidateCode;
  readonly keyCheck: string;
  readonly ciphertextHash: string;
  readonly status: ApplicationStatus;
  /** From the closed catalogue of the document desk; of a refused application only. */
  readonly reasonCode: string | null;
};

export type ApplicationCommand =
  | { readonly type: 'Submit'; readonly submission: Submission }
  | { readonly type: 'Admit' }
  | { readonly type: 'Refuse'; readonly reasonCode: string }
  | { readonly type: 'Withdraw' };

/** A withdrawn application takes no verdict any more, and a verdict is never turned round. */
export function decideApplication(
  state: ApplicationState | null,
  command: ApplicationCommand,
): Decision<ApplicationEvent> {
  if (command.type === 'Submit') return decideSubmit(state, command.submission);
  if (state === null) return refuse('application.not-found');
  const subject = { applicationId: state.id, code: state.code };
  switch (command.type) {
    case 'Admit':
      return decideVerdict(state, { type: 'application.admitted', ...subject });
    case 'Refuse':
      return decideVerdict(state, {
        type: 'application.refused',
        ...subject,
        reasonCode: command.reasonCode,
      });
    case 'Withdraw':
      if (state.status === 'withdrawn') return NO_NEWS;
      if (state.status === 'refused') return refuse('application.already-refused');
      return decided({ type: 'application.withdrawn', ...subject });
    default:
      return assertNever(command);
  }
}

function decideSubmit(
  state: ApplicationState | null,
  submission: Submission,
): Decision<ApplicationEvent> {
  const { applicationId, code, keyCheck, ciphertextHash } = submission;
  if (state === null) {
    const type = 'application.submitted';
    return decided({ type, applicationId, code, keyCheck, ciphertextHash });
  }
  const isSame =
    state.code === code &&
    state.keyCheck === keyCheck &&
    state.ciphertextHash === ciphertextHash &&
    state.contestId === submission.contestId;
  return isSame ? NO_NEWS : refuse('application.already-submitted');
}

function decideVerdict(
  state: ApplicationState,
  verdict: Extract<ApplicationEvent, { type: 'application.admitted' | 'application.refused' }>,
): Decision<ApplicationEvent> {
  if (state.status === 'withdrawn') return NO_NEWS;
  if (state.status === 'submitted') return decided(verdict);
  const isRepeated =
    verdict.type === 'application.admitted'
      ? state.status === 'admitted'
      : state.status === 'refused' && state.reasonCode === verdict.reasonCode;
  return isRepeated ? NO_NEWS : refuse('application.verdict-given');
}

/** `contestId` is known to the log entry around the event, so it is handed in beside it. */
export function evolveApplication(
  state: ApplicationState | null,
  event: ApplicationEvent,
  contestId: ContestId,
): ApplicationState {
  if (event.type === 'application.submitted') {
    const { applicationId: id, code, keyCheck, ciphertextHash } = event;
    const fresh = { status: 'submitted', reasonCode: null } as const;
    return { id, contestId, code, keyCheck, ciphertextHash, ...fresh };
  }
  if (state === null) throw new Error(`${event.type} before application.submitted`);
  switch (event.type) {
    case 'application.admitted':
      return { ...state, status: 'admitted' };
    case 'application.refused':
      return { ...state, status: 'refused', reasonCode: event.reasonCode };
    case 'application.withdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return assertNever(event);
  }
}
