import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { BoxItem, DisplayItem, ReportPicture } from '../../protocol/report.js';
import { drawItem } from './draw.js';
import { Pen } from './pen.js';
import { pngOf } from './png.js';

const box = { do: 'box', r: 0, line: null, width: 1, dash: null, role: 'card', id: '', text: null } as const;

function picture(items: DisplayItem[]): ReportPicture {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#00FF00"/></svg>';
  return { width: 40, height: 20, alt: '', title: '', svg, display: { background: '#FFFFFF', items } };
}

/** The colours at these points of the picture drawn at twice its size. */
async function colours(items: DisplayItem[], ...points: readonly (readonly [number, number])[]): Promise<string[]> {
  const image = await loadImage(Buffer.from(await pngOf(picture(items), 80)));
  expect([image.width, image.height]).toEqual([80, 40]);
  const pen = createCanvas(80, 40).getContext('2d');
  pen.drawImage(image, 0, 0);
  return points.map(([x, y]) => {
    const [red = 0, green = 0, blue = 0] = pen.getImageData(2 * x, 2 * y, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
  });
}

describe('pngOf', () => {
  it('draws boxes where they stand, later ones above earlier ones', async () => {
    const items: DisplayItem[] = [
      { ...box, x: 0, y: 0, w: 20, h: 20, fill: '#FF0000' },
      { ...box, x: 10, y: 0, w: 10, h: 10, fill: '#0000FF' },
      { ...box, x: 30, y: 0, w: 10, h: 20, fill: '#000000', opacity: 50 },
    ];
    const points = [
      [5, 5],
      [15, 5],
      [15, 15],
      [25, 10],
    ] as const;
    expect(await colours(items, ...points)).toEqual(['#FF0000', '#0000FF', '#FF0000', '#FFFFFF']);
    expect((await colours(items, [35, 10]))[0]).toMatch(/^#(7F|80){3}$/);
  });

  it('draws lines and shapes', async () => {
    const items: DisplayItem[] = [
      {
        do: 'line',
        points: [0, 10, 20, 10],
        line: '#FF0000',
        width: 4,
        dash: null,
        start: '',
        end: '',
        role: 'axis',
        id: '',
      },
      {
        do: 'shape',
        form: 'square',
        x: 30,
        y: 10,
        size: 8,
        fill: '#0000FF',
        line: null,
        width: 1,
        role: 'sign',
        id: '',
      },
    ];
    expect(await colours(items, [10, 10], [30, 10])).toEqual(['#FF0000', '#0000FF']);
  });

  it('draws the SVG when there is no display list', async () => {
    expect(await colours([], [20, 10])).toEqual(['#00FF00']);
  });

  it('joins its strips without a seam, and leaves out nothing that reaches into one', async () => {
    const text: BoxItem['text'] = {
      lines: ['Wandelclub'],
      size: 90,
      bold: true,
      colour: '#FFFFFF',
      align: 'middle',
    };
    const [line, width] = ['#009E73', 9];
    const tall: DisplayItem[] = [
      { ...box, x: 10, y: 50, w: 580, h: 600, r: 30, fill: '#0072B2', line, width, text },
      { ...box, x: 150, y: 100, w: 150, h: 250, fill: '#D55E00', opacity: 40 },
      { ...box, do: 'line', points: [15, 15, 570, 680], line, width, dash: [20, 10], start: 'dot', end: 'arrow' },
    ];
    const whole = { ...picture(tall), width: 600, height: 700 };
    const image = await loadImage(Buffer.from(await pngOf(whole, 600)));
    const pen = createCanvas(600, 700).getContext('2d');
    pen.drawImage(image, 0, 0);
    const once = createCanvas(600, 700).getContext('2d');
    once.fillStyle = '#FFFFFF';
    once.fillRect(0, 0, 600, 700);
    const drawn = new Pen(once);
    for (const item of tall) drawItem(drawn, item);
    const [made, wanted] = [pen, once].map((one) => one.getImageData(0, 0, 600, 700).data);
    // Skia smooths an edge by where it lies on the canvas: by less than a seam would show.
    expect(made!.reduce((most, value, at) => Math.max(most, Math.abs(value - wanted![at]!)), 0)).toBeLessThan(24);
  });

  it('draws an item the same whatever was drawn before it', () => {
    const text: BoxItem['text'] = { lines: ['12', 'Wandelclub'], size: 9, bold: true, colour: '#0072B2', align: 'end' };
    const line = { do: 'line', points: [1, 2, 39, 18], line: '#D55E00', width: 3, role: '', id: '' } as const;
    const words = { do: 'text', y: 12, colour: '#1F2933', turn: 0, text: 'Koffie', role: '' } as const;
    const shape = { do: 'shape', form: 'circle', x: 30, y: 10, size: 8, width: 1, role: '', id: '' } as const;
    const items: DisplayItem[] = [
      { ...box, x: 0, y: 0, w: 30, h: 20, fill: '#FF0000', opacity: 30, line: '#009E73', width: 3, dash: [2, 1], text },
      { ...box, x: 10, y: 5, w: 30, h: 12, fill: '#FF0000', line: '#009E73', width: 1 },
      { ...line, dash: [3, 2], start: 'dot', end: 'arrow' },
      { ...line, points: [39, 2, 1, 18], dash: null, start: '', end: '' },
      { ...words, x: 2, size: 9, bold: true, anchor: 'start' },
      { ...words, x: 20, size: 9, bold: false, anchor: 'middle' },
      { ...words, x: 10, y: 18, size: 6, bold: false, anchor: 'start', turn: -90 },
      { ...words, x: 38, size: 6, bold: false, anchor: 'end' },
      { ...shape, fill: '#1F2933', line: null },
      { ...shape, x: 15, fill: null, line: '#1F2933' },
    ];
    const [one, many] = [createCanvas(40, 20), createCanvas(40, 20)];
    const pen = new Pen(one.getContext('2d'));
    for (const item of [...items, ...items.reverse()]) {
      drawItem(pen, item);
      const fresh = many.getContext('2d');
      fresh.save();
      drawItem(new Pen(fresh), item);
      fresh.restore();
    }
    expect(one.data()).toEqual(many.data());
  });

  it('gives the same bytes every time', async () => {
    const items: DisplayItem[] = [{ ...box, x: 1, y: 1, w: 20, h: 9, fill: '#FF0000' }];
    expect(await pngOf(picture(items), 80)).toEqual(await pngOf(picture(items), 80));
  });
});
