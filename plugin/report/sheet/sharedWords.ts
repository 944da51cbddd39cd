/**
 * The words of a workbook. The library finds words again in a plain object, so that `constructor` becomes an empty
 * cell, and drops characters that XML can hold; it gets a number for each text, and the words come in afterwards.
 */
import { escaped } from '../text.js';

/** Excel takes `_x0041_` for the letter A: its underscore is written in that same way. */
const escapedForExcel = (words: string): string => escaped(words.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

export class SharedWords {
  private readonly numbers = new Map<string, number>();
  private readonly all: string[] = [];

  /** What stands for these words until `into`. */
  token(words: string): string {
    let number = this.numbers.get(words);
    if (number === undefined) {
      number = this.all.push(words) - 1;
      this.numbers.set(words, number);
    }
    return `words-${number}`;
  }

  /** The library's own part `xl/sharedStrings.xml` with the words in the place of their tokens. */
  into(xml: string): string {
    const put = (_whole: string, number: string): string =>
      `<t xml:space="preserve">${escapedForExcel(this.all[Number(number)] ?? '')}</t>`;
    return xml.replace(/<t(?: [^>]*)?>words-(\d+)<\/t>/g, put);
  }
}
