/** The rows of reports: from a map's file to the bytes of a document, as the command and the host make them. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { assetPath, productVersion } from '../../../plugin/local/folders.js';
import { formatOf, formats } from '../../../plugin/report/formats.js';
import { plainHouse } from '../../../plugin/report/house/house.js';
import { writeReport } from '../../../plugin/report/writeReport.js';
import { versionOf } from '../contenders/peers/version.js';
import { type Measurement, type Trial, type Update, ours } from '../record.js';
import { documentOf, mapOf, removeMaps } from '../workload/mapFile.js';

const many = 200;
const most = 1_000;
const pngWidth = 2_400;
const resvg = '@resvg/resvg-js';

const written = async (count: number, format: string): Promise<Uint8Array> =>
  writeReport({ document: documentOf(count, formatOf(format)?.sections), format, house: plainHouse, standard: 'ua-1' });

/** Milliseconds of the whole way: reading the map, a thread of its own, its libraries, the bytes. */
async function timed(count: number, format: string): Promise<{ time: number; bytes: Uint8Array }> {
  await mapOf(count);
  const start = performance.now();
  const bytes = await written(count, format);
  return { time: performance.now() - start, bytes };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

async function measureReports(update: Update): Promise<Measurement> {
  const values: Record<string, number> = {};
  const ends: string[] = [];
  let all = 0;
  for (const { id } of formats) {
    update(id);
    const { time, bytes } = await timed(many, id);
    all += time;
    ends.push(digest(bytes));
    if (['pdf', 'docx', 'odt'].includes(id)) values[`report-${id}`] = time;
  }
  return { values: { ...values, 'report-all': all }, end: ends.join(' '), version: productVersion() };
}

/** The picture of a report, as the peer gets it. */
async function svgOf(count: number): Promise<string> {
  const { pictures } = JSON.parse(await documentOf(count, 'map')) as { pictures: Record<string, { svg: string }> };
  return pictures['map']?.svg ?? '';
}

/** In a thread too, with its package loaded there: as ours is. */
const peer = `
const { parentPort, workerData } = require('node:worker_threads');
const { Resvg } = require(workerData.module);
const { svg, width, fontFiles } = workerData;
const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Liberation Sans' };
parentPort.postMessage(new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render().asPng());
`;

async function measureResvg(): Promise<Measurement> {
  await mapOf(most);
  const start = performance.now();
  const module = createRequire(import.meta.url).resolve(resvg);
  const fontFiles = ['Regular', 'Bold'].map((face) => assetPath('fonts', `LiberationSans-${face}.ttf`));
  const workerData = { module, svg: await svgOf(most), width: pngWidth, fontFiles };
  const worker = new Worker(peer, { eval: true, workerData });
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return { values: { png: performance.now() - start }, end: sizeOf(bytes), version: versionOf(resvg) };
}

/** Width and height in the head of a PNG. */
function sizeOf(png: Uint8Array): string {
  const view = new DataView(png.buffer, png.byteOffset);
  return `${view.getUint32(16)} × ${view.getUint32(20)}`;
}

async function measurePng(): Promise<Measurement> {
  const { time, bytes } = await timed(most, 'png');
  return { values: { png: time }, end: sizeOf(bytes), version: productVersion() };
}

const wholeWay = 'from the map’s file to the bytes, in a thread of its own that loads what it needs';

export const reportTrials: readonly Trial[] = [
  {
    rows: [
      { name: 'report-pdf', unit: 'ms', times: `A report of 200 initiatives as PDF/UA-1, ${wholeWay}.` },
      { name: 'report-docx', unit: 'ms', times: `The same as DOCX, ${wholeWay}.` },
      { name: 'report-odt', unit: 'ms', times: `The same as ODT, ${wholeWay}.` },
      {
        name: 'report-all',
        unit: 'ms',
        times: 'The same in all eleven formats, one after the other, each from the start.',
      },
    ],
    contenders: [ours],
    rounds: 5,
    measure: (_contender, _round, update) => measureReports(update),
    close: removeMaps,
  },
  {
    rows: [{ name: 'png', unit: 'ms', times: `The map of 1,000 initiatives, 2,400 px wide, ${wholeWay}.` }],
    contenders: [ours, resvg],
    rounds: 5,
    measure: (contender) => (contender === ours ? measurePng() : measureResvg()),
    close: removeMaps,
  },
];
