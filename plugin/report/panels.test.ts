import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../protocol/report.js';
import { highestPicture, panelsOf, sizing } from './panels.js';
import { sampleReport } from './testing/sample.js';

const heading = (text: string): ReportBlock => ({ type: 'heading', text });
const words = (letters: number): ReportBlock => ({ type: 'paragraph', text: 'a'.repeat(letters), style: 'plain' });
const leaflet = (blocks: readonly ReportBlock[]) =>
  sampleReport([], { kind: 'leaflet', sections: [{ id: 'offers', title: 'Wat is er te doen?', blocks: [...blocks] }] });

describe('the turn of a leaflet', () => {
  it('shares what stands inside out over both halves, each offer whole', () => {
    const offers = [heading('A'), words(500), heading('B'), words(80), heading('C'), words(300), words(40)];
    expect(panelsOf(leaflet(offers)).turn).toBe(offers[2]);
  });

  it('is nowhere when there is one offer', () => {
    expect(panelsOf(leaflet([heading('A'), words(500)])).turn).toBeUndefined();
    expect(panelsOf(leaflet([words(10)])).turn).toBeUndefined();
  });
});

describe('the type of a leaflet', () => {
  it('is large while that fits, and small when nothing else does', () => {
    const offers = (count: number, letters: number) =>
      leaflet(Array.from({ length: count }, () => [heading('Een aanbod'), words(letters)]).flat());
    expect([offers(2, 150), offers(6, 200), offers(8, 200), offers(8, 250)].map(sizing)).toEqual([
      'leaflet',
      'leaflet',
      'short',
      'dense',
    ]);
  });
});

describe('the map of an area', () => {
  const area = (letters: number) =>
    sampleReport([], { kind: 'area', sections: [{ id: 'portrait', title: 'Het gebied', blocks: [words(letters)] }] });

  it('takes what words leave, within bounds', () => {
    const heights = [100, 3_500, 4_500, 20_000].map((letters) => highestPicture(area(letters)));
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(heights[0]).toBe(95);
    expect(heights[1]! - heights[2]!).toBeGreaterThan(20);
    expect(heights[3]).toBe(35);
  });
});
