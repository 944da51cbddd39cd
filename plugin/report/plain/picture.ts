/** The report's picture by itself: SVG as the core drew it, or PNG. */
import type { ReportPicture } from '../../protocol/report.js';
import { firstPicture } from '../document.js';
import { ReportError } from '../errors.js';
import type { Format, Job } from '../format.js';

/** Name and picture. Throws `report_no_picture`. */
function pictureOf({ document }: Job): [string, ReportPicture] {
  const name = firstPicture(document);
  const picture = name === undefined ? undefined : document.pictures[name];
  if (name === undefined || !picture) throw new ReportError('report_no_picture', 'the report has no picture');
  return [name, picture];
}

export const svg: Format = {
  id: 'svg',
  extension: '.svg',
  mime: 'image/svg+xml',
  write: (job) => Promise.resolve(new TextEncoder().encode(pictureOf(job)[1].svg)),
};

export const png: Format = {
  id: 'png',
  extension: '.png',
  mime: 'image/png',
  async write(job) {
    const [name] = pictureOf(job);
    return (await job.pictures.get(name)) ?? new Uint8Array();
  },
};
