/**
 * What a drawing of another whiteboard would become on a map, or has become: the answer of `POST
 * /m/<map id>/whiteboard/propose` and `…/import`, and of the native module's functions of these names.
 */
export interface DrawingProposal {
  /** The two-by-two that was found in it; null: none, and all of it stays a drawing. */
  matrix: { ends: Record<'left' | 'right' | 'top' | 'bottom', DrawnEnd> } | null;
  notes: DrawnNote[];
  /** Arrows that become links. */
  links: number;
  /** What stays a drawing, beside the map. */
  drawings: number;
  pictures: number;
  /** Codes of assets/text (`drawing.warning.<code>`), and how often. */
  warnings: { code: string; count: number }[];
}

export interface DrawnEnd {
  /** What is written there in the drawing; may be empty. */
  words: string;
  /** What that is taken for, in the map's own words. */
  end: string;
}

export interface DrawnNote {
  title: string;
  /** On the lens that the map shows, semantic units 0…10 000; null: without a place. */
  place: { x: number; y: number } | null;
  /** It is on the map already. */
  known: boolean;
}
