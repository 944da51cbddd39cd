/** Pictures on the board: their bytes go to the host before the drawing that shows them, and come from it again. */
import type { BinaryFileData, BinaryFiles } from '@excalidraw/excalidraw/types';
import { pictureBytes } from '../../protocol/limits.js';
import type { Session } from '../session/types.js';
import type { SceneElement } from './parts.js';

const MIME_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const RETRY_MS = 5_000;

/** What may happen to a drawing with a picture now; `problem` is a code for assets/text. */
export type Gate = 'send' | 'wait' | { problem: string };

export interface PictureBoard {
  files(): BinaryFiles;
  addFiles(files: BinaryFileData[]): void;
  /** A picture's bytes have arrived somewhere: look again at what waits. */
  changed(): void;
}

interface Parsed {
  mime: string;
  data: Uint8Array;
}

/** The bytes of a base64 data address; undefined for anything else. */
export function parseDataUrl(url: string): Parsed | undefined {
  const match = /^data:([a-z0-9.+/-]+);base64,/i.exec(url);
  if (!match?.[1]) return undefined;
  const binary = atob(url.slice(match[0].length));
  return { mime: match[1].toLowerCase(), data: Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) };
}

function toDataUrl(mime: string, data: Uint8Array): string {
  let binary = '';
  const step = 8_192;
  for (let i = 0; i < data.length; i += step) binary += String.fromCharCode(...data.subarray(i, i + step));
  return `data:${mime};base64,${btoa(binary)}`;
}

export class Pictures {
  /** Files that the host has. */
  private readonly stored = new Set<string>();
  /** Files on their way to or from the host, or waiting for another try. */
  private readonly busy = new Set<string>();
  /** Files that the host will not have, with the code why, until their drawings have been told of. */
  private readonly refused = new Map<string, string>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private closed = false;

  constructor(private readonly session: Session, private readonly board: PictureBoard) {}

  /** Whether this drawing can be sent. Starts what is needed to get there. */
  gate(element: SceneElement): Gate {
    if (element.type !== 'image') return 'send';
    const { fileId } = element;
    if (fileId === null) return 'wait';
    if (this.stored.has(fileId)) return 'send';
    const file = this.board.files()[fileId];
    if (!file || this.busy.has(fileId)) return 'wait';
    const problem = this.refused.get(fileId);
    // Told once: the same picture put on the board again is a new try.
    if (problem !== undefined && this.refused.delete(fileId)) return { problem };
    const parsed = parseDataUrl(file.dataURL);
    if (!parsed || !MIME_TYPES.includes(parsed.mime)) return { problem: 'file_type' };
    if (parsed.data.length > pictureBytes) return { problem: 'file_too_large' };
    this.run(fileId, () => this.session.putFile(fileId, parsed.mime, parsed.data));
    return 'wait';
  }

  /** Fetches the pictures of these elements that this page does not have yet. */
  fetchFor(elements: Iterable<SceneElement>): void {
    const files = this.board.files();
    for (const element of elements) {
      if (element.type !== 'image' || element.fileId === null) continue;
      const { fileId } = element;
      this.stored.add(fileId);
      if (files[fileId] || this.busy.has(fileId) || this.refused.has(fileId)) continue;
      this.run(fileId, async () => {
        const found = await this.session.getFile(fileId);
        if (!found || this.closed || !MIME_TYPES.includes(found.mime)) return;
        const dataURL = toDataUrl(found.mime, found.data);
        this.board.addFiles([{ id: fileId, mimeType: found.mime, dataURL, created: 1 } as BinaryFileData]);
      });
    }
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  /** Does it once; what only failed for now is tried again, because the drawing waits to be shown. */
  private run(fileId: string, work: () => Promise<void>): void {
    this.busy.add(fileId);
    const again = () => {
      this.busy.delete(fileId);
      if (!this.closed) this.board.changed();
    };
    work().then(
      () => {
        this.stored.add(fileId);
        again();
      },
      (error: unknown) => {
        if (this.closed) return;
        const { code = 'unknown', passing = false } = error as { code?: string; passing?: boolean };
        if (!passing) {
          this.refused.set(fileId, code);
          return again();
        }
        const timer = setTimeout(() => {
          this.timers.delete(timer);
          again();
        }, RETRY_MS);
        this.timers.add(timer);
      },
    );
  }
}
