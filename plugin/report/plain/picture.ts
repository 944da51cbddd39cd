/** The report's picture by itself: SVG as the core drew it, or PNG. */
import type { ReportPicture } from '../../protocol/report.js';
import { firstPicture } from '../document.js';
import { ReportError } from '../errors.js';
import type { Job, Writer } from '../format.js';

/** Name and picture. Throws `report_no_picture`. */
function pictureOf({ document }: Job): [string, ReportPicture] {
  const name = firstPicture(document);
  const picture = name === undefined ? undefined : document.pictures[name];
  if (name === undefined || !picture) throw new ReportError('report_no_picture', 'the report has no picture');
  return [name, picture];
}

export const writeSvg: Writer = async (job) => new TextEncoder().encode(pictureOf(job)[1].svg);

export const writePng: Writer = async (job) => {
  const [name] = pictureOf(job);
  return (await job.pictures.get(name)) ?? new Uint8Array();
};
