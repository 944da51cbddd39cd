/** Runs one command line of `kwadrant` and answers its exit code. Nothing here ends the process. */
import { type Addon, loadAddon } from '../host/loadAddon.js';
import { productVersion } from '../local/folders.js';
import { type Language, languageOf, text } from '../local/text.js';
import type { Call, Command } from './command.js';
import { exportMap } from './commands/export.js';
import { importFile } from './commands/import.js';
import { inspect } from './commands/inspect.js';
import { newMap } from './commands/new.js';
import { serve } from './commands/serve.js';
import { upgrade } from './commands/upgrade.js';
import { verifyMap } from './commands/verify.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import { UsageError, describeFailure } from './failures.js';
import { commandHelp, generalHelp, operandName } from './help.js';
import { askedLanguage, parseLine } from './parse.js';
import type { Terminal } from './terminal.js';

export { terminalOf } from './terminal.js';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [newMap, serve, importFile, inspect, exportMap, upgrade, verifyMap];

function callOf(line: ReturnType<typeof parseLine>, language: Language, terminal: Terminal): Call {
  let loaded: Addon | undefined;
  return {
    operands: line.operands,
    value: (option) => line.values[option] as string | undefined,
    has: (option) => line.values[option] === true,
    language,
    terminal,
    addon: () => (loaded ??= loadAddon(terminal.env)),
  };
}

/** Without a command: help or version. Nothing at all is a question too, but a script must see that it did nothing. */
function runWithout(args: readonly string[], language: Language, terminal: Terminal): ExitCode {
  if (args.includes('--version')) {
    terminal.out(`${productVersion()}\n`);
    return exitCodes.ok;
  }
  const asked = args.includes('--help') || args[0] === 'help';
  const unknown = args.find((arg, at) => arg !== '--lang' && args[at - 1] !== '--lang' && !arg.startsWith('--lang='));
  if (!asked && unknown !== undefined) throw new UsageError('unknown_command', { value: unknown });
  (asked ? terminal.out : terminal.err)(generalHelp(language, commands));
  return asked ? exitCodes.ok : exitCodes.usage;
}

async function dispatch(args: readonly string[], language: Language, terminal: Terminal): Promise<ExitCode> {
  const at = args[0] === '--lang' ? 2 : args[0]?.startsWith('--lang=') ? 1 : 0;
  const command = commands.find(({ name }) => name === args[at]);
  if (!command) return runWithout(args, language, terminal);
  const line = parseLine(command, args.slice(at + 1));
  if (line.values['help'] === true) {
    terminal.out(commandHelp(language, command));
    return exitCodes.ok;
  }
  return command.run(callOf(line, language, terminal));
}

function usageSentence(error: UsageError, language: Language): string {
  const name = error.detail === 'missing_operand' ? operandName(language, String(error.params['name'])) : '';
  const params = name ? { ...error.params, name } : error.params;
  return `${text(language, `cli.usage.${error.detail}`, params)} ${text(language, 'cli.usage.hint')}`;
}

/** `args` are what stands after the command's name on the line. Never throws and never rejects. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let language = languageOf(terminal.env);
  try {
    language = askedLanguage(args) ?? language;
    return await dispatch(args, language, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${usageSentence(error, language)}\n`);
      return exitCodes.usage;
    }
    const { sentence, code, exitCode } = describeFailure(error, language);
    terminal.err(`${sentence} (${code})\n`);
    // A mistake of ours: whoever reports it needs more than the sentence.
    if (code === 'internal' && error instanceof Error) terminal.err(`\n${error.stack ?? error.message}\n`);
    return exitCode;
  }
}
