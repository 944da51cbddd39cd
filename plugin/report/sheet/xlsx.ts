/** The report as an Excel workbook: what it says, its picture, then a sheet a table. */
import writeXlsxFile, { type Image, type Sheet as LibrarySheet } from 'write-excel-file/node';
import { firstPicture } from '../document.js';
import type { Job, Writer } from '../format.js';
import { officeFont } from '../house/house.js';
import { pngWidth } from '../picture/pictures.js';
import { steady } from '../zip.js';
import { SharedWords } from './sharedWords.js';
import { sheetsOf } from './sheets.js';
import { Cells, overviewWidths, widthsOf } from './xlsxCells.js';
import { fittingPages, properties } from './xlsxParts.js';

type Sheet = LibrarySheet<Image['content']>;

/** A picture's largest size, inches: one sheet of paper that lies. */
const pictureRoom = { width: 10, height: 6.5 } as const;
const page = { orientation: 'landscape' } as const;

const columns = (widths: readonly number[]): { width: number }[] => widths.map((width) => ({ width }));

/** A sheet with nothing but the report's picture. */
async function pictureSheet(job: Job, sheet: string): Promise<Sheet[]> {
  const name = firstPicture(job.document);
  const png = name === undefined ? undefined : await job.pictures.get(name);
  const picture = name === undefined ? undefined : job.document.pictures[name];
  if (!png || !picture) return [];
  const { width, height, title, alt } = picture;
  const inches = Math.min(pictureRoom.width, (pictureRoom.height * width) / height);
  const image: Image = {
    content: Buffer.from(png.buffer, png.byteOffset, png.byteLength),
    contentType: 'image/png',
    width: pngWidth,
    height: Math.round((height * pngWidth) / width),
    dpi: pngWidth / inches,
    anchor: { row: 1, column: 1 },
    title,
    description: alt,
  };
  return [{ ...page, sheet, data: [[]], images: [image], showGridLines: false }];
}

async function sheetsIn(job: Job, cells: Cells): Promise<Sheet[]> {
  const { overview, picture, tables } = sheetsOf(job.document);
  const first = { sheet: overview, data: cells.overview(job.document), columns: columns(overviewWidths) };
  return [
    { ...page, ...first, showGridLines: false },
    ...(await pictureSheet(job, picture)),
    ...tables.map(({ name, table }) => ({
      ...page,
      sheet: name,
      data: cells.table(table),
      columns: columns(widthsOf(table)),
      stickyRowsCount: 1,
    })),
  ];
}

export const write: Writer = async (job) => {
  const shared = new SharedWords();
  const sheets = await sheetsIn(job, new Cells(shared, job.house.colours));
  const features = [properties(job), fittingPages];
  const options = { fontFamily: officeFont(job.house), fontSize: 11, features };
  const made = await writeXlsxFile(sheets, options).toBuffer();
  return steady(made, (name, part) =>
    name === 'xl/sharedStrings.xml' ? shared.into(new TextDecoder().decode(part)) : part,
  );
};
