import { describe, expect, it } from 'vitest';
import full from '../../../../assets/methods/samenlevingsopbouw.json';
import small from '../../../../assets/methods/kwadranten.json';
import { readPack } from '../model/pack/pack.js';
import { PanelStore } from '../model/store.js';
import { entity, fakeRoom } from '../testing/fakeView.js';
import { fieldsAt, groupBySteps, readingFor, readPart, type Route, routesOf } from './ways.js';

const pack = readPack(full);

function route(id: string): Route {
  const found = routesOf(pack).find((one) => one.id === id);
  if (!found) throw new Error(`no route ${id}`);
  return found;
}

describe('routesOf', () => {
  it('finds every kind that moves along a flow', () => {
    const flows = routesOf(pack).map((one) => `${one.id} ${one.field.flow.id}`);
    expect(flows[0]).toBe('initiative/step routekaart');
    expect(flows).toContain('meeting/asset_step asset_meeting');
    expect(routesOf(readPack(small))).toEqual([]);
  });
});

describe('readPart', () => {
  const routes = routesOf(pack);
  it('reads a route and one thing on it', () => {
    expect(readPart(routes, 'figure/step/id9')).toEqual({ route: route('figure/step'), id: 'id9' });
    expect(readPart(routes, 'figure/step')).toEqual({ route: route('figure/step') });
  });

  it('shows the first route when the part names none', () => {
    expect(readPart(routes, undefined)).toEqual({ route: routes[0] });
    expect(readPart(routes, 'gone/step/id9')).toEqual({ route: routes[0] });
    expect(readPart([], 'figure/step')).toBeUndefined();
  });
});

describe('groupBySteps', () => {
  it('keeps every step, and puts what has not begun, or stands at a step that is not there, last', () => {
    const room = fakeRoom();
    const store = new PanelStore(room.session);
    const at = (ref: number, step: string) => entity(ref, {
      fields: new Map([['title', { kind: 'text', value: `i${ref}` }], ['step', { kind: 'text', value: step }]]),
    });
    room.put(at(2, 'plan'), at(1, 'plan'), at(3, 'elsewhere'), entity(4, { title: 'i4' }), at(5, 'closed'));
    const told = groupBySteps(store.live('initiative'), route('initiative/step'))
      .map(({ step, items }) => `${step?.id ?? '-'}: ${items.map((one) => one.title).join(' ')}`.trim());
    expect(told).toEqual(['explore:', 'plan: i1 i2', 'doing:', 'learning:', 'closed: i5', '-: i3 i4']);
  });
});

describe('a step', () => {
  const at = (id: string, step: string) => {
    const one = route(id);
    const found = one.field.flow.steps.find((each) => each.id === step);
    if (!found) throw new Error(`no step ${step}`);
    return { names: fieldsAt(one, found).map((each) => each.name), reading: readingFor(pack, one, found) };
  };

  it('asks the parts of the plan at planning, and none of them at exploring', () => {
    expect(at('initiative/step', 'plan').names).toEqual(expect.arrayContaining(['purpose_why', 'leads', 'plan_when']));
    expect(at('initiative/step', 'explore').names.filter((name) => name.startsWith('plan_'))).toEqual([]);
    expect(at('initiative/step', 'learning').names).toContain('closing_effect');
  });

  it('has a checklist where the pack names it, and never the step itself', () => {
    expect(at('initiative/step', 'doing').names).toContain('conditions');
    expect(at('initiative/step', 'closed').names).not.toContain('conditions');
    expect(at('initiative/step', 'plan').names).not.toContain('step');
  });

  it('names what to read', () => {
    expect(at('initiative/step', 'explore').reading.map((one) => one.id)).toContain('infographic-zicht');
    expect(at('meeting/step', 'who').reading).toEqual([]);
  });
});
