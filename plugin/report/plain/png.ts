/** The report's picture by itself, as pixels. */
import type { Writer } from '../format.js';
import { pngOf } from '../picture/png.js';
import { pictureOf } from './picture.js';

/** Pixels from side to side of a picture by itself: people make it larger. */
const width = 2_400;

export const write: Writer = async (job) => pngOf(pictureOf(job), width);
