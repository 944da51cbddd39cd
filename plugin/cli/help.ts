/** The help texts, put together from assets/text: `cli.<command>.about`, `cli.option.<name>`, `cli.operand.<name>`. */
import { type Language, hasText, text } from '../local/text.js';
import type { Command, OptionSpec } from './command.js';
import { commonOptions, isOptional } from './parse.js';

/** Rows of two columns, the first as wide as its widest cell. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}

/** What an operand is called in the user's language; `?` has become brackets. */
export function operandName(language: Language, operand: string): string {
  const name = text(language, `cli.operand.${operand.replace('?', '')}`);
  return isOptional(operand) ? `[${name}]` : name;
}

function usageLine(language: Language, command: Command): string {
  const operands = command.operands.map((operand) => operandName(language, operand));
  const options = Object.entries(command.options).map(([name, spec]) => `[${optionName(name, spec)}]`);
  return ['kwadrant', command.name, ...operands, ...options].join(' ');
}

const optionName = (name: string, spec: OptionSpec): string => (spec.value ? `--${name} ${spec.value}` : `--${name}`);

/** A command may word an option in its own way: `cli.new.option.title` goes before `cli.option.title`. */
function optionText(language: Language, command: Command, name: string): string {
  const own = `cli.${command.name}.option.${name}`;
  return text(language, hasText(language, own) ? own : `cli.option.${name}`);
}

/** `kwadrant <command> --help`. */
export function commandHelp(language: Language, command: Command): string {
  const options = Object.entries({ ...command.options, ...commonOptions }).map(
    ([name, spec]) => [optionName(name, spec), optionText(language, command, name)] as const,
  );
  const parts = [text(language, `cli.${command.name}.about`), '', `  ${usageLine(language, command)}`, ''];
  const more = `cli.${command.name}.more`;
  if (hasText(language, more)) parts.push(text(language, more), '');
  return `${parts.join('\n')}\n${columns(options)}\n${exitCodeHelp(language)}`;
}

function exitCodeHelp(language: Language): string {
  const codes = [0, 1, 2, 3].map((code) => [String(code), text(language, `cli.exit.${code}`)] as const);
  return `${text(language, 'cli.exit')}\n${columns(codes)}`;
}

/** `kwadrant --help`. */
export function generalHelp(language: Language, commands: readonly Command[]): string {
  const rows = commands.map((command) => [command.name, text(language, `cli.${command.name}.about`)] as const);
  const use = text(language, 'cli.use');
  return `${text(language, 'cli.about')}\n\n  ${use}\n\n${columns(rows)}\n${text(language, 'cli.help_hint')}\n`;
}
