export const NOTE_STATES = ['draft', 'signed'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** What was done, in the order of the quick choice. */
export const TECHNIQUES = [
  'effleurage',
  'petrissage',
  'friction',
  'tapotement',
  'vibration',
  'compression',
  'sustained_pressure',
  'myofascial_release',
  'pin_and_stretch',
  'muscle_energy',
  'positional_release',
  'passive_stretching',
  'joint_mobilisation',
  'lymphatic_drainage',
  'instrument_assisted',
  'cupping',
  'hot_cold',
  'breathing_coaching',
  'education',
] as const;
export type Technique = (typeof TECHNIQUES)[number];

export const CLIENT_POSITIONS = [
  'prone',
  'supine',
  'side_lying_left',
  'side_lying_right',
  'semi_reclined',
  'seated',
] as const;
export type ClientPosition = (typeof CLIENT_POSITIONS)[number];

export const TECHNIQUE_RESPONSES = ['softened', 'tender', 'referred', 'no_change'] as const;
export type TechniqueResponse = (typeof TECHNIQUE_RESPONSES)[number];

/** The side of a paired muscle that was worked on. */
export const TECHNIQUE_SIDES = ['left', 'right', 'both'] as const;
export type TechniqueSide = (typeof TECHNIQUE_SIDES)[number];

/** The four parts of a note, in their order. */
export const NOTE_SECTIONS = ['subjective', 'objective', 'assessment', 'plan'] as const;
export type NoteSection = (typeof NOTE_SECTIONS)[number];

/** Said beside a note and never in the way of saving or signing. */
export const NOTE_WARNINGS = ['technique_minutes_exceed_session'] as const;
export type NoteWarning = (typeof NOTE_WARNINGS)[number];

/** How long a draft has waited for its signature: `due` after a day, `late` after three. */
export const DRAFT_AGES = ['recent', 'due', 'late'] as const;
export type DraftAge = (typeof DRAFT_AGES)[number];

export const DRAFT_HOURS = { due: 24, late: 72 } as const;

/** 1 feather, 2 light, 3 medium, 4 firm, 5 deep. */
export const PRESSURE = { min: 1, max: 5 } as const;
export const TECHNIQUE_MINUTES = { min: 1, max: 120 } as const;

export const NOTE_LIMITS = {
  section: 10_000,
  techniques: 60,
  addendum: 10_000,
  addendumReason: 200,
  excerpt: 160,
  page: 20,
  pageMax: 100,
} as const;
