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
import { officeFont } from '../house/house.js';
import { isDense } from '../panels.js';

/** Twentieths of a point. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
/** Word writes sizes of type in half points. */
const points = (size: number): number => Math.round(size * 2);
/** Colours without their `#`. */
export const hex = (colour: string): string => colour.slice(1);

/** A4 with its margins, mm. */
export const page = { width: 210, height: 297, margin: 22 } as const;
export const textWidth = page.width - 2 * page.margin;

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

function headings({ house: { colours }, document }: Job): IStylesOptions['default'] {
  const color = hex(colours.accent);
  const keep = { keepNext: true, keepLines: true };
  if (isDense(document)) {
    const look = (size: number, before: number) => ({
      run: { size: points(size), bold: true, color },
      paragraph: { ...keep, spacing: { before: twips(before) } },
    });
    return { title: look(18, 0), heading1: look(12, 3), heading2: look(10, 2) };
  }
  return {
    title: {
      run: { size: points(26), bold: true, color },
      paragraph: { ...keep, spacing: { after: twips(1) } },
    },
    heading1: {
      run: { size: points(17), bold: true, color },
      paragraph: { ...keep, spacing: { before: twips(8), after: twips(2) } },
    },
    heading2: {
      run: { size: points(13), bold: true, color },
      paragraph: { ...keep, spacing: { before: twips(5), after: twips(1) } },
    },
  };
}

type ParagraphStyles = NonNullable<IStylesOptions['paragraphStyles']>;

function paragraphStyles({ house, document }: Job): ParagraphStyles {
  const { quiet, accent, tint } = house.colours;
  const bar = (colour: string) => ({ style: BorderStyle.SINGLE, size: 24, space: 8, color: hex(colour) });
  const own = { basedOn: 'Normal', next: 'Normal', quickFormat: true } as const;
  const indent = { left: twips(5) };
  const dense = isDense(document);
  return [
    { id: 'Subtitle', name: 'Subtitle', ...own, run: { size: points(14) } },
    { id: 'Lead', name: 'Lead', ...own, run: { size: points(13) } },
    { id: 'Note', name: 'Note', ...own, run: { size: points(9), color: hex(quiet) } },
    {
      id: 'Caption',
      name: 'caption',
      ...own,
      run: { size: points(9), color: hex(quiet) },
      paragraph: { keepNext: true, spacing: { before: twips(3), after: twips(1) } },
    },
    {
      id: 'PictureCaption',
      name: 'Picture caption',
      ...own,
      run: { size: points(9), color: hex(quiet) },
      paragraph: { spacing: { before: twips(1), after: twips(3) } },
    },
    {
      id: 'Term',
      name: 'Term',
      ...own,
      run: { color: hex(quiet) },
      paragraph: { keepNext: true, spacing: { before: twips(1), after: 0 } },
    },
    {
      id: 'Fact',
      name: 'Fact',
      ...own,
      paragraph: { indent: { left: dense ? 0 : twips(6) }, spacing: { after: twips(dense ? 0.5 : 1) } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      ...own,
      paragraph: { border: { left: bar(quiet) }, indent, spacing: { before: twips(3) } },
    },
    {
      id: 'Question',
      name: 'Question',
      ...own,
      paragraph: {
        border: { left: bar(accent) },
        indent,
        shading: { fill: hex(tint) },
        spacing: { before: twips(2), after: twips(2) },
      },
    },
    { id: 'Contents', name: 'Contents', ...own, paragraph: { spacing: { after: twips(0.5) } } },
    { id: 'TableText', name: 'Table Text', ...own, run: { size: points(9.5) }, paragraph: { spacing: { after: 0 } } },
    { id: 'Running', name: 'Running', ...own, run: { size: points(9), color: hex(quiet) } },
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
          size: points(dense ? 9 : 10.5),
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
