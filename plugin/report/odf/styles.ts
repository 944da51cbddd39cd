/** The looks of an OpenDocument text: page, header, footer, and the styles that a user finds in the list of styles. */
import type { Job } from '../format.js';
import { isDense, isLongTitle, leafletMargin, sizing } from '../panels.js';
import { type Attributes, element, escaped, xmlHead } from '../text.js';
import { locale, namespaces } from './package.js';
import { wordsOf } from './words.js';

/** A4 in millimetres, with its margins. */
export const page = { width: 210, height: 297, margin: 22 } as const;
/** What header and footer take, each with its room, mm. */
const running = 11;
export const textWidth = page.width - 2 * page.margin;

const mm = (length: number): string => `${length}mm`;
const pt = (size: number): string => `${size}pt`;

type Look = { readonly text?: Attributes; readonly paragraph?: Attributes; readonly level?: number };

function style(name: string, parent: string | undefined, next: string | undefined, look: Look): string {
  return element(
    'style:style',
    {
      'style:name': name.replaceAll(' ', '_20_'),
      'style:display-name': name,
      'style:family': 'paragraph',
      'style:parent-style-name': parent?.replaceAll(' ', '_20_'),
      'style:next-style-name': next?.replaceAll(' ', '_20_'),
      'style:default-outline-level': look.level,
      'style:class': 'text',
    },
    look.paragraph ? element('style:paragraph-properties', look.paragraph) : '',
    look.text ? element('style:text-properties', look.text) : '',
  );
}

const space = (above: number, below: number): Attributes => ({
  'fo:margin-top': mm(above),
  'fo:margin-bottom': mm(below),
});
const size = (points: number): Attributes => ({ 'fo:font-size': pt(points), 'style:font-size-asian': pt(points) });
const bold: Attributes = { 'fo:font-weight': 'bold', 'style:font-weight-asian': 'bold' };

const wholeWords: Attributes = { 'fo:hyphenate': 'false' };

/** Points of words, of the title and of both headings, and the room above each heading, mm. */
const looks = {
  dense: { words: 9, sizes: [18, 12, 10], above: [2.7, 1.7] },
  leaflet: { words: 12, sizes: [24, 16, 13], above: [5, 4] },
  short: { words: 10.5, sizes: [20, 13, 11], above: [5, 3] },
  long: { words: 10.5, sizes: [26, 17, 13], above: [8, 5] },
} as const;

const keep = { 'fo:keep-with-next': 'always' };
const heads = (above: number, below: number): Attributes => ({ ...space(above, below), ...keep });

function headingStyles({ house: { colours }, document }: Job): string {
  const ofAccent = { 'fo:color': colours.accent };
  const { sizes, above } = looks[sizing(document)];
  const title = isLongTitle(document) ? Math.min(20, sizes[0]) : sizes[0];
  return [
    style('Title', 'Standard', 'Text body', {
      paragraph: { ...heads(0, 1), 'fo:line-height': '105%' },
      text: { ...size(title), ...bold, ...ofAccent, ...wholeWords },
    }),
    style('Subtitle', 'Standard', 'Text body', { paragraph: heads(0, 1), text: size(14) }),
    style('Heading', 'Standard', 'Text body', { paragraph: keep, text: { ...bold, ...ofAccent, ...wholeWords } }),
    style('Heading 1', 'Heading', 'Text body', {
      paragraph: heads(above[0], above[0] / 4),
      text: size(sizes[1]),
      level: 1,
    }),
    style('Heading 2', 'Heading', 'Text body', {
      paragraph: heads(above[1], above[1] / 5),
      text: size(sizes[2]),
      level: 2,
    }),
  ].join('');
}

function paragraphStyles(job: Job): string {
  const { house: { colours }, document } = job;
  const { accent, quiet, tint, line } = colours;
  const ofAccent = { 'fo:color': accent };
  const ofQuiet = { 'fo:color': quiet };
  const bar = { 'fo:border-left': `1.5mm solid ${accent}`, 'fo:padding-left': mm(3), 'fo:margin-left': mm(4) };
  const dense = isDense(document);
  return [
    style('Standard', undefined, undefined, {}),
    style('Text body', 'Standard', undefined, {
      paragraph: { ...space(0, dense ? 0.5 : 2), 'fo:orphans': 2, 'fo:widows': 2 },
    }),
    headingStyles(job),
    style('Lead', 'Text body', 'Text body', { text: size(sizing(document) === 'leaflet' ? 14 : 13) }),
    style('Note', 'Text body', 'Text body', { text: { ...size(9), ...ofQuiet } }),
    style('Caption', 'Note', 'Text body', { paragraph: heads(3, 1) }),
    style('Picture caption', 'Note', 'Text body', { paragraph: space(1, 3) }),
    style('Fact', 'Text body', 'Fact', {
      paragraph: { 'fo:margin-left': mm(6), 'fo:text-indent': mm(-6), ...space(0, dense ? 0.5 : 1) },
    }),
    style('Quotations', 'Text body', undefined, { paragraph: { ...bar, ...space(3, 0) } }),
    style('Quote source', 'Note', 'Text body', { paragraph: { ...bar, ...space(0, 3) } }),
    style('Question', 'Text body', undefined, {
      paragraph: {
        ...bar,
        ...space(2, 2),
        'fo:background-color': tint,
        'fo:keep-together': 'always',
        'style:join-border': 'false',
      },
    }),
    style('Picture', 'Text body', undefined, { paragraph: { 'fo:text-align': 'center' } }),
    style('Answer line', 'Standard', undefined, {
      paragraph: {
        'fo:border-bottom': `0.2mm solid ${quiet}`,
        'fo:padding-top': mm(7),
        'style:join-border': 'false',
        ...space(0, 1),
      },
    }),
    style('Table contents', 'Standard', undefined, { text: size(9.5), paragraph: { 'fo:line-height': '110%' } }),
    style('Table contents end', 'Table contents', undefined, { paragraph: { 'fo:text-align': 'end' } }),
    style('Table day', 'Table contents', undefined, { text: wholeWords }),
    style('Table heading', 'Table contents', undefined, { paragraph: keep, text: bold }),
    style('Table heading end', 'Table heading', undefined, { paragraph: { 'fo:text-align': 'end' } }),
    style('Contents heading', 'Heading', 'Text body', { paragraph: heads(5, 1), text: size(13) }),
    style('Contents 1', 'Standard', undefined, { paragraph: space(0, 1) }),
    style('Header', 'Standard', undefined, {
      text: { ...size(9), ...ofQuiet },
      paragraph: { 'fo:border-bottom': `0.2mm solid ${line}`, 'fo:padding-bottom': mm(1) },
    }),
    style('Footer', 'Standard', undefined, {
      text: { ...size(9), ...ofQuiet },
      paragraph: { 'fo:text-align': 'end' },
    }),
    wordStyle('Internet link', { ...ofAccent, 'style:text-underline-style': 'solid' }),
    wordStyle('Term words', ofQuiet),
    wordStyle('Why', size(9.5)),
  ].join('');
}

/** Of words within a paragraph. */
const wordStyle = (name: string, text: Attributes): string =>
  element(
    'style:style',
    { 'style:name': name.replaceAll(' ', '_20_'), 'style:display-name': name, 'style:family': 'text' },
    element('style:text-properties', text),
  );

function listStyles(): string {
  const level = (name: string, attributes: Attributes): string =>
    element(
      name,
      { 'text:level': 1, ...attributes },
      element(
        'style:list-level-properties',
        { 'text:list-level-position-and-space-mode': 'label-alignment' },
        element('style:list-level-label-alignment', {
          'text:label-followed-by': 'listtab',
          'fo:text-indent': mm(-5),
          'fo:margin-left': mm(7),
        }),
      ),
    );
  const bullet = level('text:list-level-style-bullet', { 'text:bullet-char': '•' });
  const number = level('text:list-level-style-number', { 'style:num-format': '1', 'style:num-suffix': '.' });
  return [
    element('text:list-style', { 'style:name': 'Points' }, bullet),
    element('text:list-style', { 'style:name': 'Numbers' }, number),
  ].join('');
}

function defaults({ house, document }: Job): string {
  const text = {
    'style:font-name': house.font,
    'fo:color': house.colours.ink,
    ...size(looks[sizing(document)].words),
    ...locale[document.language],
    'fo:hyphenate': 'true',
    'fo:hyphenation-remain-char-count': 3,
    'fo:hyphenation-push-char-count': 3,
  };
  return element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', {
      'fo:line-height': isDense(document) ? '100%' : '125%',
      'fo:hyphenation-ladder-count': 2,
    }),
    element('style:text-properties', text),
  );
}

/** A leaflet has its words on its sides; above and below them is nothing. */
const isFolded = ({ document }: Job): boolean => document.kind === 'leaflet';

/** Above every page: the house's own line; below: its other line and the page's number. */
function masterPage(job: Job): string {
  const { house, document } = job;
  if (isFolded(job)) return element('style:master-page', { 'style:name': 'Standard', 'style:page-layout-name': 'A4' });
  const { texts, language } = document;
  const header = house.header[language];
  const footer = house.footer[language];
  const number = element('text:page-number', { 'text:select-page': 'current' }, '1');
  const count = element('text:page-count', {}, '1');
  const before = escaped(`${footer === '' ? '' : `${footer} · `}${texts.page} `);
  const pages = [before, number, escaped(` ${texts.of} `), count];
  const above = element('text:p', { 'text:style-name': 'Header' }, wordsOf(header));
  return element(
    'style:master-page',
    { 'style:name': 'Standard', 'style:page-layout-name': 'A4' },
    header === '' ? '' : element('style:header', {}, above),
    element('style:footer', {}, element('text:p', { 'text:style-name': 'Footer' }, ...pages)),
  );
}

/** A4 on its side in two columns. */
function leafletLayout({ house }: Job): string {
  const layout = {
    'fo:page-width': mm(page.height),
    'fo:page-height': mm(page.width),
    'fo:margin': mm(leafletMargin),
    'style:print-orientation': 'landscape',
    'fo:background-color': house.colours.paper,
  };
  const columns = element('style:columns', { 'fo:column-count': 2, 'fo:column-gap': mm(2 * leafletMargin) });
  return element('style:page-layout', { 'style:name': 'A4' }, element('style:page-layout-properties', layout, columns));
}

function pageLayout(job: Job): string {
  if (isFolded(job)) return leafletLayout(job);
  const { house, document } = job;
  const layout = {
    'fo:page-width': mm(page.width),
    'fo:page-height': mm(page.height),
    'fo:margin-left': mm(page.margin),
    'fo:margin-right': mm(page.margin),
    // Header and footer stand in the margin, as they do in Word.
    'fo:margin-top': mm(house.header[document.language] === '' ? page.margin : page.margin - running),
    'fo:margin-bottom': mm(page.margin - running),
    'style:print-orientation': 'portrait',
    'fo:background-color': house.colours.paper,
  };
  const apart = (side: string): string =>
    element('style:header-footer-properties', { 'fo:min-height': mm(running - 5), [`fo:margin-${side}`]: mm(5) });
  return element(
    'style:page-layout',
    { 'style:name': 'A4' },
    element('style:page-layout-properties', layout),
    element('style:header-style', {}, apart('bottom')),
    element('style:footer-style', {}, apart('top')),
  );
}

export const fontFaces = (font: string): string =>
  element('office:font-face-decls', {}, element('style:font-face', { 'style:name': font, 'svg:font-family': font }));

/** The part `styles.xml`. */
export function stylesOf(job: Job): string {
  return (
    xmlHead +
    element(
      'office:document-styles',
      namespaces,
      fontFaces(job.house.font),
      element('office:styles', {}, defaults(job), paragraphStyles(job), listStyles()),
      element('office:automatic-styles', {}, pageLayout(job)),
      element('office:master-styles', {}, masterPage(job)),
    )
  );
}
