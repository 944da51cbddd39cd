import { createInterface } from 'node:readline';

/** What a command may touch of the process around it; tests give their own. */
export interface Terminal {
  /** Writes to standard output, as it is. */
  out(text: string): void;
  /** Writes to standard error, as it is. */
  err(text: string): void;
  /** Shows a question and resolves to the line that the user answers; empty when there is nobody to answer. */
  ask(question: string): Promise<string>;
  readonly env: NodeJS.ProcessEnv;
  /** Relative file names start here. */
  readonly folder: string;
  /** Resolves when the user wants to stop: Ctrl+C or a polite kill. Listening starts at the call. */
  interrupted(): Promise<void>;
}

/** The terminal of a real process. */
export function terminalOf(host: NodeJS.Process): Terminal {
  return {
    out: (text) => void host.stdout.write(text),
    err: (text) => void host.stderr.write(text),
    ask: (question) =>
      new Promise((resolve) => {
        const lines = createInterface({ input: host.stdin, output: host.stdout, terminal: false });
        host.stdout.write(question);
        let answer = '';
        lines.once('line', (line) => {
          answer = line;
          lines.close();
        });
        lines.once('close', () => resolve(answer));
      }),
    env: host.env,
    folder: host.cwd(),
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) host.once(signal, () => resolve());
      }),
  };
}
