/** The report's picture by itself, as the core drew it. */
import type { Writer } from '../format.js';
import { pictureOf } from './picture.js';

export const write: Writer = async (job) => new TextEncoder().encode(pictureOf(job).svg);
