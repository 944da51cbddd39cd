import { describe, expect, it } from 'vitest';
import type { PlaceName } from './context.js';
import { divide } from './Places.js';
import type { PanelPlace } from './screens.js';

const names: readonly PlaceName[] = ['list', 'assets', 'issues', 'approach', 'talk', 'insight'];
const all = names.map((name): PanelPlace =>
  ({ name, title: name, icon: 'map', component: () => null, shown: () => true }));
const told = (count: number, here: PlaceName): string[] =>
  divide(all.slice(0, count), here).map((part) => part.map((one) => one.name).join(' '));

describe('divide', () => {
  it('leaves five in the row', () => {
    expect(told(5, 'list')).toEqual(['list assets issues approach talk', '']);
  });

  it('puts more than five under "more"', () => {
    expect(told(6, 'issues')).toEqual(['list assets issues approach', 'talk insight']);
  });

  it('always has in the row where one is', () => {
    expect(told(6, 'insight')).toEqual(['list assets issues insight', 'approach talk']);
  });
});
