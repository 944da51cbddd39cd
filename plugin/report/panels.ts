/** What stands where on pages that are folded or counted: a leaflet has four sides, the picture of an area one page. */
import type { ReportBlock, ReportDocument, ReportSection } from '../protocol/report.js';

/** Of each side of the fold, from the edge to the words, mm. */
export const leafletMargin = 14;
/** Of a line of words on one side, mm. */
export const leafletWidth = 297 / 2 - 2 * leafletMargin;

export interface Panels {
  /** The right half of the outside, under the title. */
  readonly front: readonly ReportSection[];
  /** The left half of the outside. */
  readonly back: readonly ReportSection[];
  /** Both halves of the second page. */
  readonly inside: readonly ReportSection[];
  /** The block of `inside` that begins its right half; absent when there is nothing to share out. */
  readonly turn?: ReportBlock;
}

/** What a heading takes beside its letters, in letters of plain words. */
const headingRoom = 130;

function lettersOf(block: ReportBlock): number {
  if (block.type === 'facts') return block.items.reduce((sum, { term, text }) => sum + term.length + text.length, 0);
  return 'text' in block ? block.text.length : 0;
}

const roomOf = (block: ReportBlock): number => lettersOf(block) + (block.type === 'heading' ? headingRoom : 0);

/** Where both halves are most alike; an offer is not torn from its heading. */
function turnOf(inside: readonly ReportSection[]): ReportBlock | undefined {
  const blocks = inside.flatMap((section) => section.blocks);
  const whole = blocks.reduce((sum, block) => sum + roomOf(block), 0);
  let [least, before]: [number, number] = [whole, 0];
  let turn: ReportBlock | undefined;
  for (const [at, block] of blocks.entries()) {
    const most = Math.max(before, whole - before);
    if (at > 0 && block.type === 'heading' && most < least) [least, turn] = [most, block];
    before += roomOf(block);
  }
  return turn;
}

/** What it is about stands on the front, whom to ask on the back, and all else inside. */
export function panelsOf({ sections }: ReportDocument): Panels {
  const named = (name: string): ReportSection[] => sections.filter(({ id }) => id === name);
  const outside = ['introduction', 'questions'];
  const inside = sections.filter(({ id }) => !outside.includes(id));
  const turn = turnOf(inside);
  return { front: named('introduction'), back: named('questions'), inside, ...(turn ? { turn } : {}) };
}

/** Between a term and what it says, on one line. */
export const gap = '\u2003';

/** Letters inside a leaflet that fit at the usual size, and letters with room for headings that fit at a larger one. */
const fewLetters = 1_900;
const littleRoom = 2_400;

/** Whether so much must fit on a page that type and headings are small. */
export function isDense(document: ReportDocument): boolean {
  const inside = panelsOf(document).inside.flatMap(({ blocks }) => blocks);
  const letters = inside.reduce((sum, block) => sum + lettersOf(block), 0);
  return document.kind === 'area' || (document.kind === 'leaflet' && letters > fewLetters);
}

/** How words and headings are sized: what must fit on a page is small, and what has many pages has large headings. */
export function sizing(document: ReportDocument): 'dense' | 'leaflet' | 'short' | 'long' {
  if (isDense(document)) return 'dense';
  const inside = panelsOf(document).inside.flatMap(({ blocks }) => blocks);
  const taken = inside.reduce((sum, block) => sum + roomOf(block), 0);
  if (document.kind === 'leaflet' && taken <= littleRoom) return 'leaflet';
  return document.kind === 'report' ? 'long' : 'short';
}

/** A title that takes several lines is set smaller. */
export const isLongTitle = ({ title }: ReportDocument): boolean => title.length > 50;

/** Of a page of an area in an office's format: its height, a line of small words and how many letters it has, mm. */
const area = { page: 253, line: 4.1, letters: 115, heading: 7.5, title: 9, titleLetters: 36, others: 16 } as const;
/** The least and the most that its map takes, mm. */
const [leastMap, mostMap] = [35, 95];

const linesOf = (letters: number): number => Math.max(1, Math.ceil(letters / area.letters));

function blockHeight(block: ReportBlock): number {
  const texts =
    block.type === 'facts'
      ? block.items.map(({ term, text }) => term.length + text.length)
      : block.type === 'list'
        ? block.items.map((text) => text.length)
        : 'text' in block
          ? [block.text.length]
          : [];
  return texts.reduce((sum, letters) => sum + linesOf(letters) * area.line, 0);
}

/** What words leave: offices set the page, and nobody can ask them beforehand how high it becomes. */
function roomForMap({ title, sections }: ReportDocument): number {
  const words = sections.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + blockHeight(block), 0);
  const above = area.others + Math.ceil(title.length / area.titleLetters) * area.title;
  const left = area.page - above - sections.length * area.heading - words;
  return Math.min(mostMap, Math.max(leastMap, Math.floor(left)));
}

/** What a page has room for beside a heading, a caption and some words; of an area, beside all its words, mm. */
export const highestPicture = (document: ReportDocument): number =>
  document.kind === 'area' ? roomForMap(document) : 193;
