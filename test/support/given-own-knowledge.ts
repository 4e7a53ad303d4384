import type { LibraryExercise } from '../../server/src/knowledge/dto/library.dto.js';
import type { OwnItem } from '../../server/src/knowledge/dto/own-knowledge.dto.js';
import type { GivenPractice } from './given.js';

/** A stretch for the chest, done on each side. */
export const ownItem = (change: Partial<OwnItem> = {}): OwnItem => ({
  name: 'Corner stretch',
  purpose: 'Open the chest after a long day',
  kind: 'stretch',
  phase: 'stretch',
  targets: { primary: ['pectoralis_major'], secondary: ['pectoralis_minor'] },
  equipment: ['wall'],
  position: 'standing',
  steps: ['Stand in a corner of the room.', 'Lean in until you feel a pull.'],
  feel: null,
  dosage: {
    sets: 2,
    reps: 1,
    holdSeconds: 25,
    restSeconds: null,
    timesPerDay: 2,
    daysPerWeek: 7,
    trigger: null,
  },
  isPerSide: false,
  level: 'standard',
  cautions: ['Stop if your arms tingle.'],
  movementTags: ['neck_extension_end'],
  extraExclude: [],
  extraCaution: [],
  needsTeaching: false,
  needsHelper: false,
  recheckMinutes: null,
  progressRule: null,
  stopRule: null,
  ...change,
});

export async function givenOwnItem(
  { therapist }: GivenPractice,
  change: Partial<OwnItem> = {},
): Promise<LibraryExercise> {
  const made = await therapist.post<LibraryExercise>('/api/library/exercises', ownItem(change));
  if (made.status !== 201) throw new Error(`no item was made: ${JSON.stringify(made.body)}`);
  return made.body;
}
