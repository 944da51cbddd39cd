/** What the command's exit code says to a script. */
export const exitCodes = {
  ok: 0,
  /** The data has a problem: rows refused, or verify found something. */
  data: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A file, the storage or the computer stopped it, or Kwadrant itself is at fault. */
  storage: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
