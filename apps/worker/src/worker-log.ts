import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

const SQL_STATE = /^[0-9A-Z]{5}$/;

/**
 * Lines of JSON. The text of a database error may quote a value, so only its code and the places in
 * our code are kept; ids of rows are not written at all.
 */
export class WorkerLog implements LoggerService {
  private readonly lines: Logger;

  constructor(level: string) {
    this.lines = pino({
      level,
      base: { name: 'worker' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    });
  }

  log(message: unknown): void {
    this.lines.debug({ says: String(message) });
  }

  debug(message: unknown): void {
    this.lines.debug({ says: String(message) });
  }

  warn(message: unknown, ...about: unknown[]): void {
    this.lines.warn(lineOf(message, about));
  }

  error(message: unknown, ...about: unknown[]): void {
    this.lines.error(lineOf(message, about));
  }

  fatal(message: unknown, ...about: unknown[]): void {
    this.lines.fatal(lineOf(message, about));
  }
}

function lineOf(message: unknown, about: readonly unknown[]): object {
  const words = about.filter((word) => typeof word === 'string');
  if (!(message instanceof Error)) return { says: String(message), about: words };
  const frames = (message.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const state = 'code' in message && typeof message.code === 'string' ? message.code : null;
  const isDatabase = state !== null && SQL_STATE.test(state);
  return {
    error: message.name,
    ...(isDatabase ? { sqlState: state } : { says: message.message }),
    about: words,
    frames: frames.slice(0, 12),
  };
}
