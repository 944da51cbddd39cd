/** The part of `kwadrant export` that makes a report: asks the map for its document and writes it in a format. */
import { resolve } from 'node:path';
import type { KwadrantError } from '../../host/addon.js';
import { text } from '../../local/text.js';
import { type Format, type PdfStandard, pdfStandards } from '../../report/format.js';
import { plainHouse } from '../../report/house/house.js';
import { readHouse } from '../../report/house/readHouse.js';
import { optionsJson } from '../../report/order.js';
import { writeReport } from '../../report/writeReport.js';
import type { Call } from '../command.js';
import { UsageError } from '../failures.js';
import { withPatience } from '../patience.js';

function standardOf(call: Call): PdfStandard {
  const asked = call.value('standard') ?? pdfStandards[0];
  const found = pdfStandards.find((standard) => standard === asked);
  if (!found) throw new UsageError('choice', { name: '--standard', value: asked ?? '', known: pdfStandards.join(' ') });
  return found;
}

/** The option that a value of the core's own options came from. */
const optionOf: Readonly<Record<string, string>> = { kind: 'report', today: 'date' };

/** A value that the core does not take is a mistake on the line. */
function explained(error: unknown, call: Call): unknown {
  const { code, params } = error as Partial<KwadrantError>;
  const field = params?.['field'];
  if (code !== 'bad_value' || field === undefined || field === 'lens') return error;
  const option = optionOf[field] ?? field;
  return new UsageError('report_value', { name: `--${option}`, value: call.value(option) ?? '' });
}

async function documentOf(call: Call, map: string, options: string): Promise<string> {
  try {
    return await call.addon().reportMap(map, options);
  } catch (error) {
    throw explained(error, call);
  }
}

/** The report's bytes. Rejects with what the map, the template or the format says. */
export async function exportReport(call: Call, map: string, format: Format): Promise<Uint8Array> {
  const standard = standardOf(call);
  const template = call.value('template');
  const house = template === undefined ? plainHouse : await readHouse(resolve(call.terminal.folder, template));
  const options = optionsJson(call.language, {
    kind: call.value('report'),
    sections: call.value('sections') ?? format.sections,
    since: call.value('since'),
    redact: call.has('redact'),
    lens: call.value('lens'),
    mono: call.has('mono'),
    numbers: call.has('numbers'),
    issue: call.value('issue'),
    date: call.value('date'),
  });
  const { err } = call.terminal;
  const tell =
    (key: string) =>
    (seconds: number): void =>
      err(`${text(call.language, key, { seconds })}\n`);
  const document = documentOf(call, map, options);
  const written = writeReport({ document, format: format.id, house, standard });
  // It rejects with what the document rejects with, which is told first.
  written.catch(() => undefined);
  await withPatience(tell('cli.export.reading'), document);
  return withPatience(tell('cli.export.writing'), written);
}
