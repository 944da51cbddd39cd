/** The looks of an OpenDocument text: page, header, footer, and the styles that a user finds in the list of styles. */
import type { Job } from '../format.js';
import { isDense, leafletMargin } from '../panels.js';
import { type Attributes, element, escaped, xmlHead } from '../text.js';
import { locale, namespaces } from './package.js';
import { wordsOf } from './words.js';

/** A4 in millimetres, with its margins. */
export const page = { width: 210, height: 297, margin: 22 } as const;
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

function paragraphStyles({ house: { colours }, document }: Job): string {
  const { accent, quiet, tint, line } = colours;
  const ofAccent = { 'fo:color': accent };
  const ofQuiet = { 'fo:color': quiet };
  const keep = { 'fo:keep-with-next': 'always' };
  const bar = { 'fo:border-left': `1.5mm solid ${accent}`, 'fo:padding-left': mm(3), 'fo:margin-left': mm(4) };
  const dense = isDense(document);
  const heads = (above: number, below: number): Attributes => ({
    ...(dense ? space(above / 3, below / 3) : space(above, below)),
    ...keep,
  });
  return [
    style('Standard', undefined, undefined, {}),
    style('Text body', 'Standard', undefined, {
      paragraph: { ...space(0, dense ? 0.5 : 2), 'fo:orphans': 2, 'fo:widows': 2 },
    }),
    style('Title', 'Standard', 'Text body', {
      paragraph: heads(0, 1),
      text: { ...size(dense ? 18 : 26), ...bold, ...ofAccent },
    }),
    style('Subtitle', 'Standard', 'Text body', { paragraph: heads(0, 2), text: size(14) }),
    style('Heading', 'Standard', 'Text body', { paragraph: keep, text: { ...bold, ...ofAccent } }),
    style('Heading 1', 'Heading', 'Text body', { paragraph: heads(8, 2), text: size(dense ? 12 : 17), level: 1 }),
    style('Heading 2', 'Heading', 'Text body', { paragraph: heads(5, 1), text: size(dense ? 10 : 13), level: 2 }),
    style('Lead', 'Text body', 'Text body', { text: size(13) }),
    style('Note', 'Text body', 'Text body', { text: { ...size(9), ...ofQuiet } }),
    style('Caption', 'Note', 'Text body', { paragraph: heads(3, 1) }),
    style('Picture caption', 'Note', 'Text body', { paragraph: space(1, 3) }),
    style('Term', 'Text body', 'Fact', { paragraph: heads(1, 0), text: ofQuiet }),
    style('Fact', 'Text body', 'Term', {
      paragraph: { 'fo:margin-left': mm(dense ? 0 : 6), ...space(0, dense ? 0.5 : 1) },
    }),
    style('Quotations', 'Text body', undefined, { paragraph: { ...bar, ...space(3, 0) } }),
    style('Quote source', 'Note', 'Text body', { paragraph: { ...bar, ...space(0, 3) } }),
    style('Question', 'Text body', undefined, { paragraph: { ...bar, ...space(2, 2), 'fo:background-color': tint } }),
    style('Answer line', 'Standard', undefined, {
      paragraph: {
        'fo:border-bottom': `0.2mm solid ${quiet}`,
        'fo:padding-top': mm(7),
        'style:join-border': 'false',
        ...space(0, 1),
      },
    }),
    style('Table contents', 'Standard', undefined, { text: size(9.5) }),
    style('Table contents end', 'Table contents', undefined, { paragraph: { 'fo:text-align': 'end' } }),
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
  ].join('');
}

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
    ...size(isDense(document) ? 9 : 10.5),
    ...locale[document.language],
    'fo:hyphenate': 'true',
    'fo:hyphenation-remain-char-count': 3,
    'fo:hyphenation-push-char-count': 3,
  };
  return element(
    'style:default-style',
    { 'style:family': 'paragraph' },
    element('style:paragraph-properties', {
      'fo:line-height': isDense(document) ? '112%' : '125%',
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
  const { house } = job;
  const layout = {
    'fo:page-width': mm(page.width),
    'fo:page-height': mm(page.height),
    'fo:margin': mm(page.margin),
    'style:print-orientation': 'portrait',
    'fo:background-color': house.colours.paper,
  };
  const apart = (side: string): string =>
    element('style:header-footer-properties', { 'fo:min-height': mm(8), [`fo:margin-${side}`]: mm(5) });
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
