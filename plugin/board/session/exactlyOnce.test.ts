/** Whatever happens to lines, tabs and hosts: every change arrives once, and in order. */
import { expect, it } from 'vitest';
import type { Gesture } from '../../protocol/messages.js';
import { Room, type OpenTab } from './testing/room.js';

const seeds = Array.from({ length: 60 }, (_, i) => i + 1);
const steps = 60;

const gesture = (x: number): Gesture => ({ kind: 'moved', id: `e${x % 5}`, x, y: 0 });

/** One unlucky event on the way. */
function disturb(room: Room): void {
  const { world, host } = room;
  const events = [
    () => room.offline(),
    () => room.online(),
    () => room.online(),
    () => host.lines.at(-1)?.silence(),
    () => host.lines.at(-1)?.close(1006),
    () => host.restart(),
    () => host.frame({ entities: [] }),
    () => host.save(),
    () => (host.savesAtOnce = !host.savesAtOnce),
    () => (host.copies = 1 + world.pick(3)),
    () => (host.remembered = world.pick(5)),
    () => (world.latency = 1 + world.pick(200)),
  ];
  events[world.pick(events.length)]?.();
}

function settleDown(room: Room): void {
  room.host.savesAtOnce = true;
  room.host.save();
  room.world.latency = 1;
  room.online();
  room.world.advance(120_000);
}

function run(seed: number, tabCount: number, mayClose: boolean) {
  const room = new Room(seed);
  const { world } = room;
  const tabs: OpenTab[] = Array.from({ length: tabCount }, () => room.ready());
  const sent: number[][] = tabs.map(() => []);
  let x = 0;
  for (let step = 0; step < steps; step++) {
    const at = world.pick(tabCount);
    const roll = world.chance();
    if (roll < 0.5) {
      tabs[at]!.session.send([gesture(x)]);
      sent[at]!.push(x++);
    } else if (roll < 0.6) {
      tabs[at] = room.reload(tabs[at]!);
    } else if (roll < 0.65 && mayClose) {
      tabs[at]!.tab.kill();
      tabs[at] = room.open();
    } else {
      disturb(room);
    }
    world.advance(world.pick(4) === 0 ? world.pick(20_000) : world.pick(300));
  }
  settleDown(room);
  return { room, tabs, sent };
}

it.each(seeds)('one tab, reloads and losses, seed %d', (seed) => {
  const { room, tabs, sent } = run(seed, 1, false);
  expect(tabs[0]!.session.view.status).toEqual({ state: 'saved' });
  expect(tabs[0]!.refusals).toEqual([]);
  expect(room.host.gestures).toEqual(sent[0]!.map(gesture));
  expect(room.host.saved.map(({ message }) => message.n)).toEqual(sent[0]!.map((_, i) => i + 1));
  expect(room.world.device.texts.size).toBe(0);
});

it.each(seeds)('three tabs that are closed and opened, seed %d', (seed) => {
  const { room, tabs, sent } = run(seed, 3, true);
  expect(tabs.map(({ session }) => session.view.status.state)).toEqual(['saved', 'saved', 'saved']);
  expect(tabs.flatMap(({ refusals }) => refusals)).toEqual([]);
  const numbers = room.host.gestures.map((moved) => (moved as { x: number }).x);
  expect([...numbers].sort((a, b) => a - b)).toEqual(sent.flat().sort((a, b) => a - b));
  for (const key of new Set(room.host.saved.map((change) => change.key))) {
    const ns = room.host.saved.filter((change) => change.key === key).map(({ message }) => message.n);
    expect(ns).toEqual(ns.map((_, i) => i + 1));
  }
  expect(room.world.device.texts.size).toBe(0);
});

it('runs the same way twice', () => {
  const heard = () => run(7, 3, true).room.host.heard.map(({ message }) => message);
  expect(heard()).toEqual(heard());
});
