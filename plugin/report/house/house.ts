/** The house style of an organisation: what every format takes from a template folder. */
import type { Language } from '../../local/text.js';

/** Colours as `#RRGGBB`. Words stand in `ink` or `quiet` on `paper` or `tint`, headings in `accent` on `paper`. */
export interface Colours {
  readonly ink: string;
  readonly quiet: string;
  readonly paper: string;
  readonly accent: string;
  readonly line: string;
  readonly tint: string;
}

export type InBoth = Readonly<Record<Language, string>>;

/** A logo is a PNG of at most 2,000 px a side; one that was SVG has become that. */
export interface Logo {
  readonly png: Uint8Array;
  /** px */
  readonly width: number;
  readonly height: number;
  /** What who cannot see it is told. */
  readonly alt: InBoth;
}

export interface House {
  /** The organisation; empty: nobody's. */
  readonly name: string;
  readonly colours: Colours;
  /** A face that readers of the documents have; Liberation Sans stands in for Arial and Helvetica. */
  readonly font: string;
  /** Faces that go into PDF and PNG, TrueType or OpenType. Not in documents that can be edited. */
  readonly fontFiles: readonly Uint8Array[];
  /** Above and below every page; empty: nothing. */
  readonly header: InBoth;
  readonly footer: InBoth;
  /** Ids of sections that come first, in this order; the others follow as they stand in the report. */
  readonly sections: readonly string[];
  readonly logo: Logo | undefined;
}

const nothing: InBoth = { nl: '', en: '' };

/** Kwadrant's own look. */
export const plainHouse: House = {
  name: '',
  colours: {
    ink: '#1F2933',
    quiet: '#52606D',
    paper: '#FFFFFF',
    accent: '#0B6E4F',
    line: '#D9D5CC',
    tint: '#F3F1EB',
  },
  font: 'Liberation Sans',
  fontFiles: [],
  header: nothing,
  footer: nothing,
  sections: [],
  logo: undefined,
};

/** The face for documents of Microsoft's programs: where Liberation Sans is missing, its model has the same widths. */
export const officeFont = ({ font }: House): string => (font === 'Liberation Sans' ? 'Arial' : font);
