import { expect, it } from 'vitest';
import { linkOf } from './link.js';

const mapId = 'AbcdefghijklmnopqrstU0';
const token = 'A-b_cdefghijklmnopqrs0';
const at = (hash: string, pathname = `/m/${mapId}`) => linkOf({ pathname, hash });

it('names the map and the token', () => {
  expect(at(`#${token}`)).toEqual({ mapId, token });
  expect(at(`#${token}`, `/m/${mapId}/`)).toEqual({ mapId, token });
});

it.each(['.', ')', '>', ',', ']', '/', '?', '"', '%20', ' en dan dit', '\u00a0', '\u2026', '&utm_source=chat'])(
  'does without what a mail program put behind it: %j',
  (more) => expect(at(`#${token}${more}`)).toEqual({ mapId, token }),
);

it.each(['', '#', '#)', '# ', '#%41'])('is none with %j for a token', (hash) => expect(at(hash)).toBeUndefined());

it('is none without a map', () => {
  for (const path of ['/', '/m/', '/m', `/n/${mapId}`]) expect(at(`#${token}`, path)).toBeUndefined();
});
