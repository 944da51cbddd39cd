/** What stands where on pages that are folded or counted: a leaflet has four sides, the picture of an area one page. */
import type { ReportDocument, ReportSection } from '../protocol/report.js';

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

/** Whether all stands on one page, so that headings and lists take little room. */
export const isOnePage = ({ kind }: ReportDocument): boolean => kind === 'area';

/** What a page has room for beside a heading, a caption and some words; of an area, beside all its words, mm. */
export const highestPicture = ({ kind }: ReportDocument): number => (kind === 'area' ? 85 : 193);
