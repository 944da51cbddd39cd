/**
 * Cuts a picture that is too high for a page into bands that fit, between its items: a map of hundreds of initiatives
 * has a list below it that is several times as high as the map.
 */
import type { DisplayItem, ReportBlock, ReportDocument, ReportPicture } from '../../protocol/report.js';
import { reach } from './geometry.js';

/** Height of a band, in parts of its width: what a page has room for beside a heading and a caption. */
const highest = 1.2;
/** A band is at least this part of a whole one, where there is a choice. */
const lowest = 0.35;
/** Room above the list, px. */
const aboveList = 24;

/** Where the bands begin, the first at 0, and the picture's own height at the end. */
export function cutsOf({ width, height, display }: Pick<ReportPicture, 'width' | 'height' | 'display'>): number[] {
  const whole = Math.floor(width * highest);
  if (height <= whole || display.items.length === 0) return [0, height];
  const isTaken = new Uint8Array(height + 1);
  for (const item of display.items) {
    const [top, bottom] = reach(item);
    isTaken.fill(1, Math.max(0, Math.floor(top)), Math.min(height, Math.ceil(bottom)) + 1);
  }
  const list = display.items.filter(({ role }) => role === 'list').map((item) => reach(item)[0]);
  const listTop = list.length > 0 ? Math.floor(Math.min(...list)) - aboveList : 0;
  const cuts = [0];
  for (let at = 0; height - at > whole;) {
    let next = at + whole;
    while (next > at + whole * lowest && isTaken[next] === 1) next -= 1;
    if (isTaken[next] === 1) next = at + whole;
    if (at === 0 && listTop > whole * lowest && listTop < whole) next = listTop;
    cuts.push(next);
    at = next;
  }
  return [...cuts, height];
}

function moved(item: DisplayItem, by: number): DisplayItem {
  if (item.do !== 'line') return { ...item, y: item.y - by };
  return { ...item, points: item.points.map((part, at) => (at % 2 === 0 ? part : part - by)) };
}

/** Letters reach no further than this from their baseline, px. */
const letters = 100;

/** A line of words with its baseline, or a group of them and the whole title that they are a part of. */
const words = /<text x="\d+" y="(\d+)"[^>]*>[^<]*<\/text>\s*/.source;
const wordsInSvg = new RegExp(`${words}|<g>\\s*<title>[^<]*</title>\\s*${words}</g>\\s*`, 'g');

/** The SVG from `top` to `bottom`. Words far outside are left out: a list of hundreds would be in every band. */
function cutSvg({ svg, width }: ReportPicture, top: number, bottom: number): string {
  const height = bottom - top;
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const size = `viewBox="0 ${top} ${width} ${height}" width="${width}" height="${height}"`;
  const cut = root.replace(/ (?:viewBox|width|height)="[^"]*"/g, '').replace('<svg', `<svg ${size}`);
  return svg
    .replace(root, () => cut)
    .replace(wordsInSvg, (whole, y: string | undefined, named: string | undefined) => {
      const baseline = Number(y ?? named);
      return baseline < top - letters || baseline > bottom + letters ? '' : whole;
    });
}

function band(picture: ReportPicture, top: number, bottom: number): Omit<ReportPicture, 'title' | 'alt'> {
  const { width, display } = picture;
  const items = display.items.filter((item) => {
    const [from, to] = reach(item);
    return from < bottom && to >= top;
  });
  return {
    width,
    height: bottom - top,
    svg: cutSvg(picture, top, bottom),
    display: { ...display, items: items.map((item) => moved(item, top)) },
  };
}

/** The picture in bands; as it is when it fits. The first has all its words, the others say what they belong to. */
export function bandsOf(picture: ReportPicture): ReportPicture[] {
  const cuts = cutsOf(picture);
  if (cuts.length === 2) return [picture];
  return cuts.slice(0, -1).map((top, at) => {
    const title = `${picture.title} (${at + 1}/${cuts.length - 1})`;
    return { ...band(picture, top, cuts[at + 1] ?? picture.height), title, alt: at === 0 ? picture.alt : title };
  });
}

const paged = new WeakMap<ReportDocument, ReportDocument>();

/** The report with every picture in bands that fit on a page; made once for each document. */
export function withBands(document: ReportDocument): ReportDocument {
  let made = paged.get(document);
  if (!made) paged.set(document, (made = split(document)));
  return made;
}

function split(document: ReportDocument): ReportDocument {
  const pictures: Record<string, ReportPicture> = {};
  const names = new Map<string, string[]>();
  for (const [name, picture] of Object.entries(document.pictures)) {
    const bands = bandsOf(picture);
    const own = bands.map((_band, at) => (at === 0 ? name : `${name}-${at + 1}`));
    names.set(name, own);
    own.forEach((one, at) => Object.assign(pictures, { [one]: bands[at] }));
  }
  const shown = (block: ReportBlock): ReportBlock[] =>
    block.type === 'picture' ? (names.get(block.picture) ?? []).map((picture) => ({ ...block, picture })) : [block];
  const sections = document.sections.map((section) => ({ ...section, blocks: section.blocks.flatMap(shown) }));
  return { ...document, sections, pictures };
}
