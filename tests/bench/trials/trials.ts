/** Everything that `npm run bench` measures, in the order of the table. */
import type { Trial } from '../record.js';
import { slowReaderTrial } from '../room/slowReader.js';
import { roomTrials } from '../room/trial.js';
import { dragTrial } from './drag.js';
import { insightTrials } from './insight.js';
import { layoutTrial } from './layout.js';
import { modelTrials } from './model.js';
import { pageTrials } from './page.js';
import { panelTrial } from './panel.js';
import { projectTrial } from './project.js';
import { replayTrial } from './replay.js';
import { reportTrials } from './report.js';
import { svgTrials } from './svg.js';

export const trials: readonly Trial[] = [
  ...modelTrials,
  projectTrial,
  ...insightTrials,
  replayTrial,
  layoutTrial,
  ...svgTrials,
  ...reportTrials,
  ...pageTrials,
  dragTrial,
  panelTrial,
  ...roomTrials,
  slowReaderTrial,
];
