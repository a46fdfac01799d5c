import { PassThrough, type Readable } from 'node:stream';

import { can, type Actor, type Resource } from '@adal/access';
import type { ContestId } from '@adal/kernel';

import { HEARD_BY, TOPICS, type Topic } from './topics.js';

/** Who looks on, at what, and by which session; `client` is what the limits count by. */
export type Watcher = {
  readonly actor: Actor;
  readonly contestId: ContestId;
  readonly resource: Resource;
  readonly tokenHash: Buffer | null;
  readonly client: string;
};

/** A browser whose connection broke comes back after this. */
const COMES_BACK_MS = 3_000;
/** More unread text than this, and nobody reads any more. */
const UNREAD_BYTES = 16 * 1024;

/** One open connection of one onlooker, in the format of server-sent events. */
export class LiveStream {
  private readonly out = new PassThrough();
  private topics: ReadonlySet<Topic>;

  constructor(readonly watcher: Watcher) {
    this.topics = topicsOf(watcher.actor, watcher.resource);
    this.out.write(`retry: ${COMES_BACK_MS}\n\n`);
  }

  /** What is sent to the browser. */
  get body(): Readable {
    return this.out;
  }

  onClose(left: () => void): void {
    this.out.once('close', left);
  }

  /** Says that a topic changed, and how long the public log was then; whoever may not hear it hears nothing. */
  tell(topic: Topic, size: number): void {
    if (this.topics.has(topic)) this.write(`data: ${JSON.stringify({ topic, size })}\n\n`);
  }

  /** A comment, so that every proxy on the way knows that the connection lives. */
  beat(): void {
    this.write(': still here\n\n');
  }

  /** What the session may hear from now on; a session that ended, or a right that did, ends the stream. */
  renew(actor: Actor | null): void {
    const { resource } = this.watcher;
    if (actor === null || !can(actor, HEARD_BY.contest, resource)) this.end();
    else this.topics = topicsOf(actor, resource);
  }

  end(): void {
    this.out.end();
  }

  private write(text: string): void {
    if (this.out.writableEnded) return;
    if (this.out.writableLength + this.out.readableLength > UNREAD_BYTES) this.out.destroy();
    else this.out.write(text);
  }
}

function topicsOf(actor: Actor, resource: Resource): ReadonlySet<Topic> {
  return new Set(TOPICS.filter((topic) => can(actor, HEARD_BY[topic], resource)));
}
