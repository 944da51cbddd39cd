import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { expect, it, vi } from 'vitest';
import type { Presence, Session } from '../session/types.js';
import { Company } from './company.js';

function makeCompany() {
  const told: [Presence, boolean][] = [];
  const session = { presence: (presence: Presence, atOnce = false) => told.push([presence, atOnce]) };
  const hand: { dragged: Presence['dragged'] } = { dragged: [] };
  const company = new Company({} as ExcalidrawImperativeAPI, session as unknown as Session, {
    show: () => undefined,
    ours: () => ({ ...hand, selected: ['card'] }),
    nameless: () => '',
  });
  return { company, told, hand };
}

it('a hand that lets go is told at once, and that it is empty in its turn', async () => {
  const { company, told, hand } = makeCompany();
  hand.dragged = [{ id: 'card', x: 10, y: 10 }];
  company.point({ x: 3.4, y: 4 });
  await vi.waitFor(() => expect(told).toHaveLength(1));
  hand.dragged = [];
  company.letGo([{ id: 'card', x: 20, y: 10 }]);
  const [cursor, selected] = [{ x: 3, y: 4 }, ['card']];
  expect(told.slice(1)).toEqual([[{ cursor, selected, dragged: [{ id: 'card', x: 20, y: 10 }] }, true]]);
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(told[2]).toEqual([{ cursor, selected, dragged: [] }, false]);
  company.close();
});
