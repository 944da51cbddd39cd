/** Reads a command line into a command and its values. */
import { parseArgs } from 'node:util';
import type { Language } from '../local/text.js';
import type { Command, OptionSpec } from './command.js';
import { UsageError } from './failures.js';

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, OptionSpec>> = {
  lang: { value: 'nl|en' },
  help: {},
};

export interface ParsedLine {
  readonly operands: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** The language asked for by `--lang`, or undefined. Throws UsageError for another language. */
export function askedLanguage(args: readonly string[]): Language | undefined {
  const end = args.indexOf('--');
  const seen = end < 0 ? args : args.slice(0, end);
  const at = seen.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  const value = seen[at] === '--lang' ? seen[at + 1] : seen[at]?.slice('--lang='.length);
  if (value !== 'nl' && value !== 'en') throw new UsageError('language', { value: value ?? '' });
  return value;
}

/** True for an operand that may be left out. */
export const isOptional = (operand: string): boolean => operand.endsWith('?');

/** Reads what comes after a command's name. Throws UsageError; with `--help` operands may be missing. */
export function parseLine(command: Command, args: readonly string[]): ParsedLine {
  const specs = { ...command.options, ...commonOptions };
  const typeOf = (spec: OptionSpec): 'string' | 'boolean' => (spec.value ? 'string' : 'boolean');
  const options = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, { type: typeOf(spec) }]));
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw explained(error, args);
  }
  const operands = parsed.positionals;
  const values = parsed.values as ParsedLine['values'];
  const needed = command.operands.filter((operand) => !isOptional(operand)).length;
  if (operands.length > command.operands.length) {
    throw new UsageError('too_many', { value: operands[command.operands.length] ?? '' });
  }
  if (operands.length < needed && values['help'] !== true) {
    throw new UsageError('missing_operand', { name: command.operands[operands.length] ?? '' });
  }
  return { operands, values };
}

/** Node's own sentence is English and about its own API; the option's name is all that we take from it. */
function explained(error: unknown, args: readonly string[]): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  const named = /'(?:-\w, )?(-{1,2}[^' =]+)/.exec(message)?.[1] ?? args.find((arg) => arg.startsWith('-')) ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return new UsageError('unknown_option', { value: named });
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new UsageError('option_value', { value: named });
  return error;
}

/** A whole number of an option within bounds. Throws UsageError. */
export function wholeNumber(option: string, value: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (!(number >= least && number <= most)) throw new UsageError('number', { name: option, value, least, most });
  return number;
}
