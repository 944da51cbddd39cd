import { expect, it } from 'vitest';
import { idText } from './ids.js';

it.each([
  [new Uint8Array(16), 'A'.repeat(22)],
  [new Uint8Array(16).fill(255), `D${'_'.repeat(21)}`],
  [Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2), `${'A'.repeat(19)}AEC`],
])('%j is written as the map writes ids', (bytes, text) => {
  expect(idText(bytes)).toBe(text);
});
