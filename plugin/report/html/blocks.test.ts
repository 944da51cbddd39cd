import { describe, expect, it } from 'vitest';
import { plainHouse } from '../house/house.js';
import { sampleReport, tableOf } from '../testing/sample.js';
import { blockHtml } from './blocks.js';
import { style } from './style.js';

describe('a table in a page', () => {
  it('tears no day apart', () => {
    const html = blockHtml(tableOf('een', ['Wandelclub']), 'een', sampleReport([]));
    expect(html).toContain('<td class="end date">zo 22 november</td>');
    expect(html).toContain('<th scope="row" class="start">Wandelclub</th>');
    expect(style(plainHouse)).toMatch(/^\.date\{white-space:nowrap\}$/m);
  });
});
