import { describe, expect, it } from 'vitest';
import type { Command } from './command.js';
import { UsageError } from './failures.js';
import { askedLanguage, parseLine, wholeNumber } from './parse.js';

const command: Command = {
  name: 'try',
  operands: ['map', 'csv?'],
  options: { port: { value: 'N' }, strict: {} },
  run: () => Promise.resolve(0),
};

/** The key of the usage error that this line gives. */
function usageOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof UsageError ? error.detail : String(error);
  }
}

describe('parseLine', () => {
  it('takes options before, between and after operands', () => {
    const line = parseLine(command, ['--port', '80', 'a', '--strict', 'b', '--lang=en']);
    expect(line.operands).toEqual(['a', 'b']);
    expect(line.values).toMatchObject({ port: '80', strict: true, lang: 'en' });
  });

  it('takes what follows -- as it is', () => {
    expect(parseLine(command, ['--', '--strict']).operands).toEqual(['--strict']);
  });

  it.each([
    [[], 'missing_operand'],
    [['a', 'b', 'c'], 'too_many'],
    [['a', '--loud'], 'unknown_option'],
    [['a', '--port'], 'option_value'],
    [['a', '--port', '--strict'], 'option_value'],
    [['a', '--strict=yes'], 'option_value'],
  ])('%j is a usage error: %s', (args, detail) => {
    expect(usageOf(() => parseLine(command, args))).toBe(detail);
  });

  it('needs no operands to show the help', () => {
    expect(parseLine(command, ['--help']).values['help']).toBe(true);
  });
});

describe('askedLanguage', () => {
  it.each([
    [['inspect', 'a'], undefined],
    [['--lang', 'en', 'inspect'], 'en'],
    [['inspect', '--lang=nl'], 'nl'],
    [['inspect', '--', '--lang', 'xx'], undefined],
  ])('%j gives %s', (args, language) => {
    expect(askedLanguage(args)).toBe(language);
  });

  it.each([[['--lang']], [['--lang=de']], [['--lang', 'EN']]])('%j is a usage error', (args) => {
    expect(usageOf(() => askedLanguage(args))).toBe('language');
  });
});

describe('wholeNumber', () => {
  it.each([
    ['0', 0],
    ['65535', 65_535],
  ])('takes %s', (value, number) => {
    expect(wholeNumber('--port', value, 0, 65_535)).toBe(number);
  });

  it.each(['-1', '65536', '80.5', '8e1', '', ' 80', 'abc', '99999999999'])('refuses %j', (value) => {
    expect(usageOf(() => wholeNumber('--port', value, 0, 65_535))).toBe('number');
  });
});
