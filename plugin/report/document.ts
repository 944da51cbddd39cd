/** The native core's document, made ready for writers. */
import { type ReportDocument, reportFormat, reportVersion } from '../protocol/report.js';
import { ReportError } from './errors.js';
import { oneLine } from './text.js';

/** Sections named in `first` come first, in that order; the others follow as they stand. */
function inOrder(document: ReportDocument, first: readonly string[]): ReportDocument['sections'] {
  const rank = (id: string): number => (first.includes(id) ? first.indexOf(id) : first.length);
  return [...document.sections].sort((a, b) => rank(a.id) - rank(b.id));
}

/**
 * Reads what `reportMap` answers. Every text becomes one line that any format can hold; pictures keep their own
 * markup. Throws `report_version` for a document of another version than this program writes.
 */
export function readDocument(json: string, first: readonly string[] = []): ReportDocument {
  const clean = (key: string, value: unknown): unknown =>
    typeof value === 'string' && key !== 'svg' ? oneLine(value) : value;
  const document = JSON.parse(json, clean) as ReportDocument;
  if (document.format !== reportFormat || document.version !== reportVersion) {
    throw new ReportError('report_version', 'not a report of this version', { version: String(document.version) });
  }
  return { ...document, sections: inOrder(document, first) };
}

/** Whether it has a list of its sections: what fits on a page or two needs none. */
export const hasContents = ({ kind, sections }: ReportDocument): boolean => kind === 'report' && sections.length > 1;

/** The picture that a report shows first; undefined when it has none. */
export function firstPicture({ sections, pictures }: ReportDocument): string | undefined {
  const shown = sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'picture' ? one.picture : [])));
  return [...shown, ...Object.keys(pictures)].find((name) => Object.hasOwn(pictures, name));
}
