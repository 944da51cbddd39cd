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
}

/** What it is about stands on the front, whom to ask on the back, and all else inside. */
export function panelsOf({ sections }: ReportDocument): Panels {
  const named = (name: string): ReportSection[] => sections.filter(({ id }) => id === name);
  const outside = ['introduction', 'questions'];
  return {
    front: named('introduction'),
    back: named('questions'),
    inside: sections.filter(({ id }) => !outside.includes(id)),
  };
}

/** Whether a term and its text share a line: in rows of their own they would take twice the room. */
export const factsOnOneLine = ({ kind }: ReportDocument): boolean => kind === 'area' || kind === 'leaflet';

/** Letters inside a leaflet that fit at the usual size. */
const fewLetters = 1_900;

function lettersOf(block: ReportBlock): number {
  if (block.type === 'facts') return block.items.reduce((sum, { term, text }) => sum + term.length + text.length, 0);
  return 'text' in block ? block.text.length : 0;
}

/** Whether so much must fit on a page that type and headings are small. */
export function isDense(document: ReportDocument): boolean {
  const inside = panelsOf(document).inside.flatMap(({ blocks }) => blocks);
  const letters = inside.reduce((sum, block) => sum + lettersOf(block), 0);
  return document.kind === 'area' || (document.kind === 'leaflet' && letters > fewLetters);
}

/** What a page has room for beside a heading, a caption and some words; of an area, beside all its words, mm. */
export const highestPicture = ({ kind }: ReportDocument): number => (kind === 'area' ? 65 : 193);
