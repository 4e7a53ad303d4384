import { type FigureFile } from '../figure-file.js';
import { drawPose } from './draw-pose.js';
import { type PosedExercise } from './pose.js';

/** All poses of an exercise, ready to be written to its figure file. */
export function drawExercise({ drawnSide, cue, poses }: PosedExercise): FigureFile {
  const file: FigureFile = { poses: poses.map(drawPose) };
  if (drawnSide) file.drawnSide = drawnSide;
  if (cue) file.cue = cue;
  return file;
}
