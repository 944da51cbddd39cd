/** The pictures of a document as PNG, each drawn once: several formats need them, and drawing is the slow part. */
import type { ReportDocument, ReportPicture } from '../../protocol/report.js';

/** Pixels from side to side inside a document: 275 to an inch on paper, which no eye can tell from more. */
export const pngWidth = 1_800;

/** Skia is loaded by who draws, and not by who asks which formats there are. */
const draw = async (picture: ReportPicture): Promise<Uint8Array> => (await import('./png.js')).pngOf(picture, pngWidth);

const drawn = new WeakMap<ReportPicture, Promise<Uint8Array>>();

export class PngPictures {
  constructor(private readonly document: ReportDocument) {}

  /** The picture of that name, `pngWidth` wide; undefined when there is none. */
  async get(name: string): Promise<Uint8Array | undefined> {
    const picture = Object.hasOwn(this.document.pictures, name) ? this.document.pictures[name] : undefined;
    if (!picture) return undefined;
    let made = drawn.get(picture);
    if (!made) drawn.set(picture, (made = draw(picture)));
    return made;
  }
}
