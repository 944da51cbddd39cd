/** A drawing that was made elsewhere comes onto a live map, after a question. */
import { describe, expect, it } from 'vitest';
import { type Alone, alone } from './alone.js';
import { texts } from './boardPage.js';
import { violations } from './violations.js';

let { board, page } = {} as Alone;
alone((met) => ({ board, page } = met));

const said = (key: string): string => texts[`panel.drawing.${key}`]!;

/** A frame with two lines and a note upper right, as people draw it in Excalidraw. */
const elements = [
  { id: 'frame', type: 'rectangle', x: 0, y: 0, width: 1000, height: 1000 },
  { id: 'level', type: 'line', x: 0, y: 500, width: 1000, height: 0, points: [[0, 0], [1000, 0]] },
  { id: 'upright', type: 'line', x: 500, y: 0, width: 0, height: 1000, points: [[0, 0], [0, 1000]] },
  { id: 'note', type: 'rectangle', x: 690, y: 220, width: 120, height: 60 },
  { id: 'words', type: 'text', x: 700, y: 240, width: 100, height: 20, text: 'Soep koken', containerId: 'note' },
].map((one) => ({ version: 1, versionNonce: 1, ...one }));

async function choose(file: string): Promise<void> {
  await board.toPlace('view');
  const name = 'kruis.excalidraw';
  await page.locator('input[type="file"][accept*="excalidraw"]').last()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(file) });
}

const drawing = JSON.stringify({ type: 'excalidraw', version: 2, elements });

describe('a drawing of another whiteboard', () => {
  it('is shown as what it would become, and comes onto the map when somebody says so', async () => {
    await choose(drawing);
    const dialog = page.getByRole('dialog', { name: said('title') });
    await dialog.getByText('Soep koken').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await board.card('Soep koken')).toBeUndefined();
    await dialog.getByRole('button', { name: said('confirm') }).click();
    const { x, y } = await board.centre('Soep koken');
    expect(x).toBeGreaterThan(0);
    expect(y).toBeLessThan(0);
    await dialog.waitFor({ state: 'detached' });
    await choose(drawing);
    await dialog.getByText('Eén staat al op de kaart.').waitFor();
    await dialog.getByText(said('none')).waitFor();
  });

  it('changes nothing when somebody leaves it, or when it is no drawing', async () => {
    await choose(drawing);
    const dialog = page.getByRole('dialog', { name: said('title') });
    await dialog.getByText('Soep koken').waitFor();
    await dialog.getByRole('button', { name: said('cancel') }).click();
    await dialog.waitFor({ state: 'detached' });
    await choose('{}');
    await dialog.getByText(texts['error.whiteboard_unreadable']!).waitFor();
    expect(await board.card('Soep koken')).toBeUndefined();
  });
});
