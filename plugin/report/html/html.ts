/** The report as one page that needs nothing else: for a browser, a mail or a website. */
import type { ReportDocument, ReportSection } from '../../protocol/report.js';
import { dataUrl } from '../dataUrl.js';
import { hasContents } from '../document.js';
import type { Job, Writer } from '../format.js';
import type { House } from '../house/house.js';
import { escaped } from '../text.js';
import { blockHtml } from './blocks.js';
import { style } from './style.js';

/** Nothing runs and nothing is fetched, whatever stands in the page. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const paragraph = (words: string, kind: string): string =>
  words === '' ? '' : `<p class="${kind}">${escaped(words)}</p>\n`;

function head(document: ReportDocument, house: House): string {
  return [
    `<!doctype html>\n<html lang="${document.language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(document.title)}</title>`,
    `<style>${style(house)}</style>\n</head>\n`,
  ].join('\n');
}

function banner(document: ReportDocument, { logo, header }: House): string {
  const { language, title, subtitle, place, date, date_text: day } = document;
  const picture = logo
    ? `<img class="logo" src="${dataUrl('image/png', logo.png)}" alt="${escaped(logo.alt[language])}">\n`
    : '';
  const when = `<time datetime="${escaped(date)}">${escaped(day)}</time>`;
  const where = place === '' ? '' : `${escaped(place)}, `;
  return [
    '<header>\n',
    picture,
    paragraph(header[language], 'running'),
    `<h1>${escaped(title)}</h1>\n`,
    paragraph(subtitle, 'subtitle'),
    `<p class="when">${where}${when}</p>\n`,
    '</header>\n',
  ].join('');
}

const anchor = (at: number): string => `section-${at + 1}`;

function contents(document: ReportDocument): string {
  if (!hasContents(document)) return '';
  const { sections, texts } = document;
  const entries = sections.map(({ title }, at) => `<li><a href="#${anchor(at)}">${escaped(title)}</a></li>\n`);
  const heading = `<h2 id="contents">${escaped(texts.contents)}</h2>`;
  return `<nav aria-labelledby="contents">\n${heading}\n<ol>\n${entries.join('')}</ol>\n</nav>\n`;
}

function sectionHtml(section: ReportSection, at: number, document: ReportDocument): string {
  const id = anchor(at);
  const blocks = section.blocks.map((block, number) => blockHtml(block, `${id}-${number + 1}`, document));
  const heading = `<h2 id="${id}">${escaped(section.title)}</h2>\n`;
  return `<section aria-labelledby="${id}">\n${heading}${blocks.join('')}</section>\n`;
}

function page({ document, house }: Job): string {
  const footer = house.footer[document.language];
  return [
    head(document, house),
    '<body>\n',
    banner(document, house),
    contents(document),
    '<main>\n',
    ...document.sections.map((section, at) => sectionHtml(section, at, document)),
    '</main>\n',
    footer === '' ? '' : `<footer>${paragraph(footer, 'running')}</footer>\n`,
    '</body>\n</html>\n',
  ].join('');
}

export const write: Writer = (job) => Promise.resolve(new TextEncoder().encode(page(job)));
