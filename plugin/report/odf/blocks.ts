/** Each block of a section as OpenDocument text. */
import type { ReportBlock, TableBlock } from '../../protocol/report.js';
import type { Job } from '../format.js';
import { element, escaped } from '../text.js';
import { gap, highestPicture } from '../panels.js';
import { isSmallTable, keptWithNext, leads } from '../together.js';
import { textWidth } from './styles.js';
import { heading, paragraph, wordsOf } from './words.js';

const mm = (length: number): string => `${length.toFixed(1)}mm`;

/** What the blocks of one document gather beside their markup. */
export class Body {
  /** Widths of columns and the like, each made once. */
  readonly automatic = new Map<string, string>();
  readonly pictures = new Map<string, Uint8Array>();

  constructor(readonly job: Job) {}

  /** The style of a column that takes `part` of `whole`. */
  column(part: number, whole: number): string {
    const name = `Column_${part}_of_${whole}`;
    if (!this.automatic.has(name)) {
      const width = element('style:table-column-properties', {
        'style:column-width': mm((textWidth * part) / whole),
        'style:rel-column-width': `${Math.floor((part * 65_535) / whole)}*`,
      });
      this.automatic.set(name, element('style:style', { 'style:name': name, 'style:family': 'table-column' }, width));
    }
    return name;
  }
}

function table(block: TableBlock, body: Body): string {
  const { columns, rows } = block;
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const ends = columns.map(({ align }) => (align === 'end' ? '_20_end' : ''));
  const cell = (look: string, kind: string, words: string): string =>
    element('table:table-cell', { 'table:style-name': look, 'office:value-type': 'string' }, paragraph(kind, words));
  const heads = columns.map(({ title }, at) => cell('Head', `Table_20_heading${ends[at]}`, title));
  const lines = rows.map((row) =>
    row.map(({ text }, at) =>
      cell('Cell', columns[at]?.kind === 'date' ? 'Table_20_day' : `Table_20_contents${ends[at]}`, text),
    ),
  );
  const rowOf = (cells: readonly string[]): string =>
    element('table:table-row', { 'table:style-name': 'Row' }, ...cells);
  return [
    paragraph('Caption', block.caption),
    element(
      'table:table',
      { 'table:name': block.id, 'table:style-name': isSmallTable(rows) ? 'Small_table' : 'Table' },
      ...columns.map(({ width }) => element('table:table-column', { 'table:style-name': body.column(width, whole) })),
      element('table:table-header-rows', {}, rowOf(heads)),
      ...lines.map(rowOf),
    ),
  ].join('');
}

/** As wide as the text, or as high as a page leaves room for. */
export function frameSize(width: number, height: number, mostHeight: number): { width: number; height: number } {
  const scale = Math.min(textWidth / width, mostHeight / height);
  return { width: width * scale, height: height * scale };
}

async function picture(name: string, body: Body): Promise<string> {
  const { document, pictures } = body.job;
  const shown = document.pictures[name];
  const png = await pictures.get(name);
  if (!shown || !png) return '';
  const path = `Pictures/${body.pictures.size + 1}.png`;
  body.pictures.set(path, png);
  const size = frameSize(shown.width, shown.height, highestPicture(document));
  const image = element('draw:image', {
    'xlink:href': path,
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
  });
  const frame = element(
    'draw:frame',
    {
      'draw:name': `picture-${body.pictures.size}`,
      'draw:style-name': 'Picture',
      'text:anchor-type': 'as-char',
      'svg:width': mm(size.width),
      'svg:height': mm(size.height),
    },
    image,
    element('svg:title', {}, escaped(shown.title)),
    element('svg:desc', {}, escaped(shown.alt)),
  );
  // One page has no room to say its title twice.
  if (document.kind === 'area') return element('text:p', { 'text:style-name': 'Picture' }, frame);
  const kept = { 'text:style-name': `Picture${keeping}` };
  return element('text:p', kept, frame) + paragraph('Picture_20_caption', shown.title);
}

function list(items: readonly string[], ordered: boolean): string {
  const kept = keptWithNext(items.length);
  const style = (at: number): string => withNext('Text_20_body', kept[at] ?? false);
  const entries = items.map((words, at) => element('text:list-item', {}, paragraph(style(at), words)));
  return element('text:list', { 'text:style-name': ordered ? 'Numbers' : 'Points' }, ...entries);
}

const paragraphStyle = { plain: 'Text_20_body', lead: 'Lead', note: 'Note' } as const;
/** Behind the name of a paragraph's style: the same, kept on the page of what follows. */
const keeping = '_with_next';
const withNext = (style: string, kept: boolean): string => (kept ? `${style}${keeping}` : style);
/** Styles that have such another. */
export const keptStyles = ['Text_20_body', 'Lead', 'Note', 'Quotations', 'Answer_20_line', 'Picture'].map((of) => ({
  of,
  name: withNext(of, true),
}));

/** `next` is the block that follows. */
export async function blockOdt(block: ReportBlock, next: ReportBlock | undefined, body: Body): Promise<string> {
  switch (block.type) {
    case 'heading':
      return heading(2, block.text);
    case 'paragraph':
      return paragraph(withNext(paragraphStyle[block.style], leads(block, next)), block.text);
    case 'list':
      return list(block.items, block.ordered);
    case 'table':
      return table(block, body);
    case 'facts':
      return block.items.map(fact).join('');
    case 'quote': {
      const { text, source } = block;
      const words = paragraph(withNext('Quotations', source !== ''), text);
      return source === '' ? words : words + paragraph('Quote_20_source', source);
    }
    case 'question': {
      const why = block.why === '' ? '' : `<text:line-break/>${span('Why', block.why)}`;
      return element('text:p', { 'text:style-name': 'Question' }, wordsOf(block.text), why);
    }
    case 'picture':
      return picture(block.picture, body);
    case 'answer_space':
      return keptWithNext(block.lines, leads(block, next))
        .map((kept) => paragraph(withNext('Answer_20_line', kept), ''))
        .join('');
  }
}

const span = (style: string, words: string): string =>
  element('text:span', { 'text:style-name': style }, wordsOf(words));

const fact = ({ term, text }: { term: string; text: string }): string =>
  element('text:p', { 'text:style-name': 'Fact' }, span('Term_20_words', term), gap, wordsOf(text));
