/** The native core's document, made ready for writers. */
import { type ReportDocument, reportFormat, reportVersion } from '../protocol/report.js';
import { ReportError } from './errors.js';
import { oneLine } from './text.js';

/** Sections named in `first` come first, in that order; the others follow as they stand. */
function inOrder(document: ReportDocument, first: readonly string[]): ReportDocument['sections'] {
  const rank = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...document.sections].sort((a, b) => rank(a.id) - rank(b.id));
}

const isReport = (value: unknown): value is ReportDocument => {
  const { format, version } = Object(value) as Partial<ReportDocument>;
  return format === reportFormat && version === reportVersion;
};

/**
 * Makes every text below `value` one line, but for markup. By hand: a reviver of JSON.parse takes three times as long
 * for a map of a thousand initiatives as reading it does.
 */
function clean(value: object): void {
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    if (typeof field === 'string') {
      if (key !== 'svg') fields[key] = oneLine(field);
    } else if (typeof field === 'object' && field !== null) {
      clean(field);
    }
  }
}

/**
 * Reads what `reportMap` answers. Every text becomes one line that any format can hold; pictures keep their own
 * markup. Throws `report_version` for a document of another version than this program writes.
 */
export function readDocument(json: string, first: readonly string[] = []): ReportDocument {
  const document: unknown = JSON.parse(json);
  if (!isReport(document)) {
    const { version } = Object(document) as { version?: unknown };
    throw new ReportError('report_version', 'not a report of this version', { version: String(version) });
  }
  clean(document);
  return { ...document, sections: inOrder(document, first) };
}

/** Whether it has a list of its sections: what fits on a page or two needs none. */
export const hasContents = ({ kind, sections }: ReportDocument): boolean => kind === 'report' && sections.length > 1;

/** Whether a report is the map and nothing else. */
export const isMapAlone = ({ kind, sections }: ReportDocument): boolean =>
  kind === 'report' && sections.length === 1 && sections[0]?.id === 'map';

/** The picture that a report shows first; undefined when it has none. */
export function firstPicture({ sections, pictures }: ReportDocument): string | undefined {
  const shown = sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'picture' ? one.picture : [])));
  return [...shown, ...Object.keys(pictures)].find((name) => Object.hasOwn(pictures, name));
}
