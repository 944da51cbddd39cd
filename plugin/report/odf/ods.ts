/** The report as an OpenDocument spreadsheet: the first sheet says what it is about, then a sheet a table. */
import type { TableBlock, TableCell, TableColumn } from '../../protocol/report.js';
import { isWhole, valueOf } from '../cells.js';
import type { Job, Writer } from '../format.js';
import { type OverviewRow, overviewOf, sheetsOf } from '../sheet/sheets.js';
import { type Attributes, element, xmlHead } from '../text.js';
import { locale, namespaces, odfFile } from './package.js';
import { fontFaces } from './styles.js';
import { wordsOf } from './words.js';

const mime = 'application/vnd.oasis.opendocument.spreadsheet';
/** Width of the narrowest column and of each step, mm. */
const leastWidth = 14;
const widthStep = 12;
const overviewWidths = [45, 160] as const;

function wordCell(look: string, text: string): string {
  if (text === '') return element('table:table-cell', { 'table:style-name': look });
  const type = { 'table:style-name': look, 'office:value-type': 'string' };
  return element('table:table-cell', type, element('text:p', {}, wordsOf(text)));
}

/** `text` is what people read; programs take the value. */
function valueCell(column: TableColumn, words: string, whole: boolean, { text, value }: TableCell): string {
  const typed = valueOf(value === undefined ? { text } : { text, value }, column);
  if (typed.kind === 'text') return wordCell(words, text);
  const attributes: Attributes =
    typed.kind === 'date'
      ? { 'table:style-name': 'Day', 'office:value-type': 'date', 'office:date-value': typed.day }
      : {
          'table:style-name': typed.kind === 'percent' ? 'Percent' : whole ? 'Whole' : 'Number',
          'office:value-type': typed.kind === 'percent' ? 'percentage' : 'float',
          'office:value': typed.number,
        };
  return element('table:table-cell', attributes, element('text:p', {}, wordsOf(text)));
}

const row = (...cells: readonly string[]): string => element('table:table-row', {}, ...cells);
const columns = (widths: readonly number[]): string =>
  widths.map((width) => element('table:table-column', { 'table:style-name': `Width_${width}` })).join('');

const widthsOf = (table: TableBlock): number[] => table.columns.map(({ width }) => leastWidth + widthStep * width);

function tableSheet(name: string, table: TableBlock): string {
  // Beside a column whose words stand at its end, words keep some distance.
  const sides = table.columns.map(({ align }, at) =>
    align === 'end' ? '_end' : table.columns[at - 1]?.align === 'end' ? '_apart' : '',
  );
  const heads = table.columns.map(({ title }, at) => wordCell(`Head${sides[at]}`, title));
  const whole = table.columns.map((_column, at) => isWhole(table, at));
  const cell = (one: TableCell, at: number): string =>
    valueCell(table.columns[at] as TableColumn, `Words${sides[at]}`, whole[at] ?? false, one);
  const rows = table.rows.map((cells) => row(...cells.map(cell)));
  return element(
    'table:table',
    { 'table:name': name, 'table:style-name': 'Sheet' },
    columns(widthsOf(table)),
    element('table:table-header-rows', {}, row(...heads)),
    ...rows,
  );
}

function overviewSheet(name: string, lines: readonly OverviewRow[]): string {
  const rows = lines.map(({ look, term, words }, at) =>
    look === 'heading'
      ? row(wordCell(at === 0 ? 'Title' : 'Heading', words))
      : row(wordCell(look === 'point' ? 'Point' : 'Term', term), wordCell('Words', words)),
  );
  return element('table:table', { 'table:name': name, 'table:style-name': 'Sheet' }, columns(overviewWidths), ...rows);
}

const sideLooks = {
  start: { 'fo:text-align': 'start' },
  end: { 'fo:text-align': 'end' },
  apart: { 'fo:text-align': 'start', 'fo:margin-left': '3mm' },
} as const;

interface Look {
  readonly text?: Attributes;
  readonly cell?: Attributes;
  /** Where it stands in the cell; absent: where a value of its kind stands by itself. */
  readonly side?: keyof typeof sideLooks;
  /** The style of its value. */
  readonly data?: string;
}

function cellStyle(name: string, { text, cell: own, side, data }: Look): string {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'table-cell', 'style:data-style-name': data },
    element('style:table-cell-properties', {
      'style:vertical-align': 'top',
      // Else LibreOffice sets a value where it pleases.
      'style:text-align-source': side ? 'fix' : undefined,
      ...own,
    }),
    side ? element('style:paragraph-properties', sideLooks[side]) : '',
    text ? element('style:text-properties', text) : '',
  );
}

function dataStyles(language: keyof typeof locale): string {
  const own = { 'number:language': locale[language]['fo:language'], 'number:country': locale[language]['fo:country'] };
  const digits = (places: number): string =>
    element('number:number', {
      'number:min-integer-digits': 1,
      'number:decimal-places': places,
      'number:min-decimal-places': places,
      'number:grouping': 'true',
    });
  const long = { 'number:style': 'long' };
  const dash = element('number:text', {}, '-');
  return [
    element('number:number-style', { 'style:name': 'N0', ...own }, digits(0)),
    element('number:number-style', { 'style:name': 'N1', ...own }, digits(1)),
    element('number:percentage-style', { 'style:name': 'N2', ...own }, digits(1), element('number:text', {}, '%')),
    element(
      'number:date-style',
      { 'style:name': 'N3', ...own },
      element('number:day', long) + dash + element('number:month', long) + dash + element('number:year', long),
    ),
  ].join('');
}

function automatic({ house: { colours }, document }: Job, tables: readonly TableBlock[]): string {
  const widths = new Set([...overviewWidths, ...tables.flatMap(widthsOf)]);
  const columnStyles = [...widths].map((width) =>
    element(
      'style:style',
      { 'style:name': `Width_${width}`, 'style:family': 'table-column' },
      element('style:table-column-properties', { 'style:column-width': `${width}mm` }),
    ),
  );
  const sheetStyle = element(
    'style:style',
    { 'style:name': 'Sheet', 'style:family': 'table', 'style:master-page-name': 'Default' },
    element('style:table-properties', { 'table:display': 'true' }),
  );
  const wrap = { 'fo:wrap-option': 'wrap' };
  const bold = { 'fo:font-weight': 'bold' };
  const head = { ...wrap, 'fo:background-color': colours.tint, 'fo:border-bottom': `0.4mm solid ${colours.accent}` };
  const accent = { ...bold, 'fo:color': colours.accent };
  return element(
    'office:automatic-styles',
    {},
    sheetStyle,
    ...columnStyles,
    dataStyles(document.language),
    cellStyle('Title', { text: { ...accent, 'fo:font-size': '18pt' } }),
    cellStyle('Heading', { text: { ...accent, 'fo:font-size': '13pt' } }),
    cellStyle('Head', { text: bold, cell: head }),
    cellStyle('Head_end', { text: bold, cell: head, side: 'end' }),
    cellStyle('Head_apart', { text: bold, cell: head, side: 'apart' }),
    cellStyle('Term', { text: { 'fo:color': colours.quiet }, cell: wrap }),
    cellStyle('Point', { text: { 'fo:color': colours.quiet }, side: 'end' }),
    cellStyle('Words', { cell: wrap }),
    cellStyle('Words_end', { cell: wrap, side: 'end' }),
    cellStyle('Words_apart', { cell: wrap, side: 'apart' }),
    cellStyle('Number', { data: 'N1' }),
    cellStyle('Whole', { data: 'N0' }),
    cellStyle('Percent', { data: 'N2' }),
    cellStyle('Day', { data: 'N3', side: 'start' }),
  );
}

function stylesOf({ house, document }: Job): string {
  const text = {
    'style:font-name': house.font,
    'fo:font-size': '11pt',
    'fo:color': house.colours.ink,
    ...locale[document.language],
  };
  const cells = element(
    'style:default-style',
    { 'style:family': 'table-cell' },
    element('style:text-properties', text),
  );
  const layout = {
    'fo:page-width': '297mm',
    'fo:page-height': '210mm',
    'fo:margin': '15mm',
    'style:print-orientation': 'landscape',
    // As wide as the paper, and as many pages down as it takes.
    'style:scale-to-X': 1,
    'style:scale-to-Y': 0,
  };
  const page = element('style:page-layout', { 'style:name': 'A4' }, element('style:page-layout-properties', layout));
  const none = { 'style:display': 'false' };
  const master = element(
    'style:master-page',
    { 'style:name': 'Default', 'style:page-layout-name': 'A4' },
    element('style:header', none),
    element('style:footer', none),
  );
  return (
    xmlHead +
    element(
      'office:document-styles',
      namespaces,
      fontFaces(house.font),
      element('office:styles', {}, cells),
      element('office:automatic-styles', {}, page),
      element('office:master-styles', {}, master),
    )
  );
}

export const write: Writer = (job) => {
  const { overview, tables } = sheetsOf(job.document);
  const sheets = [
    overviewSheet(overview, overviewOf(job.document)),
    ...tables.map(({ name, table }) => tableSheet(name, table)),
  ];
  const all = [
    fontFaces(job.house.font),
    automatic(
      job,
      tables.map(({ table }) => table),
    ),
    element('office:body', {}, element('office:spreadsheet', {}, ...sheets)),
  ];
  const content = xmlHead + element('office:document-content', namespaces, ...all);
  return Promise.resolve(odfFile({ mime, content, styles: stylesOf(job), pictures: new Map() }, job.document));
};
