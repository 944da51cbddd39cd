import { describe, expect, it } from 'vitest';
import { matches } from './find.js';

describe('matches', () => {
  it.each([
    ['', 'Wandelclub'], ['wan', 'Wandelclub'], ['CAFE', 'Repair café'], ['rep caf', 'Café voor reparatie'],
    ['60', 'Wandelclub 60+'], ['l’on', 'Vereniging l’Onion'],
  ])('%j finds %j', (query, text) => {
    expect(matches(query.replace('l’', ''), text)).toBe(true);
  });

  it.each([['club', 'Wandelclub'], ['wandel soep', 'Wandelclub'], ['x', '']])('%j does not find %j', (query, text) => {
    expect(matches(query, text)).toBe(false);
  });
});
