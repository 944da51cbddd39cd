/** The options of `kwadrant export`, and which of them go together. */
import { formatsOfTables, kindsWithoutMap } from '../../protocol/report.js';
import type { Call, OptionSpec } from '../command.js';
import { UsageError } from '../failures.js';

/** What the map itself can be written with, and a report too. */
const forBoth: Readonly<Record<string, OptionSpec>> = {
  redact: {},
  lens: { value: 'id' },
  mono: {},
  numbers: {},
};

/** What only a report has. */
const forReports: Readonly<Record<string, OptionSpec>> = {
  report: { value: 'report|leaflet|letter|area|agenda' },
  sections: { value: 'a,b' },
  since: { value: 'moment' },
  issue: { value: 'id' },
  date: { value: '2026-03-31' },
  template: { value: 'folder' },
  standard: { value: 'ua-1|a-2a' },
};

export const exportOptions: Readonly<Record<string, OptionSpec>> = {
  kind: { value: 'asset' },
  force: {},
  ...forBoth,
  ...forReports,
};

const isSaid = (call: Call, name: string): boolean =>
  exportOptions[name]?.value === undefined ? call.has(name) : call.value(name) !== undefined;

/** The first option that only a report has and that stands on the line; undefined when none does. */
export const saysReport = (call: Call): string | undefined =>
  Object.keys(forReports).find((name) => isSaid(call, name));

function refuse(call: Call, names: readonly string[], other: string): void {
  const said = names.find((name) => isSaid(call, name));
  if (said !== undefined) throw new UsageError('not_together', { value: `--${said}`, other });
}

/** How the map is drawn. */
const ofPictures = ['mono', 'numbers'];

/** Throws UsageError for a report that could not do what is asked. */
export function checkReport(call: Call, ending: string): void {
  refuse(call, ['kind'], ending);
  const kind = call.value('report') ?? 'report';
  if (kindsWithoutMap.has(kind)) refuse(call, ofPictures, `--report ${kind}`);
  if (formatsOfTables.has(ending.slice(1))) refuse(call, ofPictures, ending);
}

/** The same for the map itself, as what this ending has. */
export function checkPlain(call: Call, ending: string): void {
  refuse(call, Object.keys(forReports), ending);
  if (ending !== '.csv') refuse(call, ['kind'], ending);
  if (ending !== '.svg') refuse(call, ofPictures, ending);
  // Data has the places on every lens.
  if (ending === '.json') refuse(call, ['lens'], ending);
}
