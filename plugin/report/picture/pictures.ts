/** The pictures of one document as PNG, each drawn once: several formats need them, and drawing is the slow part. */
import type { ReportDocument } from '../../protocol/report.js';
import { pngOf } from './png.js';

/** Pixels from side to side: sharp on paper of 21 cm. */
export const pngWidth = 2_400;

export class PngPictures {
  private readonly drawn = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly document: ReportDocument) {}

  /** The picture of that name, `pngWidth` wide; undefined when there is none. */
  async get(name: string): Promise<Uint8Array | undefined> {
    const picture = Object.hasOwn(this.document.pictures, name) ? this.document.pictures[name] : undefined;
    if (!picture) return undefined;
    let drawn = this.drawn.get(name);
    if (!drawn) this.drawn.set(name, (drawn = pngOf(picture, pngWidth)));
    return drawn;
  }
}
