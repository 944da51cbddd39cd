/** The report as OpenDocument text. There is no library for it that is kept well, and little is needed. */
import type { ReportBlock, ReportDocument, ReportSection } from '../../protocol/report.js';
import { hasContents } from '../document.js';
import type { Writer } from '../format.js';
import { panelsOf } from '../panels.js';
import { type Attributes, element, escaped, xmlHead } from '../text.js';
import { Body, blockOdt, keptStyles } from './blocks.js';
import { namespaces, odfFile } from './package.js';
import { fontFaces, stylesOf, textWidth } from './styles.js';
import { heading, paragraph, wordsOf } from './words.js';

const mime = 'application/vnd.oasis.opendocument.text';
/** A logo's largest size, mm. */
const logo = { width: 55, height: 22 } as const;

const linkStyles = {
  'text:style-name': 'Internet_20_link',
  'text:visited-style-name': 'Internet_20_link',
} as const;

const anchor = (at: number): string => `section-${at + 1}`;

function style(name: string, family: string, kind: string, look: Attributes): string {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': family },
    element(`style:${kind}-properties`, look),
  );
}

function automatic({ job, ...body }: Body): string {
  const { line, tint, accent } = job.house.colours;
  const cell = { 'fo:padding': '1.4mm', 'fo:border-bottom': `0.2mm solid ${line}` };
  const head = { 'fo:padding': '1.4mm', 'fo:background-color': tint, 'fo:border-bottom': `0.4mm solid ${accent}` };
  const whole = { 'style:width': `${textWidth}mm`, 'table:align': 'margins', 'fo:margin-bottom': '4mm' };
  const frame = { 'style:vertical-pos': 'top', 'style:vertical-rel': 'baseline' };
  const beside = {
    'style:wrap': 'left',
    'style:horizontal-pos': 'right',
    'style:horizontal-rel': 'paragraph',
    'style:vertical-pos': 'top',
    'style:vertical-rel': 'paragraph',
    'fo:margin-left': '6mm',
    'fo:margin-bottom': '2mm',
  };
  return element(
    'office:automatic-styles',
    {},
    style('Table', 'table', 'table', whole),
    style('Small_table', 'table', 'table', { ...whole, 'style:may-break-between-rows': 'false' }),
    style('Row', 'table-row', 'table-row', { 'fo:keep-together': 'always' }),
    style('Cell', 'table-cell', 'table-cell', cell),
    style('Head', 'table-cell', 'table-cell', head),
    style('Picture', 'graphic', 'graphic', frame),
    style('Logo', 'graphic', 'graphic', beside),
    ...Object.entries({ Front: 'column', Inside: 'page' }).map(([name, turn]) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': 'Standard' },
        element('style:paragraph-properties', { 'fo:break-before': turn }),
        element('style:text-properties', { 'fo:font-size': '2pt' }),
      ),
    ),
    ...keptStyles.map(({ of, name }) =>
      element(
        'style:style',
        { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': of },
        element('style:paragraph-properties', { 'fo:keep-with-next': 'always' }),
      ),
    ),
    ...body.automatic.values(),
  );
}

/** The list of sections, each a link; a reader that knows pages can renew it. */
function contents(document: ReportDocument): string {
  if (!hasContents(document)) return '';
  const { sections, texts } = document;
  const entry = element('text:index-entry-text', {});
  const template = element(
    'text:table-of-content-entry-template',
    { 'text:outline-level': 1, 'text:style-name': 'Contents_20_1' },
    element('text:index-entry-link-start', {}),
    entry,
    element('text:index-entry-link-end', {}),
  );
  const links = sections.map(({ title }, at) =>
    element(
      'text:p',
      { 'text:style-name': 'Contents_20_1' },
      element(
        'text:a',
        { 'xlink:type': 'simple', 'xlink:href': `#${anchor(at)}`, ...linkStyles },
        wordsOf(title),
      ),
    ),
  );
  return element(
    'text:table-of-content',
    { 'text:name': 'contents', 'text:protected': 'false' },
    element('text:table-of-content-source', { 'text:outline-level': 1 }, template),
    element('text:index-body', {}, paragraph('Contents_20_heading', texts.contents), ...links),
  );
}

/** Right of the title, whose words go round it; on the front of a leaflet above it. */
function logoOf(body: Body): string {
  const { house, document } = body.job;
  if (!house.logo) return '';
  const { png, width, height, alt } = house.logo;
  const scale = Math.min(logo.width / width, logo.height / height);
  body.pictures.set('Pictures/logo.png', png);
  const frame = element(
    'draw:frame',
    {
      'draw:name': 'logo',
      ...(document.kind === 'leaflet'
        ? { 'draw:style-name': 'Picture', 'text:anchor-type': 'as-char' }
        : { 'draw:style-name': 'Logo', 'text:anchor-type': 'paragraph' }),
      'svg:width': `${(width * scale).toFixed(1)}mm`,
      'svg:height': `${(height * scale).toFixed(1)}mm`,
    },
    element('draw:image', { 'xlink:href': 'Pictures/logo.png', 'xlink:type': 'simple' }),
    element('svg:desc', {}, escaped(alt[document.language])),
  );
  return frame;
}

function opening(body: Body): string[] {
  const { kind, title, subtitle, place, date_text: day } = body.job.document;
  const sign = logoOf(body);
  const above = kind === 'leaflet' && sign !== '';
  return [
    above ? element('text:p', { 'text:style-name': 'Standard' }, sign) : '',
    element('text:p', { 'text:style-name': 'Title' }, above ? '' : sign, wordsOf(title)),
    subtitle === '' ? '' : paragraph('Subtitle', subtitle),
    paragraph('Note', [place, day].filter((words) => words !== '').join(', ')),
  ];
}

/** An empty line that begins the next column. */
const nextColumn = paragraph('Front', '');

/** `turn`: the block that begins the next column. */
async function sectionsOf(
  sections: readonly ReportSection[],
  body: Body,
  turn?: ReportBlock,
): Promise<string[]> {
  const parts: string[] = [];
  for (const section of sections) {
    const mark = element('text:bookmark', { 'text:name': anchor(body.job.document.sections.indexOf(section)) });
    parts.push(heading(1, section.title).replace('>', `>${mark}`));
    for (const [number, block] of section.blocks.entries()) {
      if (block === turn) parts.push(nextColumn);
      parts.push(await blockOdt(block, section.blocks[number + 1], body));
    }
  }
  return parts;
}

/** Pages one below the other. */
async function straight(body: Body): Promise<string[]> {
  const { document } = body.job;
  return [...opening(body), contents(document), ...(await sectionsOf(document.sections, body))];
}

/** A leaflet: the page is in two columns, the outside comes first. */
async function folded(body: Body): Promise<string[]> {
  const { front, back, inside, turn } = panelsOf(body.job.document);
  return [
    ...(await sectionsOf(back, body)),
    nextColumn,
    ...opening(body),
    ...(await sectionsOf(front, body)),
    paragraph('Inside', ''),
    ...(await sectionsOf(inside, body, turn)),
  ];
}

async function contentOf(body: Body): Promise<string> {
  const { house } = body.job;
  const parts = await (body.job.document.kind === 'leaflet' ? folded : straight)(body);
  const text = element('office:text', {}, ...parts);
  // Styles come first in the file, and are known only after the text.
  const all = [fontFaces(house.font), automatic(body), element('office:body', {}, text)];
  return xmlHead + element('office:document-content', namespaces, ...all);
}

export const write: Writer = async (job) => {
  const body = new Body(job);
  const content = await contentOf(body);
  return odfFile({ mime, content, styles: stylesOf(job), pictures: body.pictures }, job.document);
};
