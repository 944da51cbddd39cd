/** What each command of `kwadrant` says about itself and how it is called. */
import type { Language } from '../local/text.js';
import type { ExitCode } from './exitCodes.js';
import type { Addon } from '../host/loadAddon.js';
import type { Terminal } from './terminal.js';

/** An option of one command. `value` names what comes after it in the help; without it the option is a switch. */
export interface OptionSpec {
  readonly value?: string;
}

export interface Call {
  /** What stands on the command line besides options, in order. */
  readonly operands: readonly string[];
  /** The text of an option that takes a value. */
  value(option: string): string | undefined;
  /** True when a switch is there. */
  has(option: string): boolean;
  readonly language: Language;
  readonly terminal: Terminal;
  /** The native module, loaded at the first call. Throws native_missing. */
  readonly addon: () => Addon;
}

export interface Command {
  readonly name: string;
  /** Names of what it takes, as the help shows them; `?` after a name: may be left out. Keys of `cli.operand`. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  run(call: Call): Promise<ExitCode>;
}
