/**
 * What happened, one line an event, never more than one line a second of each kind. No addresses, names, titles, file
 * names or tokens: a log is sent to helpers and kept for years.
 */
import type { FastifyBaseLogger } from 'fastify';
import { codeOf } from './errors.js';

export type Level = 'info' | 'warn' | 'error';
export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export class EventLog {
  private readonly seen = new Map<string, { at: number; held: number }>();

  /** `quietMs`: the least time between two lines of one kind. */
  constructor(
    private readonly logger: FastifyBaseLogger,
    private readonly quietMs: number,
  ) {}

  /** Writes an event of a kind that is written down in the code, never one that came from outside. */
  event(level: Level, kind: string, fields: Fields = {}): void {
    const now = performance.now();
    const last = this.seen.get(kind);
    if (last && now - last.at < this.quietMs) {
      last.held++;
      return;
    }
    this.logger[level]({ kind, ...fields, ...(last?.held ? { alsoSince: last.held } : {}) });
    this.seen.set(kind, { at: now, held: 0 });
  }

  /** An event with the stable code of what was thrown; for a defect of ours also where. */
  failure(kind: string, error: unknown, fields: Fields = {}): void {
    const code = codeOf(error);
    this.event('error', kind, { ...fields, code, ...(code === 'internal' ? { at: framesOf(error) } : {}) });
  }
}

/** The stack without its first lines: a message may quote what someone typed. */
function framesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 5).map((line) => line.trim()).join(' | ');
}
