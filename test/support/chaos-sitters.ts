import { setTimeout as wait } from 'node:timers/promises';

import { ProblemError } from '../../apps/cli/src/client/problem.js';
import { numberAt } from '../../apps/cli/src/client/reader.js';
import type { Sitter } from './played-world.js';

/** A save that the service has confirmed: from here on it may never be lost. */
export type Acknowledged = {
  readonly attemptId: string;
  readonly position: number;
  readonly revision: number;
  readonly value: string;
  readonly seq: number;
  readonly receipt: string;
};

/** People who save without a pause and repeat every save until it is confirmed or refused. */
export type Crowd = {
  readonly acknowledged: readonly Acknowledged[];
  /** Answers that no candidate should ever get. */
  readonly surprises: readonly string[];
  /** How many requests got no answer that says anything. */
  unanswered(): number;
  /** Starts the attempt and goes on saving until the time is over. */
  enter(sitter: Sitter): Promise<void>;
  /** Stops this one's saves and hands the work in. */
  finish(sitter: Sitter): Promise<void>;
  /** Resolves after `more` confirmed saves from now. */
  saves(more: number): Promise<void>;
  /** Sends everybody's last confirmed save again; the answers that name another place in the chain. */
  repeatLast(): Promise<readonly string[]>;
  /** These, or everybody, stop once the save at hand is answered; their attempts stay open. */
  leave(sitters?: readonly Sitter[]): Promise<void>;
};

const BETWEEN_SAVES_MS = 15;
const BETWEEN_TRIES_MS = 40;
const PATIENCE_MS = 90_000;
const POSITIONS = 20;
const LETTERS = ['a', 'b', 'c', 'd'] as const;
const OVER = ['attempt.time-over', 'attempt.closed'];
/** Also lawful for a repeated save: the same position was saved anew meanwhile. */
const OUTRUN = [...OVER, 'answer.revision-stale'];

/** A crowd that nobody belongs to yet. */
export function crowd(): Crowd {
  return new SavingCrowd();
}

class SavingCrowd implements Crowd {
  readonly acknowledged: Acknowledged[] = [];
  readonly surprises: string[] = [];
  private readonly present = new Map<Sitter, Promise<void>>();
  private readonly leaving = new Set<Sitter>();
  private silent = 0;

  unanswered(): number {
    return this.silent;
  }

  async enter(sitter: Sitter): Promise<void> {
    await this.insist(() =>
      sitter.applicant.client.post(`/api/v1/attempts/${sitter.attemptId}/start`),
    );
    this.present.set(sitter, this.sit(sitter));
  }

  async finish(sitter: Sitter): Promise<void> {
    this.leaving.add(sitter);
    await this.present.get(sitter);
    this.present.delete(sitter);
    await this.insist(() =>
      sitter.applicant.client.post(`/api/v1/attempts/${sitter.attemptId}/finish`),
    );
  }

  async saves(more: number): Promise<void> {
    const goal = this.acknowledged.length + more;
    const until = Date.now() + PATIENCE_MS;
    while (this.acknowledged.length < goal) {
      if (Date.now() > until) throw new Error(`no ${more} saves: ${this.surprises.join('; ')}`);
      await wait(BETWEEN_SAVES_MS);
    }
  }

  async repeatLast(): Promise<readonly string[]> {
    const last = new Map(this.acknowledged.map((save) => [save.attemptId, save]));
    const differing = [...this.present.keys()].map(async (sitter) => {
      const save = last.get(sitter.attemptId);
      if (save === undefined) return null;
      const answer = await this.insist(() => put(sitter, save), OUTRUN);
      const isSame = answer === null || numberAt(answer.body, 'seq') === save.seq;
      return isSame ? null : `${save.attemptId} ${save.seq}: ${JSON.stringify(answer.body)}`;
    });
    return (await Promise.all(differing)).filter((one) => one !== null);
  }

  async leave(sitters: readonly Sitter[] = [...this.present.keys()]): Promise<void> {
    for (const sitter of sitters) this.leaving.add(sitter);
    await Promise.all(sitters.map(async (sitter) => this.present.get(sitter)));
  }

  private async sit(sitter: Sitter): Promise<void> {
    for (let n = 0; !this.leaving.has(sitter); n += 1) {
      const save = saveNumber(n);
      const answer = await this.insist(() => put(sitter, save));
      if (answer === null) return;
      this.acknowledged.push({
        ...save,
        attemptId: sitter.attemptId,
        seq: numberAt(answer.body, 'seq'),
        receipt: answer.headers.get('adal-receipt') ?? '',
      });
      await wait(BETWEEN_SAVES_MS);
    }
  }

  /** The same request until it is answered; null when it was refused. */
  private async insist<T>(send: () => Promise<T>, lawful = OVER): Promise<T | null> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await send();
      } catch (error) {
        if (Date.now() > until) throw error;
        if (error instanceof ProblemError && error.problem.status < 500) {
          if (!lawful.includes(error.problem.code)) this.surprises.push(error.message);
          return null;
        }
        this.silent += 1;
        await wait(BETWEEN_TRIES_MS);
      }
    }
  }
}

type Save = Pick<Acknowledged, 'position' | 'revision' | 'value'>;

/** Round after round over the form, each answer with a letter of its own. */
function saveNumber(n: number): Save {
  return {
    position: (n % POSITIONS) + 1,
    revision: Math.floor(n / POSITIONS) + 1,
    value: LETTERS[(n * 7 + Math.floor(n / POSITIONS)) % LETTERS.length] ?? 'a',
  };
}

function put({ applicant, attemptId }: Sitter, { position, revision, value }: Save) {
  return applicant.client.put(`/api/v1/attempts/${attemptId}/answers/${position}`, {
    revision,
    value,
  });
}
