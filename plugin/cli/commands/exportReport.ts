/** The part of `kwadrant export` that makes a report: asks the map for its document and writes it in a format. */
import { resolve } from 'node:path';
import type { KwadrantError } from '../../host/addon.js';
import { text } from '../../local/text.js';
import { type Format, type PdfStandard, pdfStandards } from '../../report/format.js';
import { plainHouse } from '../../report/house/house.js';
import { readHouse } from '../../report/house/readHouse.js';
import { optionsJson } from '../../report/order.js';
import { writeReport } from '../../report/writeReport.js';
import type { Call, OptionSpec } from '../command.js';
import { UsageError } from '../failures.js';
import { withPatience } from '../patience.js';

/** What only a report has. */
export const reportOptions: Readonly<Record<string, OptionSpec>> = {
  report: { value: 'report|leaflet|letter|area|agenda' },
  sections: { value: 'a,b' },
  since: { value: 'moment' },
  redact: {},
  lens: { value: 'id' },
  issue: { value: 'id' },
  date: { value: '2026-03-31' },
  template: { value: 'folder' },
  standard: { value: pdfStandards.join('|') },
};

/** The first of those options that stands on the line; undefined when none does. */
export function saysReport(call: Call): string | undefined {
  const said = Object.entries(reportOptions).find(([name, { value }]) =>
    value === undefined ? call.has(name) : call.value(name) !== undefined,
  );
  return said && `--${said[0]}`;
}

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
  if (code !== 'bad_value' || field === undefined) return error;
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
    sections: call.value('sections'),
    since: call.value('since'),
    redact: call.has('redact'),
    lens: call.value('lens'),
    issue: call.value('issue'),
    date: call.value('date'),
  });
  const { err } = call.terminal;
  const tell =
    (key: string) =>
    (seconds: number): void =>
      err(`${text(call.language, key, { seconds })}\n`);
  const document = await withPatience(tell('cli.export.reading'), documentOf(call, map, options));
  return withPatience(tell('cli.export.writing'), writeReport({ document, format: format.id, house, standard }));
}
