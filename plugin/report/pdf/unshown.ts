/** Characters that no face at hand can show: PDF/UA and PDF/A allow none of them, so that the document needs others. */

/** As Typst names them in its errors: `the text "…" could not be displayed`, `contains the codepoint "\u{e000}"`. */
const named = /(?:the text|contains the codepoint) `\\?"(.*?)\\?"`/gs;
/** As Rust writes what it would rather not print. */
const escape = /\\+u\{([0-9a-f]{1,6})\}/g;
/** "Something stood here that cannot be shown." */
const replacement = '\uFFFD';

/** The characters that an error of Typst complains of; empty when it is about something else. */
export function unshownIn(message: string): Set<string> {
  const texts = [...message.matchAll(named)].map(([, text = '']) =>
    text.replace(escape, (_whole, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  return new Set(texts.flatMap((text) => [...text]).filter((sign) => sign !== replacement));
}

/** The same words with U+FFFD for each of these characters. */
export const withoutUnshown = (words: string, unshown: ReadonlySet<string>): string =>
  unshown.size === 0 ? words : [...words].map((sign) => (unshown.has(sign) ? replacement : sign)).join('');
