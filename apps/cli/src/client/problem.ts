/** The parts of `application/problem+json` (RFC 9457) that a person at a terminal needs. */
export type Problem = {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly next: string | null;
  readonly reference: string | null;
  readonly errors: readonly string[];
};

/** The service refused; the message says what was asked, why it was refused and what to do. */
export class ProblemError extends Error {
  constructor(
    asked: string,
    readonly problem: Problem,
  ) {
    const { status, code, detail, next, reference, errors } = problem;
    const lines = [`${asked}: ${status} ${code}. ${detail}`, ...errors];
    if (next !== null) lines.push(next);
    if (reference !== null) lines.push(`Reference ${reference}`);
    super(lines.join('\n  '));
    this.name = 'ProblemError';
  }
}

/** Reads a refusal; an answer that is no problem document becomes one. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  const parsed = parseObject(text);
  return {
    status: response.status,
    code: textOf(parsed, 'code') ?? 'response.unexpected',
    detail: textOf(parsed, 'detail') ?? text.slice(0, 200),
    next: textOf(parsed, 'next'),
    reference: textOf(parsed, 'reference'),
    errors: fieldErrors(parsed.get('errors')),
  };
}

function parseObject(text: string): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return new Map(typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []);
  } catch {
    return new Map();
  }
}

function textOf(parsed: ReadonlyMap<string, unknown>, key: string): string | null {
  const value = parsed.get(key);
  return typeof value === 'string' ? value : null;
}

function fieldErrors(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.map((error: unknown) => {
    const parts = new Map(typeof error === 'object' && error !== null ? Object.entries(error) : []);
    return `${String(parts.get('field'))}: ${String(parts.get('says'))}`;
  });
}

/** Runs `send`; answers null when the service refused with one of these codes, which the caller can live with. */
export async function unlessRefused<T>(
  codes: readonly string[],
  send: () => Promise<T>,
): Promise<T | null> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof ProblemError && codes.includes(error.problem.code)) return null;
    throw error;
  }
}
