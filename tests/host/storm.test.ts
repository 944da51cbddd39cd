/** A host that starts again under a hall full of pages, all of which come back at once. */
import { expect, test } from 'vitest';
import { realHost, soon } from './fixture.js';
import { Device, titlesOn } from './sessionPage.js';

const pages = 200;

test('200 pages that lose their host come back spread out, in sync, with all that they made meanwhile', async () => {
  const fixture = await realHost();
  const devices = Array.from({ length: pages }, () => new Device(() => fixture.links().editor));
  const sessions = devices.map((device) => device.open());
  const make = (when: string, count: number): void => {
    for (const [i, session] of sessions.slice(0, count).entries()) {
      session.send([{ kind: 'created', id: session.newId(), entity: 'initiative', title: `${when} ${i}` }]);
    }
  };
  const states = (): string[] => [...new Set(sessions.map(({ view }) => view.status.state))];
  make('voor', 20);
  await soon(states).toEqual(['saved']);

  // What is on its way when the host goes is not known to have arrived, and is sent again.
  make('tijdens', pages);
  for (const device of devices) device.waits.length = 0;
  await fixture.restart();
  make('na', 20);

  const made = (when: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${when} ${i}`);
  const all = [...made('voor', 20), ...made('tijdens', pages), ...made('na', 20)].sort();
  await soon(() => states()).toEqual(['saved']);
  await soon(() => sessions.filter((session) => titlesOn(session).length !== all.length)).toEqual([]);
  for (const session of sessions) expect(titlesOn(session)).toEqual(all);
  expect(devices.flatMap(({ refusals }) => refusals)).toEqual([]);
  const fresh = new Device(() => fixture.links().viewer).open();
  await soon(() => titlesOn(fresh)).toEqual(all);

  // Each waited its own time before it knocked: half a second at the least, and nowhere a crowd.
  const first = devices.map(({ waits }) => waits.find((wait) => wait >= 500 && wait <= 1_000) ?? 0);
  expect(Math.min(...first)).toBeGreaterThanOrEqual(500);
  const perSlot = Array.from({ length: 10 }, (_, slot) => first.filter((wait) => Math.floor(wait / 50) === 10 + slot));
  expect(Math.max(...perSlot.map((slot) => slot.length))).toBeLessThan(pages / 4);
});
