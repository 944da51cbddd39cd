/** What somebody chose for a report, and the address that makes it. */
import {
  type ReportKind, formatsOfTables, kindsWithoutMap, reportSections, type ReportSectionId,
} from '../../../protocol/report.js';
import type { Language } from '../../shell.js';

/** The kinds of a report, in the order in which they are offered. */
export const reportKinds: readonly ReportKind[] = ['report', 'area', 'agenda', 'leaflet', 'letter'];

/** Kinds that are about one issue. */
export const aboutOneIssue: ReadonlySet<ReportKind> = new Set(['leaflet', 'letter']);

/** Ids of the host's formats, those that most people hand in first. */
export const reportFormats = [
  'pdf', 'docx', 'odt', 'html', 'pptx', 'xlsx', 'ods', 'csv', 'png', 'svg', 'json',
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Whether there is a map in it to be drawn in one way or another. */
export const drawsMap = ({ kind, format, without }: Pick<Order, 'kind' | 'format' | 'without'>): boolean =>
  !kindsWithoutMap.has(kind) && !formatsOfTables.has(format) && (kind !== 'report' || !without.includes('map'));

export interface Order {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly language: Language;
  /** Names and what may lead to a person are left out. */
  readonly redact: boolean;
  /** Of the map: id of a moment with a name; empty: nothing is compared. */
  readonly since: string;
  /** Id of an issue, for kinds that are about one. */
  readonly issue: string;
  /** The map is drawn for print in black and white, and with numbers in place of cards. */
  readonly mono: boolean;
  readonly numbers: boolean;
  /** What is left out of a whole report. */
  readonly without: readonly ReportSectionId[];
}

/** Nothing of a person goes out unless somebody asks for it. */
export const firstOrder = (language: Language): Order => ({
  kind: 'report', format: 'pdf', language, redact: true, since: '', issue: '', mono: false, numbers: false,
  without: [],
});

/** The path of the host that answers with the file. */
export function pathOf(mapId: string, order: Order): string {
  const { kind, format, language, redact, since, issue, mono, numbers, without } = order;
  const query = new URLSearchParams({ kind, language });
  if (redact) query.set('redact', '1');
  if (kind === 'report' && since !== '') query.set('since', since);
  if (aboutOneIssue.has(kind)) query.set('issue', issue);
  if (mono && drawsMap(order)) query.set('mono', '1');
  if (numbers && drawsMap(order)) query.set('numbers', '1');
  if (kind === 'report' && without.length > 0) {
    query.set('sections', reportSections.filter((one) => !without.includes(one)).join(','));
  }
  return `/m/${encodeURIComponent(mapId)}/report/${format}?${query}`;
}
