import { describe, expect, it } from 'vitest';
import { isChosen, readArguments } from './arguments.js';

describe('the words of the command', () => {
  it('are rows and options in any order', () => {
    expect(readArguments(['merge', '--json', 'out.json', 'load', '--rounds', '2', '--list'])).toEqual({
      names: ['merge', 'load'],
      json: 'out.json',
      rounds: 2,
      list: true,
    });
  });

  it('say nothing about what was built already', () => {
    expect(readArguments(['--as-built'])).toEqual({ names: [], list: false });
  });

  it.each([
    [['--fast'], '--fast is not known'],
    [['--json'], '--json needs a value'],
    [['--json', '--list'], '--json needs a value'],
    [['--rounds', '0'], 'a number from 1'],
    [['--rounds', 'many'], 'a number from 1'],
  ])('%j are refused', (words, sentence) => {
    expect(() => readArguments(words)).toThrow(sentence);
  });
});

describe('a row', () => {
  it.each([
    ['merge', [], true],
    ['merge', ['merge'], true],
    ['move-one', ['move'], true],
    ['move-one', ['load', 'move-one'], true],
    ['move-one', ['move-on'], false],
    ['move-one', ['one'], false],
  ])('%s for %j: %s', (row, names, chosen) => {
    expect(isChosen(row, names)).toBe(chosen);
  });
});
