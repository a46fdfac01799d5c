/** What a refusal of the server tells (problem+json); `reference` finds it in the server's log. */
export type Problem = {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly next: string;
  readonly reference: string;
  readonly field?: string;
  readonly errors?: readonly FieldError[];
  readonly context?: Readonly<Record<string, unknown>>;
};

export type FieldError = { readonly field: string; readonly says: string };

declare module '@tanstack/react-query' {
  interface Register {
    /** Every query asks through `ask`; anything else that is thrown is our own fault and ends on the crash page. */
    defaultError: ProblemError;
  }
}

/** Thrown by `ask` and shown by `ProblemNotice`. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** No answer came at all; the notice has its own words for it. */
export const UNREACHABLE: Problem = {
  code: 'network.unreachable',
  status: 0,
  title: '',
  detail: '',
  next: '',
  reference: '',
};

/** Whether the answer means "sign in (again)". */
export function isSignedOut({ code }: Problem): boolean {
  return code === 'session.required' || code === 'session.ended';
}

/** Reads a refusal out of whatever an answer held; a proxy's page of HTML becomes a general one. */
export function problemFrom(body: unknown, status: number): Problem {
  const fields = isRecord(body) ? body : {};
  return {
    code: textOf(fields['code']) || 'server.unexpected',
    status,
    title: textOf(fields['title']),
    detail: textOf(fields['detail']),
    next: textOf(fields['next']),
    reference: textOf(fields['reference']),
    ...(typeof fields['field'] === 'string' && { field: fields['field'] }),
    ...(Array.isArray(fields['errors']) && { errors: fields['errors'].filter(isFieldError) }),
    ...(isRecord(fields['context']) && { context: fields['context'] }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value['field'] === 'string' && typeof value['says'] === 'string';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
