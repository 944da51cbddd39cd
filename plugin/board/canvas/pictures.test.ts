import type { BinaryFileData, BinaryFiles } from '@excalidraw/excalidraw/types';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pictureBytes } from '../../protocol/limits.js';
import type { Session } from '../session/types.js';
import type { SceneElement } from './parts.js';
import { Pictures, parseDataUrl } from './pictures.js';

function dataUrl(mime: string, bytes: number): string {
  return `data:${mime};base64,${btoa('x'.repeat(bytes))}`;
}

function image(fileId: string | null): SceneElement {
  return { id: 'D', type: 'image', fileId } as unknown as SceneElement;
}

let files: BinaryFiles;
let added: BinaryFileData[];
let changed: number;
let putFile: ReturnType<typeof vi.fn>;
let getFile: ReturnType<typeof vi.fn>;
let pictures: Pictures;

beforeEach(() => {
  vi.useFakeTimers();
  files = {};
  added = [];
  changed = 0;
  putFile = vi.fn(() => Promise.resolve());
  getFile = vi.fn(() => Promise.resolve({ mime: 'image/png', data: new Uint8Array([1, 2, 3]) }));
  pictures = new Pictures({ putFile, getFile } as unknown as Session, {
    files: () => files,
    addFiles: (more) => added.push(...more),
    changed: () => (changed += 1),
  });
});

afterEach(() => {
  pictures.close();
  vi.useRealTimers();
});

function has(id: string, mime: string, bytes: number): void {
  files[id] = { id, mimeType: mime, dataURL: dataUrl(mime, bytes), created: 1 } as unknown as BinaryFileData;
}

describe('a picture of ours', () => {
  it('goes to the host once, and then its drawing may go', async () => {
    has('f', 'image/png', 10);
    expect(pictures.gate(image('f'))).toBe('wait');
    expect(pictures.gate(image('f'))).toBe('wait');
    await vi.advanceTimersByTimeAsync(0);
    expect(putFile).toHaveBeenCalledOnce();
    expect(changed).toBe(1);
    expect(pictures.gate(image('f'))).toBe('send');
  });

  it('waits while it is being read', () => {
    expect(pictures.gate(image(null))).toBe('wait');
    expect(pictures.gate(image('not yet'))).toBe('wait');
    expect(putFile).not.toHaveBeenCalled();
  });

  const limitCases = [[-1, 'wait'], [0, 'wait'], [1, { problem: 'file_too_large' }]] as const;
  it.each(limitCases)('of the limit %i bytes gives %j', (over, wanted) => {
    has('f', 'image/jpeg', pictureBytes + over);
    expect(pictures.gate(image('f'))).toEqual(wanted);
  });

  it('is refused when the host takes no such kind', () => {
    has('f', 'image/svg+xml', 10);
    expect(pictures.gate(image('f'))).toEqual({ problem: 'file_type' });
  });

  it.each(['not_allowed', 'no_access', 'limit_entities', 'store_full', 'file_type'])(
    'is not tried again when the host will not have it, and the reason is told once: %s',
    async (code) => {
      has('f', 'image/png', 10);
      putFile.mockRejectedValueOnce(Object.assign(new Error(code), { code }));
      pictures.gate(image('f'));
      await vi.advanceTimersByTimeAsync(0);
      expect(changed).toBe(1);
      expect(vi.getTimerCount()).toBe(0);
      expect(pictures.gate(image('f'))).toEqual({ problem: code });
      await vi.advanceTimersByTimeAsync(60_000);
      expect(putFile).toHaveBeenCalledOnce();
      // Put on the board once more, it is a new try.
      expect(pictures.gate(image('f'))).toBe('wait');
      expect(putFile).toHaveBeenCalledTimes(2);
    },
  );
});

describe('a picture of others', () => {
  it('is fetched once and shown', async () => {
    pictures.fetchFor([image('g'), image('g')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(getFile).toHaveBeenCalledOnce();
    expect(added[0]).toMatchObject({ id: 'g', mimeType: 'image/png', dataURL: 'data:image/png;base64,AQID' });
  });

  it('is asked for again when it only failed for now, unless the page has gone', async () => {
    getFile.mockRejectedValueOnce(Object.assign(new Error('no'), { code: 'offline', passing: true }));
    pictures.fetchFor([image('g')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(changed).toBe(0);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(changed).toBe(1);
    getFile.mockRejectedValueOnce(Object.assign(new Error('no'), { code: 'offline', passing: true }));
    pictures.fetchFor([image('g')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(1);
    pictures.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not asked for again when the host will not give it', async () => {
    getFile.mockRejectedValue(Object.assign(new Error('no'), { code: 'no_access' }));
    for (let i = 0; i < 5; i++) {
      pictures.fetchFor([image('g')]);
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(getFile).toHaveBeenCalledOnce();
    expect(pictures.gate(image('g'))).toBe('send');
  });

  it('is not shown when the host sends something else', async () => {
    getFile.mockResolvedValueOnce({ mime: 'text/html', data: new Uint8Array(3) });
    pictures.fetchFor([image('g')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(added).toEqual([]);
  });
});

it('reads no data address but base64', () => {
  expect(parseDataUrl('data:image/png;base64,AQID')).toEqual({ mime: 'image/png', data: new Uint8Array([1, 2, 3]) });
  for (const url of ['https://example.org/x.png', 'data:text/plain,x', '']) expect(parseDataUrl(url)).toBeUndefined();
});
