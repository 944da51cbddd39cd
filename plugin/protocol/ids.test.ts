import { expect, it } from 'vitest';
import { isId, newId } from './ids.js';

it('spells values in the order of the alphabet', () => {
  const from = (start: number) => newId((count) => Uint8Array.from({ length: count }, (_, i) => start + i));
  expect(from(0)).toBe('ABCDEFGHIJKLMNOPQRSTUV');
  expect(from(42)).toBe('Crstuvwxyz0123456789-_');
  expect(from(0xff)).toBe('DABCDEFGHIJKLMNOPQRSTU');
});

it('makes ids that are ids, whatever the bytes', () => {
  for (let byte = 0; byte < 256; byte++) {
    expect(isId(newId((count) => new Uint8Array(count).fill(byte)))).toBe(true);
  }
});

it.each([
  '',
  'A',
  'EBCDEFGHIJKLMNOPQRSTUV',
  'ABCDEFGHIJKLMNOPQRSTU+',
  'ABCDEFGHIJKLMNOPQRSTUVW',
  'ABCDEFGHIJKLMNOPQRSTUV\n',
])('does not take %j for one', (text) => expect(isId(text)).toBe(false));
