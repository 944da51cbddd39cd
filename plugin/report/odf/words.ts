/** Words inside OpenDocument's paragraphs. */
import { type Attributes, element, escaped } from '../text.js';

/** Spaces that follow each other count as one to readers, and none at the start: such are written as elements. */
export const wordsOf = (text: string): string =>
  escaped(text).replace(/^ +| {2,}/g, (spaces) => element('text:s', { 'text:c': spaces.length }));

export const paragraph = (style: string, text: string): string =>
  element('text:p', { 'text:style-name': style }, wordsOf(text));

export const heading = (level: number, text: string, more: Attributes = {}): string =>
  element('text:h', { 'text:style-name': `Heading_20_${level}`, 'text:outline-level': level, ...more }, wordsOf(text));
