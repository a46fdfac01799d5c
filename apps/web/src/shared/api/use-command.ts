import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { signInAgain } from '../session/sign-in-again.store.js';
import { say } from '../parts/toast.store.js';
import { ask, type Answered } from './ask.js';
import { isSignedOut, ProblemError, type Problem } from './problem.js';

type CommandOptions<Body, Answer> = {
  /** `headers` holds the idempotency key: the same for the same body until it succeeded. */
  readonly send: (
    body: Body,
    headers: { readonly 'Idempotency-Key': string },
  ) => Promise<Answered<Answer>>;
  /** Query keys whose answers are old after this. */
  readonly refreshes?: readonly QueryKey[];
  readonly done?: (answer: Answer, body: Body) => void;
  /** Said when it is done, to eyes and to a screen reader. */
  readonly says?: string;
};

export type Command<Body, Answer> = {
  /** The answer, or null when refused: then `problem` says why. Never throws a refusal. */
  readonly run: (body: Body) => Promise<Answer | null>;
  readonly isPending: boolean;
  readonly problem: Problem | null;
  /** What the server says about single fields, by the field's name. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly reset: () => void;
};

type Key = { readonly of: string; readonly key: string };

/**
 * One act of a person. A retry of the same body carries the same idempotency key, so a lost answer
 * never acts twice; a session that ended is renewed in a dialog and the same act is sent again.
 */
export function useCommand<Body, Answer>(
  options: CommandOptions<Body, Answer>,
): Command<Body, Answer> {
  const queries = useQueryClient();
  const kept = useRef<Key | null>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = async (body: Body): Promise<Answer | null> => {
    setPending(true);
    setProblem(null);
    try {
      kept.current = keyFor(kept.current, body);
      const answer = await sendSignedIn(options, body, kept.current.key);
      kept.current = null;
      await Promise.all(
        (options.refreshes ?? []).map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
      if (options.says !== undefined) say(options.says);
      options.done?.(answer, body);
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof ProblemError)) throw thrown;
      setProblem(thrown.problem);
      return null;
    } finally {
      setPending(false);
    }
  };

  return {
    run,
    isPending,
    problem,
    fieldErrors: fieldErrorsOf(problem),
    reset: () => {
      setProblem(null);
    },
  };
}

/** What a refusal says about fields, by name. */
export function fieldErrorsOf(problem: Problem | null): Readonly<Record<string, string>> {
  const errors = (problem?.errors ?? []).map(({ field, says }) => [field, says] as const);
  const named = problem?.field === undefined ? [] : [[problem.field, problem.detail] as const];
  return Object.fromEntries([...named, ...errors]);
}

async function sendSignedIn<Body, Answer>(
  { send }: CommandOptions<Body, Answer>,
  body: Body,
  key: string,
): Promise<Answer> {
  const headers = { 'Idempotency-Key': key };
  try {
    return await ask(send(body, headers));
  } catch (thrown) {
    const isOver = thrown instanceof ProblemError && isSignedOut(thrown.problem);
    if (!isOver || !(await signInAgain())) throw thrown;
    return ask(send(body, headers));
  }
}

function keyFor(kept: Key | null, body: unknown): Key {
  const of = body === undefined ? '' : JSON.stringify(body);
  return kept?.of === of ? kept : { of, key: crypto.randomUUID() };
}
