import { describe, expect, it } from 'vitest';
import { firstOrder, type Order, pathOf } from './order.js';

const order = (change: Partial<Order> = {}): Order => ({ ...firstOrder('nl'), ...change });
const queryOf = (change: Partial<Order>): Record<string, string> =>
  Object.fromEntries(new URL(pathOf('map', order(change)), 'http://host').searchParams);

describe('pathOf', () => {
  it('asks for a whole report without names unless somebody chooses', () => {
    expect(pathOf('m/1', order())).toBe('/m/m%2F1/report/pdf?kind=report&language=nl&redact=1');
  });

  it('says every choice that was made', () => {
    expect(queryOf({ redact: false, since: 'moment', without: ['hints', 'method'] })).toEqual({
      kind: 'report',
      language: 'nl',
      since: 'moment',
      sections: 'about,map,quadrants,alternative,footprints,places,movement,assets,issues,decisions,actions,answers',
    });
  });

  it('keeps to what a kind knows: choices made for another one are not sent', () => {
    const chosen = { since: 'moment', issue: 'one', without: ['map'] } as const;
    expect(queryOf({ ...chosen, kind: 'area' })).toEqual({ kind: 'area', language: 'nl', redact: '1' });
    const letter = { kind: 'letter', language: 'nl', redact: '1', issue: 'one' };
    expect(queryOf({ ...chosen, kind: 'letter' })).toEqual(letter);
  });
});
