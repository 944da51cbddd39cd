/** Texts on their way into markup. Whatever people wrote stays text, in every format. */

/** What XML 1.0 cannot hold; halves of surrogate pairs are among it. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Ends of lines and tabs: a text of a report is one line. */
const breaks = /[\t\n\r\u0085\u2028\u2029]+/g;

/** One line that every format can hold: what XML cannot hold is dropped, and ends of lines become spaces. */
export const oneLine = (words: string): string => words.replace(notInXml, '').replace(breaks, ' ');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as text or as an attribute's value of XML and HTML. */
export const escaped = (words: string): string =>
  words.replace(notInXml, '').replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/** Attributes in order; an undefined one is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

/** An XML element. `content` is markup already: texts go through `escaped` first. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const inside = content.join('');
  return inside === '' ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${inside}</${name}>`;
}

/** The first line of every XML part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
