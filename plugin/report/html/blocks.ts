/** Each block of a section as HTML. */
import type { ReportBlock, ReportDocument, ReportPicture, TableBlock } from '../../protocol/report.js';
import { dataUrl } from '../dataUrl.js';
import { escaped } from '../text.js';

const items = (texts: readonly string[]): string => texts.map((text) => `<li>${escaped(text)}</li>\n`).join('');

/** Wide tables scroll in their own box: it takes the focus, so that arrow keys can move it. */
function table({ caption, header_column: named, columns, rows }: TableBlock, id: string): string {
  const head = columns.map(({ title, align }) => `<th scope="col" class="${align}">${escaped(title)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map(({ text }, at) => {
      const { align = 'start', kind = 'text' } = columns[at] ?? {};
      const look = kind === 'date' ? `${align} date` : align;
      const words = escaped(text);
      // A heading of nothing names nothing.
      const heads = named && at === 0 && text.trim() !== '';
      return heads ? `<th scope="row" class="${look}">${words}</th>` : `<td class="${look}">${words}</td>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return [
    `<div class="table" role="group" tabindex="0" aria-labelledby="${id}">\n<table>\n`,
    `<caption id="${id}">${escaped(caption)}</caption>\n`,
    `<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n</div>\n`,
  ].join('');
}

function figure(picture: ReportPicture | undefined): string {
  if (!picture) return '';
  const { title, alt, svg, width, height } = picture;
  const source = dataUrl('image/svg+xml', new TextEncoder().encode(svg));
  const size = `width="${width}" height="${height}"`;
  return [
    `<figure>\n<img src="${source}" ${size} alt="${escaped(alt)}">\n`,
    `<figcaption>${escaped(title)}</figcaption>\n</figure>\n`,
  ].join('');
}

/** `id` is this block's own in the page. */
export function blockHtml(block: ReportBlock, id: string, { pictures }: ReportDocument): string {
  switch (block.type) {
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>\n`;
    case 'paragraph':
      return `<p class="${block.style}">${escaped(block.text)}</p>\n`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name}>\n${items(block.items)}</${name}>\n`;
    }
    case 'table':
      return table(block, id);
    case 'facts': {
      const pairs = block.items.map(({ term, text }) => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>\n`);
      return `<dl>\n${pairs.join('')}</dl>\n`;
    }
    case 'quote': {
      const source = block.source === '' ? '' : `<footer>${escaped(block.source)}</footer>\n`;
      return `<blockquote>\n<p>${escaped(block.text)}</p>\n${source}</blockquote>\n`;
    }
    case 'question': {
      const why = block.why === '' ? '' : `<p class="why">${escaped(block.why)}</p>\n`;
      return `<div class="question">\n<p>${escaped(block.text)}</p>\n${why}</div>\n`;
    }
    case 'picture':
      return figure(pictures[block.picture]);
    case 'answer_space':
      return `<div class="answer">${'<div></div>'.repeat(block.lines)}</div>\n`;
  }
}
