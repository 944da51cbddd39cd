/** The report's picture by itself: SVG as the core drew it, or PNG. */
import type { ReportPicture } from '../../protocol/report.js';
import { firstPicture } from '../document.js';
import { ReportError } from '../errors.js';
import type { Job, Writer } from '../format.js';

/** Throws `report_no_picture`. */
function pictureOf({ document }: Job): ReportPicture {
  const name = firstPicture(document);
  const picture = name === undefined ? undefined : document.pictures[name];
  if (!picture) throw new ReportError('report_no_picture', 'the report has no picture');
  return picture;
}

export const writeSvg: Writer = async (job) => new TextEncoder().encode(pictureOf(job).svg);

/** Pixels from side to side of a picture by itself: people make it larger. */
const width = 2_400;

export const writePng: Writer = async (job) => (await import('../picture/png.js')).pngOf(pictureOf(job), width);
