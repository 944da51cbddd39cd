/** Errors as the command shows them: a stable code, a sentence, an exit code. */
import type { KwadrantError } from '../host/addon.js';
import { type Language, type Params, errorText } from '../local/text.js';
import { type ExitCode, exitCodes } from './exitCodes.js';

/** An error of the command itself, with a code of assets/text. */
export class CommandError extends Error {
  constructor(
    readonly code: string,
    readonly exitCode: ExitCode,
    readonly params: Params = {},
  ) {
    super(code);
  }
}

/** The command line is wrong; `detail` is a key of `cli.usage` that says how. */
export class UsageError extends Error {
  constructor(
    readonly detail: string,
    readonly params: Params = {},
  ) {
    super(detail);
  }
}

function isKwadrantError(error: unknown): error is KwadrantError {
  return error instanceof Error && typeof (error as Partial<KwadrantError>).family === 'string';
}

/** Errors of the file system that have a sentence of their own. */
const fileCodes: Readonly<Record<string, string>> = {
  ENOENT: 'file_missing',
  EACCES: 'file_denied',
  EPERM: 'file_denied',
  EROFS: 'file_denied',
  EEXIST: 'file_exists',
  EISDIR: 'file_is_folder',
  ENOTDIR: 'folder_missing',
  ENOSPC: 'store_full',
  EDQUOT: 'store_full',
};

export interface Failure {
  readonly sentence: string;
  readonly code: string;
  readonly exitCode: ExitCode;
}

/** Codes that speak of files and the computer and not of the data, whatever their family. */
const aboutTheComputer = /^(?:store_\w+|port_in_use|address_refused|file_exists)$/;

function exitCodeOf({ family, code }: KwadrantError): ExitCode {
  return family === 'invalid_input' && !aboutTheComputer.test(code) ? exitCodes.data : exitCodes.storage;
}

/** The sentence and exit code for anything that a command threw. */
export function describeFailure(error: unknown, language: Language): Failure {
  if (error instanceof CommandError) {
    return { sentence: errorText(language, error.code, error.params), code: error.code, exitCode: error.exitCode };
  }
  if (isKwadrantError(error)) {
    return { sentence: errorText(language, error.code, error.params), code: error.code, exitCode: exitCodeOf(error) };
  }
  const { code: system, path } = (error ?? {}) as NodeJS.ErrnoException;
  const code = (system && fileCodes[system]) ?? system ?? 'internal';
  return { sentence: errorText(language, code, path ? { file: path } : {}), code, exitCode: exitCodes.storage };
}
