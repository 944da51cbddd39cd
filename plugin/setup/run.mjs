/** Runs one command and keeps what it printed. */
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

const keptLines = 200;

/** A command could not be started, or ended with a code above 0. `output` holds its last lines. */
export class CommandFailed extends Error {
  constructor(command, code, output) {
    super(`${command}: ${code}`);
    this.command = command;
    this.code = code;
    this.output = output;
  }
}

/**
 * Resolves with the last lines of output; rejects with CommandFailed. Every line goes to `onLine` as it comes. With
 * `show` the output goes straight to the terminal instead, and nothing is kept.
 */
export function run(command, args, { env = {}, onLine = () => {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const readable = [command, ...args].join(' ');
    const lines = [];
    let rest = '';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    const take = (text) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop();
      for (const line of parts) {
        lines.push(line);
        if (lines.length > keptLines) lines.shift();
        onLine(line);
      }
    };
    child.stdout?.setEncoding('utf8').on('data', take);
    child.stderr?.setEncoding('utf8').on('data', take);
    child.on('error', (error) => reject(new CommandFailed(readable, error.code ?? 'error', error.message)));
    child.on('close', (code, signal) => {
      if (rest) take('\n');
      if (code === 0) resolve(lines.join('\n'));
      else reject(new CommandFailed(readable, code ?? signal, lines.join('\n')));
    });
  });
}
