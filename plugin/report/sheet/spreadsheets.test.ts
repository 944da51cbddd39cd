/** How cells of spreadsheets look, read from the files. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../formats.js';
import { plainHouse } from '../house/house.js';
import { PngPictures } from '../picture/pictures.js';
import { sampleReport, tableOf } from '../testing/sample.js';

const day = tableOf('een', ['Wandelclub']);
const columns = day.columns.map((column) => (column.kind === 'date' ? { ...column, align: 'start' as const } : column));
const long = 'Eenzaamheid onder alleenstaande vijfenzeventigplussers in de wijk';

async function partOf(format: string, part: string): Promise<string> {
  const blocks = [
    { ...day, columns },
    { ...tableOf('twee', [long]) },
    { type: 'facts' as const, items: [{ term: 'Op de sociale agenda van de wijk?', text: 'ja' }] },
  ];
  const document = sampleReport([], { sections: [{ id: 'about', title: 'Over', blocks }], pictures: {} });
  const pictures = new PngPictures(document);
  const made = await formatOf(format)!.write({ document, house: plainHouse, standard: 'ua-1', pictures });
  return strFromU8(unzipSync(made)[part]!);
}

describe('xlsx', () => {
  it('sets a day under its own head, and a row as high as its words are', async () => {
    const sheet = await partOf('xlsx', 'xl/worksheets/sheet2.xml');
    const styles = [...(await partOf('xlsx', 'xl/styles.xml')).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)];
    const look = (cell: string): string => styles[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1])]![0];
    expect(look('D2')).toContain('horizontal="left"');
    const heights = [...(await partOf('xlsx', 'xl/worksheets/sheet3.xml')).matchAll(/ ht="(\d+)"/g)];
    expect(Number(heights[1]?.[1])).toBe(30);
  });

  it('wraps a term that is longer than its column', async () => {
    const sheet = await partOf('xlsx', 'xl/worksheets/sheet1.xml');
    const styles = [...(await partOf('xlsx', 'xl/styles.xml')).matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)];
    const last = [...sheet.matchAll(/r="A\d+" s="(\d+)"/g)].at(-1)?.[1];
    expect(styles[Number(last)]![0]).toContain('wrapText="1"');
  });
});

describe('ods', () => {
  it('sets a day under its own head', async () => {
    const styles = (await partOf('ods', 'content.xml')).split('<style:style ');
    expect(styles.find((one) => one.startsWith('style:name="Day"'))).toContain('fo:text-align="start"');
  });
});
