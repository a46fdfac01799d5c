import { assertNever } from '@adal/kernel';

import {
  confirm,
  keptOf,
  markSent,
  overtake,
  sheetOf,
  tallyOf,
  write,
  type Entry,
  type Kept,
  type Question,
} from './answer-sheet.js';
import type { Outcome, Sent, SheetPorts, SheetView } from './sheet-ports.js';

const LANES = 3;
const REST_MS = 1200;
const RETRY_MS = [1000, 2000, 4000] as const;
const LONGEST_RETRY_MS = 5000;

/**
 * The answers of one attempt on this device. What the person does is kept at once and sent in the
 * background until the server has confirmed it; a page that is closed in between goes on from there.
 */
export class SheetStore {
  private current: SheetView;
  private isStopped = false;
  private tries = 0;
  private callOffRetry = (): void => undefined;
  private readonly flying = new Set<number>();
  private readonly resting = new Map<number, () => void>();
  private readonly listeners = new Set<() => void>();
  private readonly flushing = new Set<() => void>();

  constructor(
    questions: readonly Question[],
    kept: Kept,
    private readonly ports: SheetPorts,
  ) {
    const flags = new Set(kept.flags);
    const quiet = { offlineSince: null, isTakenOver: false, isOver: false, canKeep: true };
    this.current = { sheet: sheetOf(questions, kept), flags, ...quiet };
  }

  readonly view = (): SheetView => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to send; may follow a `stop`. */
  start(): void {
    this.isStopped = false;
    this.pump();
  }

  /** The page goes away. What waits is on the device. */
  stop(): void {
    this.isStopped = true;
    this.callOffRetry();
    for (const callOff of this.resting.values()) callOff();
    this.resting.clear();
    this.settle();
  }

  /** `rest` waits for a pause in typing before it sends. */
  write(position: number, value: string, when: 'now' | 'rest'): void {
    if (this.isSilent()) return;
    this.put(position, (entry) => write(entry, value));
    if (when === 'rest') this.rest(position);
    this.pump();
  }

  toggleFlag(position: number): void {
    const flags = new Set(this.current.flags);
    if (!flags.delete(position)) flags.add(position);
    this.show({ flags });
  }

  /** Sends at once whatever waits; resolves when all of it is sent or cannot be now. */
  flush(): Promise<void> {
    return new Promise((done) => {
      this.flushing.add(done);
      this.wake();
      this.settle();
    });
  }

  /** The network is said to be back, or a pause in typing is not worth waiting for. */
  wake(): void {
    for (const callOff of this.resting.values()) callOff();
    this.resting.clear();
    this.callOffRetry();
    this.pump();
  }

  /** Another tab goes on; from here on this one neither sends nor keeps anything. */
  giveUp(): void {
    this.show({ isTakenOver: true });
  }

  private show(change: Partial<SheetView>): void {
    this.current = { ...this.current, ...change };
    const isToKeep = change.sheet !== undefined || change.flags !== undefined;
    if (isToKeep && !this.current.isTakenOver) {
      const canKeep = this.ports.keep(keptOf(this.current.sheet, this.current.flags));
      this.current = { ...this.current, canKeep };
    }
    for (const listener of this.listeners) listener();
    this.settle();
  }

  private put(position: number, change: (entry: Entry) => Entry): void {
    const entry = this.current.sheet.get(position);
    const changed = entry === undefined ? undefined : change(entry);
    if (changed === undefined || changed === entry) return;
    this.show({ sheet: new Map(this.current.sheet).set(position, changed) });
  }

  private isSilent(): boolean {
    return this.isStopped || this.current.isTakenOver || this.current.isOver;
  }

  private settle(): void {
    const isSent = tallyOf(this.current.sheet).waiting === 0;
    const isStuck = this.current.offlineSince !== null && this.flying.size === 0;
    if (!isSent && !isStuck && !this.isSilent()) return;
    for (const done of this.flushing) done();
    this.flushing.clear();
  }

  private rest(position: number): void {
    this.resting.get(position)?.();
    const callOff = this.ports.later(() => {
      this.resting.delete(position);
      this.pump();
    }, REST_MS);
    this.resting.set(position, callOff);
  }

  private pump(): void {
    for (let sent = this.next(); sent !== null; sent = this.next()) {
      this.flying.add(sent.position);
      this.put(sent.position, markSent);
      void this.fly(sent);
    }
  }

  /** Offline a single save at a time feels the way. */
  private next(): Sent | null {
    const lanes = this.current.offlineSince === null ? LANES : 1;
    if (this.isSilent() || this.flying.size >= lanes) return null;
    for (const { position, waiting } of this.current.sheet.values()) {
      if (waiting === null || this.flying.has(position) || this.resting.has(position)) continue;
      return { position, revision: waiting.revision, value: waiting.value };
    }
    return null;
  }

  private async fly(sent: Sent): Promise<void> {
    const outcome = await this.ports.save(sent);
    const isGoingOn = await this.take(sent, outcome);
    this.flying.delete(sent.position);
    if (isGoingOn) this.pump();
    this.settle();
  }

  private async take(sent: Sent, outcome: Outcome): Promise<boolean> {
    switch (outcome.kind) {
      case 'saved':
        this.arrived();
        this.put(sent.position, (entry) => confirm(entry, sent, outcome.receivedAt));
        return true;
      case 'stale':
        return this.reread();
      case 'over':
        this.show({ isOver: true, offlineSince: null });
        return false;
      case 'signed-out':
        return (await this.ports.signIn()) || this.pause();
      case 'refused':
        this.put(sent.position, (entry) => overtake(entry, entry.stored));
        return true;
      case 'lost':
        this.backOff();
        return false;
      default:
        return assertNever(outcome);
    }
  }

  private arrived(): void {
    this.tries = 0;
    if (this.current.offlineSince !== null) this.show({ offlineSince: null });
  }

  private backOff(): void {
    this.callOffRetry();
    const ms = RETRY_MS[this.tries] ?? LONGEST_RETRY_MS;
    this.tries += 1;
    this.callOffRetry = this.ports.later(() => this.pump(), ms);
    this.pause();
  }

  /** Nothing arrives until something is tried again; answers "do not go on". */
  private pause(): false {
    if (this.current.offlineSince === null) this.show({ offlineSince: this.ports.now() });
    return false;
  }

  private async reread(): Promise<boolean> {
    const fresh = await this.ports.reread();
    if (fresh === null) {
      this.backOff();
      return false;
    }
    for (const { position, revision, value } of fresh) {
      this.put(position, (entry) => {
        const newer = entry.waiting?.revision ?? entry.stored.revision + 1;
        return revision >= newer ? overtake(entry, { revision, value }) : entry;
      });
    }
    return true;
  }
}
