import { ACTOR_SOURCE, type ActorSource } from '@adal/http';
import { type ContestId, refuse, ok, type Result } from '@adal/kernel';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';

import { LiveStream, type Watcher } from './live-stream.js';
import type { Topic } from './topics.js';

/** What was found in the log about one contest. */
export type News = {
  readonly contestId: ContestId;
  readonly topic: Topic;
  readonly size: number;
};

const TICK_MS = 5_000;
const TICKS_PER_BEAT = 3;
const LIMITS = { session: 12, address: 200, all: 4_000 } as const;
const TRY_AGAIN_S = 30;

/**
 * Everybody who looks on. Changes of a contest are told at once; those of its board are gathered for a
 * few seconds, so that the moments of single people's acts do not show.
 */
@Injectable()
export class LiveHub implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly streams = new Set<LiveStream>();
  private readonly boards = new Map<ContestId, number>();
  private timer: NodeJS.Timeout | undefined;
  private ticks = 0;
  private isClosed = false;

  constructor(@Inject(ACTOR_SOURCE) private readonly actors: ActorSource) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.tick();
    }, TICK_MS);
  }

  /** An open stream would hold up the process that wants to end. */
  beforeApplicationShutdown(): void {
    this.isClosed = true;
    clearInterval(this.timer);
    for (const stream of this.streams) stream.end();
  }

  /** Refuses with `request.too-many` whoever has too many open already; a page without a stream asks now and then instead. */
  enter(watcher: Watcher): Result<LiveStream> {
    const own = [...this.streams].filter((one) => one.watcher.client === watcher.client).length;
    const limit = watcher.tokenHash === null ? LIMITS.address : LIMITS.session;
    if (this.isClosed || own >= limit || this.streams.size >= LIMITS.all)
      return refuse('request.too-many', { seconds: TRY_AGAIN_S });
    const stream = new LiveStream(watcher);
    this.streams.add(stream);
    stream.onClose(() => this.streams.delete(stream));
    return ok(stream);
  }

  /** The contests at which somebody looks. */
  watched(): readonly ContestId[] {
    return [...new Set([...this.streams].map(({ watcher }) => watcher.contestId))];
  }

  tell(news: News): void {
    if (news.topic === 'board') this.boards.set(news.contestId, news.size);
    else this.pass(news);
  }

  private pass({ contestId, topic, size }: News): void {
    for (const stream of this.streams)
      if (stream.watcher.contestId === contestId) stream.tell(topic, size);
  }

  private tick(): void {
    for (const [contestId, size] of this.boards) this.pass({ contestId, topic: 'board', size });
    this.boards.clear();
    this.ticks += 1;
    if (this.ticks % TICKS_PER_BEAT === 0) for (const stream of this.streams) this.beat(stream);
  }

  private beat(stream: LiveStream): void {
    stream.beat();
    const { tokenHash } = stream.watcher;
    if (tokenHash === null) return;
    this.actors.byToken(tokenHash).then(
      (actor) => {
        stream.renew(actor);
      },
      // The database is away: who this is can be asked at the next beat.
      () => undefined,
    );
  }
}
