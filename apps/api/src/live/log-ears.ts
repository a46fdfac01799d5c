import { SETTINGS, type Settings } from '@adal/config';
import { Transactor, type Tx } from '@adal/database';
import type { ContestId } from '@adal/kernel';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Client } from 'pg';

import { LiveHub } from './live-hub.js';
import { topicOf, type Topic } from './topics.js';

const LISTEN_AGAIN_MS = 2_000;

const SIZE = 'SELECT coalesce(max(size), 0)::bigint AS size FROM audit.checkpoint';
const SINCE = `
  SELECT DISTINCT leaf.contest_id AS "contestId", entry.type, entry.disclosure
    FROM audit.leaf JOIN audit.entry ON entry.seq = leaf.seq
   WHERE leaf.leaf_index >= $1::bigint AND leaf.leaf_index < $2::bigint
     AND leaf.contest_id = ANY($3::uuid[])`;

type NewEntry = {
  readonly contestId: ContestId;
  readonly type: string;
  readonly disclosure: string;
};

/** Hears that the log grew and tells the hub which of the watched contests that was about. Every change of a state has its entry there. */
@Injectable()
export class LogEars implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LogEars.name);
  private client: Client | null = null;
  private again: NodeJS.Timeout | undefined;
  private isStopped = false;
  private seen: number | null = null;
  private looking: Promise<void> | null = null;
  private isLate = false;

  constructor(
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'database'>,
    private readonly transactor: Transactor,
    private readonly hub: LiveHub,
  ) {}

  onApplicationBootstrap(): void {
    void this.listen();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.again);
    await this.client?.end().catch(() => undefined);
    await this.looking;
  }

  /** Also looks at once: the log may have grown while nobody listened. */
  private async listen(): Promise<void> {
    const { url } = this.settings.database;
    const client = new Client({ connectionString: url, keepAlive: true });
    this.client = client;
    client.on('error', () => undefined);
    client.once('end', () => {
      this.listenLater();
    });
    client.on('notification', () => {
      this.look();
    });
    try {
      await client.connect();
      await client.query('LISTEN adal_checkpoint');
      this.look();
    } catch {
      this.logger.warn('not listening to the log; trying again');
      await client.end().catch(() => undefined);
      this.listenLater();
    }
  }

  private listenLater(): void {
    clearTimeout(this.again);
    if (this.isStopped) return;
    this.again = setTimeout(() => void this.listen(), LISTEN_AGAIN_MS);
  }

  /** One look at a time; what comes meanwhile makes one more. */
  private look(): void {
    this.isLate = true;
    this.looking ??= this.catchUp().finally(() => {
      this.looking = null;
    });
  }

  private async catchUp(): Promise<void> {
    while (this.isLate && !this.isStopped) {
      this.isLate = false;
      try {
        await this.transactor.read((tx) => this.readOn(tx));
      } catch {
        this.logger.warn('the log could not be read; the next change tells');
      }
    }
  }

  private async readOn(tx: Tx): Promise<void> {
    const [row] = await tx.query<{ size: number }>(SIZE);
    const size = row?.size ?? 0;
    const from = this.seen;
    const watched = this.hub.watched();
    if (from !== null && from < size && watched.length > 0) {
      const entries = await tx.query<NewEntry>(SINCE, [from, size, watched]);
      this.tellOf(entries, size);
    }
    this.seen = size;
  }

  private tellOf(entries: readonly NewEntry[], size: number): void {
    const told = new Set<string>();
    for (const entry of entries) {
      const topic: Topic | null = topicOf(entry);
      const key = `${entry.contestId} ${topic}`;
      if (topic === null || told.has(key)) continue;
      told.add(key);
      this.hub.tell({ contestId: entry.contestId, topic, size });
    }
  }
}
