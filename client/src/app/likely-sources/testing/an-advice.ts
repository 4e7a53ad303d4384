import type { FinderAdvice, FoundMuscle } from '@api/cause-finder/dto/finder-answer.dto';

export const aMuscle = (change: Partial<FoundMuscle>): FoundMuscle => ({
  id: 'rhomboids',
  name: 'Rhomboids',
  latin: 'Rhomboideus',
  layName: 'between-the-shoulder-blades muscle',
  side: 'left',
  score: 50,
  band: 'possible',
  regions: [],
  feltAt: [],
  loadedBy: [],
  pullsOn: [],
  ...change,
});

export const anAdvice = (change: Partial<FinderAdvice>): FinderAdvice => ({
  muscles: [],
  causes: [],
  tableOrder: [],
  checkFirst: [],
  conditionChecks: [],
  teachInSession: [],
  plan: [],
  leftOut: [],
  questions: [],
  ...change,
});
