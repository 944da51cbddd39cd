/**
 * A report as one document: what the native core decided to say, in order, and what the writers of `plugin/report` turn
 * into DOCX, ODT, PDF and the like. Writers decide nothing: no word, number or order is made outside the core.
 *
 * Published as `assets/report/report.schema.json`; the document itself is the format `.json` of a report. All numbers
 * are integers. All texts are plain text and never markup, and hold no line breaks.
 */
export const reportFormat = 'kwadrant-report';
export const reportVersion = 1;

/**
 * `report`: everything. `leaflet`: what there is for one issue, on one folded A4. `letter`: the signal letter to the
 * municipality. `area`: the picture of an area on one page. `agenda`: the social agenda.
 */
export type ReportKind = 'report' | 'leaflet' | 'letter' | 'area' | 'agenda';

/** Those without the map's picture. A whole report has it unless that section is left out. */
export const kindsWithoutMap: ReadonlySet<string> = new Set<ReportKind>(['leaflet', 'letter', 'agenda']);
/** Ids of formats that hold tables and no picture. */
export const formatsOfTables: ReadonlySet<string> = new Set(['csv', 'ods']);

/** In the order in which a report has them. A section that has nothing to say is left out of the document. */
export const reportSections = [
  'about',
  'map',
  'quadrants',
  'alternative',
  'footprints',
  /** Residents beside professionals: empty until there are votes. */
  'places',
  'movement',
  'assets',
  'issues',
  'decisions',
  'actions',
  'answers',
  'hints',
  'method',
] as const;
export type ReportSectionId = (typeof reportSections)[number];

/** What is asked of `reportMap`, as JSON. Unknown keys and values are refused with `bad_value` and param `field`. */
export interface ReportOptions {
  /** Absent: `report`. */
  kind?: ReportKind;
  language: 'nl' | 'en';
  /** Only these sections; absent: all that the kind has. */
  sections?: ReportSectionId[];
  /** Names of persons, contact data and free text that may hold them are blanked, owners become their party. */
  redact?: boolean;
  /** Movement since then: the id of a moment on the map, or a day as YYYY-MM-DD. */
  since?: string;
  /** Id of a lens of the map's pack; absent: the one that the map shows. */
  lens?: string;
  /** The map is drawn for print in black and white. */
  mono?: boolean;
  /** The map is drawn with numbers in place of cards, also where those would fit. */
  numbers?: boolean;
  /** Id of the issue that a leaflet or letter is about. */
  issue?: string;
  /** The date of the report, YYYY-MM-DD: the core never looks at a clock. */
  today: string;
}

export interface ReportDocument {
  format: typeof reportFormat;
  version: typeof reportVersion;
  kind: ReportKind;
  language: 'nl' | 'en';
  /** Never empty: a map without a title gets a word for that. */
  title: string;
  /** Texts that are not there are empty. */
  subtitle: string;
  place: string;
  /** YYYY-MM-DD. */
  date: string;
  /** For people: "zondag 22 november 2026". */
  date_text: string;
  /** Id of a lens of the map's pack. */
  lens: string;
  since: ReportSince | null;
  redacted: boolean;
  texts: ReportTexts;
  sections: ReportSection[];
  /** By the name that picture blocks give. */
  pictures: Record<string, ReportPicture>;
}

export interface ReportSince {
  /** Id of the moment; empty when a day was asked for. */
  moment: string;
  title: string;
  date: string;
  date_text: string;
}

/** The words that writers need beside those of the blocks. */
export interface ReportTexts {
  contents: string;
  page: string;
  /** Between a page's number and the number of pages. */
  of: string;
  figure: string;
  table: string;
  source: string;
  /** Before the reason of a question. */
  why: string;
  /** Heading of a picture's text alternative. */
  text_alternative: string;
  /** Name of the sheet with title, place and date in a spreadsheet. */
  overview: string;
  /** A note for a document of which names and contact data were left out. */
  redacted: string;
}

export interface ReportSection {
  /** An id of `reportSections`; other kinds than `report` also have sections of their own, as `offers`. */
  id: string;
  title: string;
  blocks: ReportBlock[];
}

export type ReportBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | FactsBlock
  | QuoteBlock
  | QuestionBlock
  | PictureBlock
  | AnswerSpaceBlock;

/** One level under the section's title. */
export interface HeadingBlock {
  type: 'heading';
  text: string;
}

export interface ParagraphBlock {
  type: 'paragraph';
  text: string;
  style: 'plain' | 'lead' | 'note';
}

export interface ListBlock {
  type: 'list';
  ordered: boolean;
  items: string[];
}

export interface TableBlock {
  type: 'table';
  /** Differs from those of all other tables of the document; letters, digits, `-`, `_` and `.`. */
  id: string;
  caption: string;
  /** The first cell of a row names the row. */
  header_column: boolean;
  columns: TableColumn[];
  /** Each as long as `columns`. */
  rows: TableCell[][];
}

export interface TableColumn {
  title: string;
  align: 'start' | 'end';
  kind: 'text' | 'number' | 'percent' | 'date';
  /** 1 to 10: how wide beside the others. */
  width: number;
}

export interface TableCell {
  /** As it is written for people. */
  text: string;
  /**
   * The same for spreadsheets, in columns that are not text: of a `number` 10 000 times it (4,6 is 46 000), of a
   * `percent` basis points, of a `date` whole days since 1970-01-01. Left out where the cell says nothing.
   */
  value?: number;
}

/** A definition list. */
export interface FactsBlock {
  type: 'facts';
  items: { term: string; text: string }[];
}

export interface QuoteBlock {
  type: 'quote';
  text: string;
  /** Who said it, never by name; may be empty. */
  source: string;
}

/** An open question to talk about. */
export interface QuestionBlock {
  type: 'question';
  text: string;
  /** May be empty. */
  why: string;
}

export interface PictureBlock {
  type: 'picture';
  /** Key of `ReportDocument.pictures`. */
  picture: string;
}

/** Lines to write on, on paper. */
export interface AnswerSpaceBlock {
  type: 'answer_space';
  lines: number;
}

export interface ReportPicture {
  /** Pixels. */
  width: number;
  height: number;
  /** All that the picture shows, in words. */
  alt: string;
  title: string;
  /** A whole SVG document. */
  svg: string;
  display: DisplayList;
}

/** What the SVG is made from, in the order of drawing; pixels from the upper left corner of the picture. */
export interface DisplayList {
  /** A colour as #RRGGBB, as are all colours here. */
  background: string;
  items: DisplayItem[];
}

export type DisplayItem = BoxItem | LineItem | ShapeItem | TextItem;

/** `role` says what an item stands for (card, asset, quadrant, footprint …); `id` is the entity's, or empty. */
export interface BoxItem {
  do: 'box';
  x: number;
  y: number;
  w: number;
  h: number;
  /** Radius of the corners. */
  r: number;
  fill: string | null;
  /** How much of what lies beneath the fill covers, 1 to 100; absent: all. */
  opacity?: number;
  line: string | null;
  /** Of the line. */
  width: number;
  /** Length of a stroke and of the gap behind it. */
  dash: number[] | null;
  role: string;
  id: string;
  /** The whole title of what it stands for, which its lines may shorten; empty or absent: none. */
  title?: string;
  /** Stands in the middle of the height, 8 px from the sides. */
  text: {
    lines: string[];
    size: number;
    /** From one baseline to the next; absent: five quarters of the size. */
    line?: number;
    bold: boolean;
    colour: string;
    align: 'start' | 'middle' | 'end';
  } | null;
}

export interface LineItem {
  do: 'line';
  /** x, y, x, y, … */
  points: number[];
  line: string;
  width: number;
  dash: number[] | null;
  start: '' | 'dot' | 'arrow';
  end: '' | 'dot' | 'arrow';
  role: string;
  id: string;
}

export interface ShapeItem {
  do: 'shape';
  form: 'circle' | 'square' | 'triangle' | 'hexagon';
  /** The middle. */
  x: number;
  y: number;
  size: number;
  fill: string | null;
  line: string | null;
  width: number;
  role: string;
  id: string;
}

export interface TextItem {
  do: 'text';
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  bold: boolean;
  colour: string;
  anchor: 'start' | 'middle' | 'end';
  /** Degrees. */
  turn: 0 | -90;
  text: string;
  role: string;
  /** The whole title of what it stands for, where the text may be a part of it; absent: none. */
  title?: string;
}
