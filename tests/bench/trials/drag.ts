/** The row of a drag: from a finger on one screen to paint on another, with everything between that people have. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { productVersion } from '../../../plugin/local/folders.js';
import { type BoardPage, type Point, findWhiteboard } from '../../e2e/boardPage.js';
import { Person } from '../../e2e/browser.js';
import { ServedMap } from '../../e2e/host.js';
import { type Trial, type Update, ours } from '../record.js';

const initiativeCount = 500;
const placedCount = 60;
const dragsInRound = 20;
/** The dragged card. Its ends are free of other cards, so that it stays where it is let go. */
const dragged = 'Wandelclub';
const ends: readonly Point[] = [{ x: 300, y: -100 }, { x: 300, y: 100 }];
/** Board units between where a card was let go and where it stands: pixels are whole. */
const near = 12;
const longestWait = 10_000;
const zoom = 0.6;

interface Stage {
  readonly map: ServedMap;
  readonly people: Person[];
  readonly from: BoardPage;
  readonly to: BoardPage;
  /** Element id of the dragged card. */
  readonly card: string;
}

let stage: Promise<Stage> | undefined;

/** Sixty cards on the left half of the matrix, the others parked. */
function list(): string {
  const rows = Array.from({ length: initiativeCount - 1 }, (_unused, n) =>
    n < placedCount ? `Initiatief ${n};${5 + ((n * 7) % 40)};${(n * 53) % 100}` : `Initiatief ${n};;`);
  return ['titel;collectief;burger', `${dragged};80;50`, ...rows].join('\n');
}

async function open(update: Update): Promise<Stage> {
  update('starting a host and two browsers');
  const map = await ServedMap.start();
  const file = join(dirname(map.file), 'lijst.csv');
  writeFileSync(file, list());
  await map.stop();
  await map.command('import', map.file, file);
  await map.serve();
  const people = [await Person.arrive(), await Person.arrive()];
  const [from, to] = [await people[0]!.open(map.links.editor), await people[1]!.open(map.links.editor)];
  return { map, people, from, to, card: (await from.card(dragged))!.id };
}

/** Shows the matrix and not, as at the beginning, the long strip of parked cards too: as people do when they work. */
const lookAtMatrix = `(() => {
  const board = ${findWhiteboard};
  const value = ${zoom};
  const { width, height } = board.state;
  board.setState({ zoom: { value }, scrollX: width / 2 / value, scrollY: height / 2 / value });
})()`;

/** An expression: where a card stands now. Looking through all elements here would leave the page much to clean up. */
const centreOf = (card: string, board = findWhiteboard): string => `(() => {
  const { x, y, width, height } = ${board}.scene.getElement(${JSON.stringify(card)});
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/** In the page where the drag is made: the time of the last move of the pointer. */
const noteMoves = `(() => {
  window.lastMove = 0;
  addEventListener('pointermove', (event) => (window.lastMove = performance.timeOrigin + event.timeStamp), true);
})()`;

/**
 * In the other page: the time after the frame that first shows the card near a point. The whiteboard has to have drawn
 * it by then: its canvas is cleared at the beginning of every drawing, which comes after the scene was changed. A
 * message that a frame sends itself arrives when that frame has been painted.
 */
const whenPainted = (card: string, { x, y }: Point): string => `new Promise((resolve, reject) => {
  const board = ${findWhiteboard};
  const until = performance.now() + ${longestWait};
  const context = CanvasRenderingContext2D.prototype;
  const clear = { clearRect: context.clearRect, fillRect: context.fillRect };
  const restore = () => Object.assign(context, clear);
  let off = Infinity;
  let drawn = false;
  for (const name of Object.keys(clear)) context[name] = function (...box) {
    if (this.canvas.classList.contains('static') && box[2] * this.getTransform().a >= this.canvas.width) {
      const centre = ${centreOf(card, 'board')};
      off = Math.hypot(centre.x - ${x}, centre.y - ${y});
      drawn ||= off < ${near};
    }
    return clear[name].apply(this, box);
  };
  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    if (drawn) restore(), resolve(performance.timeOrigin + performance.now());
    else if (performance.now() > until) restore(), reject(new Error('the card never came: ' + off + ' away'));
    else requestAnimationFrame(look);
  };
  const look = () => painted.port2.postMessage(undefined);
  requestAnimationFrame(look);
})`;

/** Milliseconds from the last move of the pointer to the other page's paint. */
async function dragTo({ from, to, card }: Stage, target: Point): Promise<number> {
  const start = await from.page.evaluate<Point>(centreOf(card));
  const [first, last] = [await from.onScreen(start.x, start.y), await from.onScreen(target.x, target.y)];
  const painted = to.page.evaluate<number>(whenPainted(card, target));
  await from.page.mouse.move(first.x, first.y);
  await from.page.mouse.down();
  await from.page.mouse.move((first.x + last.x) / 2, (first.y + last.y) / 2, { steps: 5 });
  await from.page.mouse.move(last.x, last.y);
  await from.page.mouse.up();
  const moved = await from.page.evaluate<number>('window.lastMove');
  const time = (await painted) - moved;
  await from.status('saved');
  return time;
}

async function round(update: Update): Promise<number[]> {
  const isFirst = stage === undefined;
  const ready = await (stage ??= open(update));
  if (isFirst) {
    for (const { page } of [ready.from, ready.to]) await page.evaluate(lookAtMatrix);
    await ready.from.page.evaluate(noteMoves);
    await dragTo(ready, ends[1]!);
  }
  const times: number[] = [];
  for (let n = 0; n < dragsInRound; n += 1) {
    update(`drag ${n + 1} of ${dragsInRound}`);
    times.push(await dragTo(ready, ends[n % ends.length]!));
  }
  return times.sort((a, b) => a - b);
}

async function close(): Promise<void> {
  const ready = await stage?.catch(() => undefined);
  stage = undefined;
  await Promise.all(ready?.people.map((person) => person.leave()) ?? []);
  await ready?.map.end();
}

export const dragTrial: Trial = {
  rows: [
    {
      name: 'drag',
      unit: 'ms',
      times:
        'Two Chromium pages, one host, 500 initiatives: from the last move of the pointer in one page until the ' +
        'other has painted the card there; the median of 20 drags.',
    },
    { name: 'drag-p95', unit: 'ms', times: 'Of those drags the 95th percentile.' },
  ],
  contenders: [ours],
  rounds: 5,
  async measure(_contender, _round, update) {
    const times = await round(update);
    const at = (part: number): number => times[Math.ceil(times.length * part) - 1]!;
    const problems = (await stage!).people.flatMap((person) => person.problems);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return { values: { drag: at(0.5), 'drag-p95': at(0.95) }, end: 'painted', version: productVersion() };
  },
  close,
};
