/** The row `pdf-page`: the picture of a map as one page of PDF. */
import { execFile, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { assetPath, productVersion } from '../../../plugin/local/folders.js';
import type { ReportPicture } from '../../../plugin/protocol/report.js';
import { readDocument } from '../../../plugin/report/document.js';
import { plainHouse } from '../../../plugin/report/house/house.js';
import { writeReport } from '../../../plugin/report/writeReport.js';
import { versionOf } from '../contenders/peers/version.js';
import { type Measurement, type Trial, ours } from '../record.js';
import { documentOf, mapFolder, mapOf, removeMaps } from '../workload/mapFile.js';

const run = promisify(execFile);
const count = 1_000;
const pdfkit = 'pdfkit';
const rsvg = 'rsvg-convert';

/** librsvg's command is no package of npm: it takes part where it is installed. */
const rsvgVersion = (): string | undefined =>
  /\d+(?:\.\d+)+/.exec(spawnSync(rsvg, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[0];

const pictureOf = async (): Promise<ReportPicture> =>
  readDocument(await documentOf(count, 'map')).pictures['map']!;

async function withPdfkit(): Promise<Uint8Array> {
  const face = (name: string): string => assetPath('fonts', `LiberationSans-${name}.ttf`);
  const workerData = { picture: await pictureOf(), faces: { plain: face('Regular'), bold: face('Bold') } };
  const worker = new Worker(new URL('../contenders/peers/pdfkit.js', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function withRsvg(): Promise<Uint8Array> {
  const file = join(mapFolder(), 'map.svg');
  writeFileSync(file, (await pictureOf()).svg);
  const { stdout } = await run(rsvg, ['--format=pdf', file], { encoding: 'buffer', maxBuffer: 1 << 28 });
  return stdout;
}

const withTypst = (): Promise<Uint8Array> =>
  writeReport({ document: documentOf(count, 'map'), format: 'pdf', house: plainHouse, standard: 'ua-1' });

const pages: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  [ours]: withTypst,
  [pdfkit]: withPdfkit,
  [rsvg]: withRsvg,
};

async function measure(contender: string): Promise<Measurement> {
  await mapOf(count);
  const start = performance.now();
  const bytes = await pages[contender]!();
  const time = performance.now() - start;
  const version = { [ours]: productVersion(), [rsvg]: rsvgVersion() }[contender] ?? versionOf(contender);
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  return { values: { 'pdf-page': time }, end: isPdf ? 'a PDF' : 'no PDF', version };
}

export const pageTrials: readonly Trial[] = [
  {
    rows: [
      {
        name: 'pdf-page',
        unit: 'ms',
        times:
          'The map of 1,000 initiatives, from its file to the bytes of one page of PDF: ours tagged as PDF/UA-1, the ' +
          'others from our SVG or display list and untagged; each in a thread or process that loads what it needs.',
      },
    ],
    contenders: [ours, pdfkit, ...(rsvgVersion() === undefined ? [] : [rsvg])],
    rounds: 5,
    measure,
    close: removeMaps,
  },
];
