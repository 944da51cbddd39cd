/** The picture that stands for a whole report. */
import type { ReportPicture } from '../../protocol/report.js';
import { firstPicture } from '../document.js';
import { ReportError } from '../errors.js';
import type { Job } from '../format.js';

/** Throws `report_no_picture`. */
export function pictureOf({ document }: Job): ReportPicture {
  const name = firstPicture(document);
  const picture = name === undefined ? undefined : document.pictures[name];
  if (!picture) throw new ReportError('report_no_picture', 'the report has no picture');
  return picture;
}
