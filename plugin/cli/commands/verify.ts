/** `kwadrant verify`: checks a map's file, its log and the rules of the model, and changes nothing. */
import { resolve } from 'node:path';
import type { KwadrantError } from '../../host/addon.js';
import { errorText, text } from '../../local/text.js';
import type { Call, Command } from '../command.js';
import { exitCodes } from '../exitCodes.js';

interface Verification {
  ok: boolean;
  changes: number;
  entities: number;
  problems: { code: string; params?: Record<string, string> }[];
}

/** A file too damaged to open is what verify was asked to find, so it is a finding and not a failure. */
async function verify(call: Call, map: string): Promise<Verification> {
  try {
    return JSON.parse(await call.addon().verifyMap(map)) as Verification;
  } catch (error) {
    const { family, code, params } = error as Partial<KwadrantError>;
    if (family !== 'corrupt' || code === undefined) throw error;
    return { ok: false, changes: 0, entities: 0, problems: [{ code, params: params ?? {} }] };
  }
}

export const verifyMap: Command = {
  name: 'verify',
  operands: ['map'],
  options: {},
  async run(call) {
    const map = resolve(call.terminal.folder, call.operands[0] ?? '');
    const { ok, changes, entities, problems } = await verify(call, map);
    if (ok) {
      call.terminal.out(`${text(call.language, 'cli.verify.ok', { changes, entities })}\n`);
      return exitCodes.ok;
    }
    for (const problem of problems) {
      call.terminal.err(`${errorText(call.language, problem.code, problem.params)} (${problem.code})\n`);
    }
    call.terminal.out(`${text(call.language, 'cli.verify.problems', { count: problems.length })}\n`);
    return exitCodes.data;
  },
};
