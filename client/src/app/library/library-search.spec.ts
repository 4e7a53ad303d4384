import type { LibraryRedFlag } from '@api/knowledge/dto/library-safety.dto';
import type { LibraryCondition, LibraryExerciseRow } from '@api/knowledge/dto/library.dto';
import { fitsCondition, fitsExercise, fitsRedFlag } from './library-search';

const row: LibraryExerciseRow = {
  id: 'str_doorway_pec',
  name: 'Doorway chest stretch',
  kind: 'stretch',
  phase: 'stretch',
  purpose: 'Open the front of the chest',
  targets: ['Chest muscle'],
  muscles: ['Pecs', 'Pectoralis major'],
  areas: ['front'],
  equipment: ['doorway'],
  position: 'standing',
  level: 'standard',
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
  minutesPerDay: 2,
  needsTeaching: false,
  needsHelper: false,
  easierId: null,
  harderId: null,
  movementTags: [],
  origin: 'shipped',
  isArchived: false,
};

const condition: LibraryCondition = {
  id: 'meniere',
  category: 'ear and balance',
  label: 'Ménière’s disease',
  layLabel: 'Dizzy spells with ringing in the ear',
  handling: 'adapt',
  massageNote: 'Raise the head end.',
  askMore: [],
  clearanceFrom: null,
  expiresDays: null,
  excludes: [],
  cautions: [],
  blocksItems: [],
  cautionItems: [],
  change: null,
  shipped: null,
};

const redFlag: LibraryRedFlag = {
  id: 'clot',
  label: 'Possible leg clot',
  severity: 'same_day',
  question: 'Is one calf swollen and warm?',
  clientAction: 'See a doctor today.',
  therapistAction: 'Do not massage.',
  gate: 'stop',
  askWhen: 'regions',
  areas: ['Back of the knee'],
  conditions: [{ id: 'surgery', name: 'Surgery in the last 6 weeks' }],
  checkInSigns: [],
};

describe('searching the library', () => {
  it.each(['', '  ', 'DOORWAY', 'door stre', 'chests', 'pectoralis', 'standing chest', 'open, front'])(
    'finds an item by “%s”',
    (typed) => expect(fitsExercise(row, typed)).toBe(true),
  );

  it.each(['neck', 'chest neck', 'way'])('does not find it by “%s”', (typed) =>
    expect(fitsExercise(row, typed)).toBe(false),
  );

  it.each(['meniere', 'MÉNIÈRE', 'ringing ears', 'raise head'])('finds a condition by “%s”', (typed) =>
    expect(fitsCondition(condition, typed)).toBe(true),
  );

  it.each(['leg clot', 'SWOLLEN', 'knee', 'surgery', 'doctor today'])(
    'finds a safety question by “%s”',
    (typed) => expect(fitsRedFlag(redFlag, typed)).toBe(true),
  );
});
