/** The report as an Excel workbook. Words are cells of words: what looks like a formula is none. */
import writeXlsxFile, { type CellObject, type Feature, type Image, type Sheet } from 'write-excel-file/node';
import type { TableBlock } from '../../protocol/report.js';
import { valueOf } from '../cells.js';
import { firstPicture } from '../document.js';
import type { Job, Writer } from '../format.js';
import { officeFont } from '../house/house.js';
import { pngWidth } from '../picture/pictures.js';
import { element, escaped, xmlHead } from '../text.js';
import { steady } from '../zip.js';
import { overviewOf, sheetsOf } from './sheets.js';

/** Characters across the narrowest column, and for each step of a column's width. */
const leastWidth = 8;
const widthStep = 6;
/** Most characters that Excel holds in a cell. */
const longestCell = 32_767;
const overviewWidths = [24, 100];
const pictureInches = 10;
const page = { orientation: 'landscape' } as const;

const formats = { number: '#,##0.0', percent: '0.0%', date: 'dd-mm-yyyy' } as const;

type Cell = CellObject | null;

const words = (text: string, style: Partial<CellObject> = {}): Cell =>
  text === '' ? null : { value: text.slice(0, longestCell), type: String, alignVertical: 'top', ...style };

function tableCells(table: TableBlock, { colours }: Job['house']): Cell[][] {
  const sides = table.columns.map(({ align }) => (align === 'end' ? 'right' : 'left'));
  const head = { fontWeight: 'bold', backgroundColor: colours.tint, textColor: colours.ink, wrap: true } as const;
  const heads = table.columns.map(({ title }, at) => words(title, { ...head, align: sides[at] ?? 'left' }));
  const rows = table.rows.map((row) =>
    row.map((cell, at): Cell => {
      const column = table.columns[at];
      const value = column ? valueOf(cell, column) : ({ kind: 'text' } as const);
      if (value.kind === 'text') return words(cell.text, { wrap: true, align: sides[at] ?? 'left' });
      const number = Number(value.kind === 'date' ? value.serial : value.number);
      return { value: number, type: Number, format: formats[value.kind], alignVertical: 'top' };
    }),
  );
  return [heads, ...rows];
}

/** A sheet with nothing but the report's picture. */
async function pictureSheet(job: Job, sheet: string): Promise<Sheet<Image['content']>[]> {
  const name = firstPicture(job.document);
  const png = name === undefined ? undefined : await job.pictures.get(name);
  const picture = name === undefined ? undefined : job.document.pictures[name];
  if (!png || !picture) return [];
  const height = Math.round((picture.height * pngWidth) / picture.width);
  const content = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const image: Image = {
    content,
    contentType: 'image/png',
    width: pngWidth,
    height,
    dpi: pngWidth / pictureInches,
    anchor: { row: 1, column: 1 },
    title: picture.title,
    description: picture.alt,
  };
  return [{ ...page, sheet, data: [[]], images: [image], showGridLines: false }];
}

function overviewSheet(job: Job, name: string): Sheet<Image['content']> {
  const { colours } = job.house;
  const data = overviewOf(job.document).map(({ heading, term, words: text }, at) => {
    const style = { fontWeight: 'bold', textColor: colours.accent, fontSize: at === 0 ? 18 : 13 } as const;
    return heading
      ? [words(text, style), null]
      : [words(term, { textColor: colours.quiet }), words(text, { wrap: true })];
  });
  return { ...page, sheet: name, data, columns: overviewWidths.map((width) => ({ width })), showGridLines: false };
}

/** Title, language and date of the file: the library writes none. */
function properties({ document }: Job): Feature<Image['content']> {
  const part = 'docProps/core.xml';
  const when = { 'xsi:type': 'dcterms:W3CDTF' };
  const core = element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escaped(document.title)),
    element('dc:language', {}, document.language),
    element('dcterms:created', when, `${document.date}T00:00:00Z`),
    element('dcterms:modified', when, `${document.date}T00:00:00Z`),
  );
  const types = 'application/vnd.openxmlformats-package.core-properties+xml';
  const relation = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => element('Override', { PartName: `/${part}`, ContentType: types }) },
        '_rels/.rels': { insert: () => element('Relationship', { Id: 'core', Type: relation, Target: part }) },
      },
      write: { files: () => ({ [part]: xmlHead + core }) },
    },
  };
}

/** Paper as wide as the sheet, and as many pages down as it takes. */
const fittingPages: Feature<Image['content']> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (sheet) =>
          sheet
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace(/<pageSetup /, '<pageSetup fitToHeight="0" paperSize="9" '),
      },
    },
  },
};

/** The basis of widths in every sheet of tables: a column's share beside the others. */
const columnsOf = ({ columns }: TableBlock): { width: number }[] =>
  columns.map(({ width }) => ({ width: leastWidth + widthStep * width }));

export const write: Writer = async (job) => {
  const { overview, picture, tables } = sheetsOf(job.document);
  const sheets: Sheet<Image['content']>[] = [
    overviewSheet(job, overview),
    ...(await pictureSheet(job, picture)),
    ...tables.map(({ name, table }) => ({
      ...page,
      sheet: name,
      data: tableCells(table, job.house),
      columns: columnsOf(table),
      stickyRowsCount: 1,
    })),
  ];
  const features = [properties(job), fittingPages];
  const options = { fontFamily: officeFont(job.house), fontSize: 11, features };
  const made = await writeXlsxFile(sheets, options).toBuffer();
  return steady(made);
};
