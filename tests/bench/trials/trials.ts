/** Everything that `npm run bench` measures, in the order of the table. */
import type { Trial } from '../record.js';
import { slowReaderTrial } from '../room/slowReader.js';
import { roomTrials } from '../room/trial.js';
import { modelTrials } from './model.js';

export const trials: readonly Trial[] = [...modelTrials, ...roomTrials, slowReaderTrial];
