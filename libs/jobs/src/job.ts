import { ok, refuse, type Result } from '@adal/kernel';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';

/** Deadlines have workers of their own, so that slow effects cannot make them late. */
export type QueueName = 'deadlines' | 'effects';

/** One kind of job: what it is called, where it waits, what it carries and what tells two of them apart. */
export type Job<N extends string, P extends object> = {
  readonly name: N;
  readonly queue: QueueName;
  key(payload: P): string;
  /** Validates what came out of a queue, which is outside input. */
  read(data: unknown): Promise<Result<P>>;
  /** Hands valid data to the handler of this job; refuses other data. */
  dispatch(handlers: HandlerFor<N, P>, data: unknown): Promise<Result<null>>;
};

/** The piece of `JobHandlers` that belongs to one job. */
export type HandlerFor<N extends string, P> = {
  readonly [name in N]: (payload: P) => Promise<void>;
};

/** What a job carries. */
export type PayloadOf<J> = J extends Job<string, infer P> ? P : never;

type JobShape<N extends string, P extends object> = {
  readonly name: N;
  readonly queue: QueueName;
  readonly payload: new () => P;
  readonly key: (payload: P) => string;
};

/** Declares a job; the payload class says by its decorators what is valid. */
export function job<N extends string, P extends object>(shape: JobShape<N, P>): Job<N, P> {
  const read = async (data: unknown): Promise<Result<P>> => {
    const payload: unknown = plainToInstance(shape.payload, data);
    if (!(payload instanceof shape.payload)) return refuse('job.malformed', { job: shape.name });
    const faults = await validate(payload, { whitelist: true, forbidNonWhitelisted: true });
    const [fault] = faults;
    return fault === undefined
      ? ok(payload)
      : refuse('job.malformed', { job: shape.name, field: fault.property });
  };
  const dispatch: Job<N, P>['dispatch'] = async (handlers, data) => {
    const payload = await read(data);
    if (!payload.ok) return payload;
    await handlers[shape.name](payload.value);
    return ok(null);
  };
  return { name: shape.name, queue: shape.queue, key: shape.key, read, dispatch };
}
