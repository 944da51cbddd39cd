/** The load generator, tests/bench/room/native: built when it is first needed, run once for each measurement. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { nativeTarget } from '../nativeTargets.js';
import type { Ready } from './server.js';

const run = promisify(execFile);

/** What the generator saw, as it prints it. Times of moves in milliseconds. */
export interface Load {
  /** Empty when every member saw every card's last place in time. */
  failure: string;
  p50: number;
  p95: number;
  p99: number;
  longest: number;
  /** CPU seconds of the server, user and system, while moves counted. */
  cpu: number;
  /** CPU seconds of the generator. */
  ownCpu: number;
  /** Resident memory of the server at the end, MB. */
  resident: number;
  /** Received by all members together while moves counted, MB. */
  received: number;
  /** How long moves counted, seconds. */
  window: number;
  /** A digest of the cards' last places. */
  end: string;
}

export interface Pace {
  readonly members: number;
  readonly warmupSeconds: number;
  readonly windowSeconds: number;
  /** One more comes in, is told the state, and takes not a byte from then on. */
  readonly neverReads?: boolean;
}

/** The program's path; built at the first call. */
export function generator(): Promise<string> {
  return nativeTarget('kwadrant_load', 'tests', 'bench', 'room', 'native', 'kwadrant_load');
}

/** Runs members against a server. Rejects when it fails or when members do not see the same end. */
export async function load(contender: string, server: Ready, pace: Pace): Promise<Load> {
  const args = {
    contender,
    port: server.port,
    path: server.path,
    token: server.token,
    server: server.pid,
    members: pace.members,
    warmup: pace.warmupSeconds,
    seconds: pace.windowSeconds,
    never_reads: pace.neverReads ? 1 : 0,
  };
  const words = Object.entries(args).map(([name, value]) => `${name}=${value}`);
  const { stdout } = await run(await generator(), words).catch((error: { stdout?: string }) => {
    if (!error.stdout) throw error;
    return { stdout: error.stdout };
  });
  const seen = JSON.parse(stdout) as Load;
  if (seen.failure) throw new Error(`${contender} with ${pace.members} members: ${seen.failure}`);
  return seen;
}
