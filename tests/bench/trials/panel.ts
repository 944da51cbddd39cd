/** The rows of the panel: what opening it, and a form in it, costs the page on a full map. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { productVersion } from '../../../plugin/local/folders.js';
import type { BoardPage } from '../../e2e/boardPage.js';
import { Person } from '../../e2e/browser.js';
import { ServedMap } from '../../e2e/host.js';
import { type Trial, type Update, ours } from '../record.js';

const initiativeCount = 1_000;
/** After each step, for what the page puts off. */
const pause = 600;

interface Stage {
  readonly map: ServedMap;
  readonly person: Person;
  readonly board: BoardPage;
  readonly tracing: CDPSession;
}

let stage: Promise<Stage> | undefined;

function list(): string {
  const rows = Array.from({ length: initiativeCount }, (_unused, n) =>
    `Initiatief ${n};${(n * 37) % 100};${(n * 53) % 100}`);
  return ['titel;collectief;burger', ...rows].join('\n');
}

async function open(update: Update): Promise<Stage> {
  update('starting a host and a browser');
  const map = await ServedMap.start({ method: 'samenlevingsopbouw' });
  const file = join(dirname(map.file), 'lijst.csv');
  writeFileSync(file, list());
  await map.stop();
  await map.command('import', map.file, file);
  await map.serve();
  const person = await Person.arrive();
  const board = await person.open(map.links.editor);
  return { map, person, board, tracing: await person.context.newCDPSession(board.page) };
}

/** In the page: from the start of each frame until it is drawn and the next task begins. */
const noteFrames = `(() => {
  window.frames_ = [];
  const drawn = new MessageChannel();
  let start = 0;
  drawn.port1.onmessage = () => window.frames_.push(performance.now() - start);
  const tick = () => {
    start = performance.now();
    drawn.port2.postMessage(0);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
})()`;

interface TraceEvent {
  name: string;
  ph: string;
  tid: number;
  /** Microseconds. */
  dur?: number;
}

/** The longest task on the page's main thread while `act` runs, milliseconds. */
async function longestTask(tracing: CDPSession, act: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  tracing.on('Tracing.dataCollected', collect);
  await tracing.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'], excludedCategories: ['*'] },
  });
  await act();
  const complete = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve));
  await tracing.send('Tracing.end');
  await complete;
  tracing.off('Tracing.dataCollected', collect);
  // Scripts of the page run on its main thread.
  const main = events.find(({ name }) => name === 'FunctionCall')?.tid;
  const tasks = events.filter(({ name, tid }) => name === 'ThreadControllerImpl::RunTask' && tid === main);
  if (tasks.length === 0) throw new Error('the browser told of no task');
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1_000;
}

/** The panel is opened, then the form of an initiative, then the list again. */
async function walk({ page }: BoardPage): Promise<void> {
  await page.locator('.panel-rail > button').first().click();
  await page.locator('.panel-item').first().waitFor();
  await page.waitForTimeout(pause);
  await page.locator('.panel-item').nth(3).click();
  await page.locator('.panel-actions').waitFor();
  await page.waitForTimeout(pause);
  await page.locator('.panel-back').click();
  await page.locator('.panel-item').first().waitFor();
  await page.waitForTimeout(pause);
}

async function round(update: Update): Promise<{ frame: number; task: number }> {
  const isFirst = stage === undefined;
  const { board, tracing } = await (stage ??= open(update));
  const { page } = board;
  if (isFirst) await page.evaluate(noteFrames);
  update('opening the panel and a form');
  await page.locator('.panel-fold').click();
  await page.waitForTimeout(pause);
  await page.evaluate('window.frames_ = []');
  const task = await longestTask(tracing, () => walk(board));
  const frames = (await page.evaluate<number[]>('window.frames_')).sort((a, b) => a - b);
  return { frame: frames[Math.floor(frames.length / 2)]!, task };
}

async function close(): Promise<void> {
  const ready = await stage?.catch(() => undefined);
  stage = undefined;
  await ready?.person.leave();
  await ready?.map.end();
}

export const panelTrial: Trial = {
  rows: [
    {
      name: 'panel-task',
      unit: 'ms',
      times:
        'One Chromium page, 1,000 initiatives of the whole method: the longest task of its main thread while the ' +
        'panel is opened, then a form, then the list again.',
    },
    { name: 'panel-frame', unit: 'ms', times: 'The median of the frames meanwhile: from its start until it is drawn.' },
  ],
  contenders: [ours],
  rounds: 5,
  async measure(_contender, _round, update) {
    const { frame, task } = await round(update);
    const { problems } = (await stage!).person;
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return { values: { 'panel-task': task, 'panel-frame': frame }, end: 'listed', version: productVersion() };
  },
  close,
};
