/** The looks of a Word document, as the styles that a user finds in Word's own list. */
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { Job } from '../format.js';
import { type House, officeFont } from '../house/house.js';
import { isDense, isLongTitle, sizing } from '../panels.js';

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Word writes sizes of type in half points. */
export const halfPoints = (size: number): number => Math.round(size * 2);
/** Colours without their `#`. */
export const hex = (colour: string): string => colour.slice(1);

/** A4 with its margins, mm. */
export const page = { width: 210, height: 297, margin: 22 } as const;
export const textWidth = page.width - 2 * page.margin;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Points of words, of the title and of both headings, and the room above and below these three, mm. */
const looks = {
  dense: { words: 9, sizes: [18, 12, 10], above: [0, 3, 2], below: [0.5, 0.5, 0.5] },
  leaflet: { words: 12, sizes: [24, 16, 13], above: [0, 5, 4], below: [2, 1, 0.5] },
  short: { words: 10.5, sizes: [20, 13, 11], above: [0, 5, 3], below: [1, 1, 0.5] },
  long: { words: 10.5, sizes: [26, 17, 13], above: [0, 8, 5], below: [1, 2, 1] },
} as const;

function headings({ house: { colours }, document }: Job): IStylesOptions['default'] {
  const { sizes, above, below } = looks[sizing(document)];
  const look = (at: 0 | 1 | 2, size: number = sizes[at]) => ({
    run: { size: halfPoints(size), bold: true, color: hex(colours.accent) },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: twips(above[at]), after: twips(below[at]) } },
  });
  const title = look(0, isLongTitle(document) ? Math.min(20, sizes[0]) : sizes[0]);
  const line = { line: 252, lineRule: LineRuleType.AUTO };
  return {
    title: { ...title, paragraph: { ...title.paragraph, spacing: { ...title.paragraph.spacing, ...line } } },
    heading1: look(1),
    heading2: look(2),
  };
}

type ParagraphStyles = NonNullable<IStylesOptions['paragraphStyles']>;

const own = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;
const bar = (colour: string) => ({ style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(colour) });

const questionStyle = (id: string, left: number, { colours }: House): ParagraphStyles[number] => ({
  id,
  name: id === 'Question' ? 'Question' : 'Next question',
  ...own,
  paragraph: {
    border: { left: bar(colours.accent) },
    indent: { left: twips(left) },
    keepLines: true,
    shading: { fill: hex(colours.tint) },
    spacing: { before: twips(2), after: twips(2) },
  },
});

function paragraphStyles({ house, document }: Job): ParagraphStyles {
  const { quiet, accent } = house.colours;
  const indent = { left: twips(5) };
  const dense = isDense(document);
  const close = { spacing: { after: 0 } };
  return [
    { id: 'Subtitle', name: 'Subtitle', ...own, run: { size: halfPoints(14) } },
    { id: 'Lead', name: 'Lead', ...own, run: { size: halfPoints(sizing(document) === 'leaflet' ? 14 : 13) } },
    { id: 'Note', name: 'Note', ...own, run: { size: halfPoints(9), color: hex(quiet) } },
    {
      id: 'Caption',
      name: 'caption',
      ...own,
      run: { size: halfPoints(9), color: hex(quiet) },
      paragraph: { keepNext: true, spacing: { before: twips(3), after: twips(1) } },
    },
    {
      id: 'PictureCaption',
      name: 'Picture caption',
      ...own,
      run: { size: halfPoints(9), color: hex(quiet) },
      paragraph: { spacing: { before: twips(1), after: twips(3) } },
    },
    {
      id: 'Fact',
      name: 'Fact',
      ...own,
      paragraph: { indent: { left: twips(6), hanging: twips(6) }, spacing: { after: twips(dense ? 0.5 : 1) } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      ...own,
      paragraph: { border: { left: bar(quiet) }, indent, spacing: { before: twips(3), after: twips(1) } },
    },
    {
      id: 'QuoteSource',
      name: 'Quote source',
      ...own,
      run: { size: halfPoints(9), color: hex(quiet) },
      paragraph: { border: { left: bar(quiet) }, indent, spacing: { after: twips(3) } },
    },
    questionStyle('Question', 5, house),
    // Neighbours that look alike would be one box: what nobody sees tells them apart.
    questionStyle('NextQuestion', 5.1, house),
    {
      id: 'ContentsHeading',
      name: 'Contents heading',
      ...own,
      run: { size: halfPoints(13), bold: true, color: hex(accent) },
      paragraph: { keepNext: true, spacing: { before: twips(5), after: twips(1) } },
    },
    { id: 'Contents', name: 'Contents', ...own, paragraph: { spacing: { after: twips(0.5) } } },
    { id: 'TableText', name: 'Table Text', ...own, run: { size: halfPoints(9.5) }, paragraph: close },
    // Of lines that are kept together no word is torn apart either (withWholeWords).
    { id: 'TableDay', name: 'Table day', ...own, basedOn: 'TableText', paragraph: { ...close, keepLines: true } },
    // Word asks for a paragraph between two tables; it is all the room below one.
    { id: 'TableEnd', name: 'Table end', ...own, run: { size: halfPoints(4) }, paragraph: close },
    { id: 'Running', name: 'Running', ...own, run: { size: halfPoints(9), color: hex(quiet) } },
  ];
}

export function stylesOf(job: Job): IStylesOptions {
  const { house, document } = job;
  // Word takes a line without a rule for a factor; LibreOffice for a height, and cuts pictures off.
  const dense = isDense(document);
  const line = dense ? 240 : 276;
  const body = { spacing: { after: twips(dense ? 0.5 : 2), line, lineRule: LineRuleType.AUTO } };
  return {
    default: {
      document: {
        run: {
          font: officeFont(house),
          size: halfPoints(looks[sizing(document)].words),
          color: hex(house.colours.ink),
          language: { value: locales[document.language] },
        },
        paragraph: body,
      },
      ...headings(job),
    },
    paragraphStyles: paragraphStyles(job),
  };
}

/** Headings and days are not hyphenated: the library has no word for that. */
export const withWholeWords = (xml: string): string =>
  xml.replaceAll('<w:keepLines/><w:spacing', '<w:keepLines/><w:suppressAutoHyphens/><w:spacing');

/** `points` and `numbers`; each list of numbers begins anew with an instance of its own. */
export const numbering: INumberingOptions = {
  config: (['points', 'numbers'] as const).map((reference) => ({
    reference,
    levels: [
      {
        level: 0,
        format: reference === 'points' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
        text: reference === 'points' ? '•' : '%1.',
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: twips(7), hanging: twips(5) } } },
      },
    ],
  })),
};
