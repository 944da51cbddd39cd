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

  it('says how the map is drawn, where there is one', () => {
    const drawn = { mono: true, numbers: true, redact: false };
    expect(queryOf(drawn)).toMatchObject({ mono: '1', numbers: '1' });
    expect(queryOf({ ...drawn, kind: 'area' })).toMatchObject({ mono: '1', numbers: '1' });
    const bare = { kind: 'report', language: 'nl' };
    for (const format of ['ods', 'csv'] as const) expect(queryOf({ ...drawn, format })).toEqual(bare);
    expect(queryOf({ ...drawn, kind: 'agenda' })).toEqual({ ...bare, kind: 'agenda' });
    expect(queryOf({ ...drawn, without: ['map'] })).not.toHaveProperty('mono');
  });

  it('keeps to what a kind knows: choices made for another one are not sent', () => {
    const chosen = { since: 'moment', issue: 'one', without: ['map'] } as const;
    expect(queryOf({ ...chosen, kind: 'area' })).toEqual({ kind: 'area', language: 'nl', redact: '1' });
    const letter = { kind: 'letter', language: 'nl', redact: '1', issue: 'one' };
    expect(queryOf({ ...chosen, kind: 'letter' })).toEqual(letter);
  });
});
