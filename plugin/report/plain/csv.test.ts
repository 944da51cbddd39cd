import { describe, expect, it } from 'vitest';
import type { Job } from '../format.js';
import { sampleReport, tableOf } from '../testing/sample.js';
import { write } from './csv.js';

async function lines(report: ReturnType<typeof sampleReport>): Promise<string[]> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await write({ document: report } as Job));
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text.slice(1).split('\r\n');
}

describe('csv', () => {
  it('writes the tables below each other, with values as programs read them', async () => {
    const [head, first, second, end] = await lines(sampleReport(['Wandelclub', 'Moestuin, achter']));
    expect(head).toBe('Tabel,Initiatief,Aandeel,Aantal,Sinds');
    expect(first).toBe('Initiatieven (links),Wandelclub,0.46,4.6,2026-11-22');
    expect(second).toBe('Initiatieven (rechts),"Moestuin, achter",0.46,4.6,2026-11-22');
    expect(end).toBe('');
  });

  it.each(['=1+1', '+31', '-2', '@a', "'=1", ' =1', '＝1'])('gives %j an apostrophe', async (title) => {
    const [, first] = await lines(sampleReport([title]));
    expect(first).toContain(`"'${title}"`);
  });

  it('says its heads again for a table with others', async () => {
    const report = sampleReport([]);
    const table = tableOf('een', ['a']);
    const other = { ...table, id: 'twee', columns: table.columns.map((column) => ({ ...column, title: 'X' })) };
    const text = await lines({ ...report, sections: [{ id: 'quadrants', title: '', blocks: [table, other] }] });
    expect(text.filter((line) => line.startsWith('Tabel'))).toEqual([
      'Tabel,Initiatief,Aandeel,Aantal,Sinds',
      'Tabel,X,X,X,X',
    ]);
  });
});
