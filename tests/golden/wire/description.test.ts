/** Holds the description of the wire and its version together. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { protocolVersion } from '../../../plugin/protocol/version.js';

const recorded = { version: 3, hash: '849500738b88cecfb76aa2d1c81973b4e495ec20fff1f58c3907728dba8daf8a' };

it('has a version for every change of the bytes', () => {
  const readme = readFileSync(new URL('../../../plugin/protocol/README.md', import.meta.url), 'utf8');
  const start = readme.indexOf('## Primitives');
  const end = readme.indexOf('## Files of pictures');
  expect(start).toBeGreaterThan(0);
  expect(end).toBeGreaterThan(start);
  const hash = createHash('sha256').update(readme.slice(start, end)).digest('hex');
  expect(
    { version: protocolVersion, hash },
    'The description of the wire has changed. Raise protocolVersion in plugin/protocol/version.ts, add a sentence to ' +
      'its history, and record version and hash here. Only for a change of words that leaves every byte as it was: ' +
      'record the hash alone.',
  ).toEqual(recorded);
});
