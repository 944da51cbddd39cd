import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../../protocol/report.js';
import { type Piece, heightOf, piecesOf, slidesOf } from './words.js';

const heading: ReportBlock = { type: 'heading', text: 'Geldzorgen' };
const intro: ReportBlock = { type: 'paragraph', text: 'Hier praten we over.', style: 'plain' };
const question = (text: string): ReportBlock => ({ type: 'question', text, why: `Waarom ${text}` });
const texts = (pieces: readonly Piece[]): string[][] => pieces.map(({ lines }) => lines.map(({ text }) => text));

describe('piecesOf', () => {
  it('keeps a question with its reason, and what leads to it with the first', () => {
    expect(texts(piecesOf([heading, intro, question('wie?'), question('wat?')]))).toEqual([
      ['Geldzorgen', 'Hier praten we over.', 'wie?', 'Waarom wie?'],
      ['wat?', 'Waarom wat?'],
    ]);
  });

  it('loses no heading at the end', () => {
    expect(texts(piecesOf([intro, heading]))).toEqual([['Hier praten we over.'], ['Geldzorgen']]);
  });

  it('keeps a fact on one line', () => {
    const [piece] = piecesOf([{ type: 'facts', items: [{ term: 'Gebied', text: 'Oost' }] }]);
    expect(piece?.lines).toEqual([{ term: 'Gebied', text: 'Oost', look: 'plain' }]);
  });
});

describe('slidesOf', () => {
  const part = (name: string, lines: number): Piece[] =>
    Array.from({ length: lines }, (_line, at) => {
      return { lines: [{ text: `${name}${at}`, look: 'plain' }], begins: at === 0 };
    });

  it('begins something new on a slide of its own when it would be torn apart', () => {
    const line = heightOf([{ text: 'a', look: 'plain' }], 'small');
    const slides = slidesOf([...part('a', 3), ...part('b', 3), ...part('c', 7)], 5 * line);
    expect(slides.map((slide) => slide.map(({ text }) => text))).toEqual([
      ['a0', 'a1', 'a2'],
      ['b0', 'b1', 'b2', 'c0', 'c1'],
      ['c2', 'c3', 'c4', 'c5', 'c6'],
    ]);
  });

  it('loses nothing, keeps the order, and fills no slide beyond its room with more than one piece', () => {
    const line = fc.record({ text: fc.string({ maxLength: 400 }), look: fc.constantFrom('plain', 'note', 'lead') });
    const piece = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 3 }), begins: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece), (pieces: readonly Piece[]) => {
        const slides = slidesOf(pieces, 200);
        expect(slides.flat()).toEqual(pieces.flatMap(({ lines }) => lines));
        for (const slide of slides) {
          const alone = pieces.some(({ lines }) => lines[0] === slide[0] && lines.length === slide.length);
          expect(alone || heightOf(slide, 'small') <= 200.001).toBe(true);
        }
      }),
    );
  });
});
