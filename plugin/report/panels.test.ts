import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../protocol/report.js';
import { panelsOf } from './panels.js';
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
