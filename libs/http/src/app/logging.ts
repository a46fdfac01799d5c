import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';

/** A log of lines of JSON on standard output. What is never in it: bodies, cookies, addresses, queries, ids of rows. */
export function createLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}

const SLOW_MS = 1000;

/**
 * One line for a request that went badly or slowly, and for every one at level debug: its route as
 * written in the code, never as asked, so that no id or query is kept.
 */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const isTold = reply.statusCode >= 400 || reply.elapsedTime >= SLOW_MS;
    // What is not written need not be gathered either.
    if (!isTold && !log.isLevelEnabled('debug')) {
      done();
      return;
    }
    log[isTold ? 'info' : 'debug']({
      reference: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
}

/**
 * A fault of ours. The text of a database error may quote a value, so only its code, its constraint
 * and the places in our code are kept.
 */
export function logError(log: Logger, error: unknown, reference: string): void {
  if (!(error instanceof Error)) {
    log.error({ reference }, 'something that is no error was thrown');
    return;
  }
  const database = sqlState(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  log.error({
    reference,
    error: error.name,
    ...(database === null ? { says: error.message } : database),
    frames: frames.slice(0, 12),
  });
}

function sqlState(error: Error): { sqlState: string; constraint: string | null } | null {
  const code = fieldOf(error, 'code');
  if (code === null || !/^[0-9A-Z]{5}$/.test(code)) return null;
  return { sqlState: code, constraint: fieldOf(error, 'constraint') };
}

function fieldOf(error: Error, name: string): string | null {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}

/** Nest's own words go into the same log; its list of modules and routes is of use to a developer only. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Logger) {}

  log(message: unknown): void {
    this.lines.debug({ says: String(message) });
  }

  debug(message: unknown): void {
    this.lines.debug({ says: String(message) });
  }

  warn(message: unknown): void {
    this.lines.warn({ says: String(message) });
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.lines.error({ says: String(message), frames: rest.map(String) });
  }

  fatal(message: unknown): void {
    this.lines.fatal({ says: String(message) });
  }
}
