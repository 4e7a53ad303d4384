import type { Mark } from '@api/body-map/dto/mark.dto';
import type { AnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import type { AppliedTechnique, NoteContent } from '@api/session-notes/dto/note-content.dto';
import type {
  ClientPosition,
  NoteSection,
  NoteWarning,
  Technique,
  TechniqueResponse,
  TechniqueSide,
} from '@api/session-notes/session-notes.vocabulary';
import { kindWords, markDetails } from '../body-map/mark-words';
import { coveredWords, regionName } from '../body-map/region-words';
import type { NoteField } from './note-merge';

export const TECHNIQUE_WORDS: Record<Technique, string> = {
  effleurage: $localize`Effleurage`,
  petrissage: $localize`Petrissage`,
  friction: $localize`Friction`,
  tapotement: $localize`Tapotement`,
  vibration: $localize`Vibration`,
  compression: $localize`Compression`,
  sustained_pressure: $localize`Sustained pressure`,
  myofascial_release: $localize`Myofascial release`,
  pin_and_stretch: $localize`Pin and stretch`,
  muscle_energy: $localize`Muscle energy (PNF)`,
  positional_release: $localize`Positional release`,
  passive_stretching: $localize`Passive stretching`,
  joint_mobilisation: $localize`Joint mobilisation`,
  lymphatic_drainage: $localize`Lymphatic drainage`,
  instrument_assisted: $localize`Instrument-assisted`,
  cupping: $localize`Cupping`,
  hot_cold: $localize`Heat or cold`,
  breathing_coaching: $localize`Breathing coaching`,
  education: $localize`Education`,
};

export const POSITION_WORDS: Record<ClientPosition, string> = {
  prone: $localize`Prone`,
  supine: $localize`Supine`,
  side_lying_left: $localize`Side-lying left`,
  side_lying_right: $localize`Side-lying right`,
  semi_reclined: $localize`Semi-reclined`,
  seated: $localize`Seated`,
};

export const RESPONSE_WORDS: Record<TechniqueResponse, string> = {
  softened: $localize`Softened`,
  tender: $localize`Tender`,
  referred: $localize`Sends elsewhere`,
  no_change: $localize`No change`,
};

/** What 1 to 5 feel like, in their order. */
export const PRESSURE_WORDS = [
  $localize`feather`,
  $localize`light`,
  $localize`medium`,
  $localize`firm`,
  $localize`deep`,
] as const;

export const SECTION_WORDS: Record<NoteSection, string> = {
  subjective: $localize`Subjective`,
  objective: $localize`Objective`,
  assessment: $localize`Assessment`,
  plan: $localize`Plan`,
};

export const FIELD_WORDS: Record<NoteField, string> = {
  ...SECTION_WORDS,
  startedAt: $localize`Start`,
  endedAt: $localize`End`,
  techniques: $localize`Techniques`,
  painBefore: $localize`Pain before`,
  painAfter: $localize`Pain after`,
};

export const WARNING_WORDS: Record<NoteWarning, string> = {
  technique_minutes_exceed_session: $localize`The techniques add up to more minutes than the session had.`,
};

const SIDE_IN_SENTENCE: Record<TechniqueSide, string> = {
  left: $localize`left`,
  right: $localize`right`,
  both: $localize`both sides`,
};

/** "Between spine and blade, left": as a heading, the side in words behind the place. */
export function placeWords(regionId: AnyRegionId): string {
  const { title, side } = regionName(regionId);
  return side === 'midline' ? title : `${title}, ${SIDE_IN_SENTENCE[side]}`;
}

/** "Myofascial release, upper chest, left, 6 min, pressure 2/5, prone; softened." */
export function techniqueSentence(row: AppliedTechnique): string {
  const place = row.place && placeOf(row.place);
  const parts = [
    TECHNIQUE_WORDS[row.technique],
    place && place.charAt(0).toLowerCase() + place.slice(1),
    row.minutes === null ? null : $localize`${row.minutes}:minutes: min`,
    row.pressure === null ? null : $localize`pressure ${row.pressure}:pressure:/5`,
    row.position && POSITION_WORDS[row.position].toLowerCase(),
  ].filter((part) => part !== null);
  const responses = row.responses.map((response) => RESPONSE_WORDS[response].toLowerCase()).join(', ');
  return `${parts.join(', ')}${responses && `; ${responses}`}.`;
}

/** "Back of the neck, left: tight, 4/10. Knot, ache." */
function findingSentence(mark: Mark): string {
  const kind = kindWords(mark.kind, 'therapist').toLowerCase();
  const score = mark.intensity === null ? '' : `, ${mark.intensity}/10`;
  const place = coveredWords(mark.areas) || placeWords(mark.regionId);
  return `${place}: ${kind}${score}. ${markDetails(mark)}`.trim();
}

/** What the marks, the chips and the scores say, for the O of the note. */
export function objectiveLines({ techniques, painBefore, painAfter }: NoteContent, marks: readonly Mark[]) {
  const found = marks.filter((mark) => mark.kind !== 'treated').map(findingSentence);
  const treated = marks
    .filter((mark) => mark.kind === 'treated' && !techniques.some((row) => isAt(row, mark.regionId)))
    .map((mark) => $localize`Treated: ${coveredWords(mark.areas) || placeWords(mark.regionId)}:place:.`);
  return [...found, ...techniques.map(techniqueSentence), ...treated, ...painLine(painBefore, painAfter)];
}

export function isAt({ place }: AppliedTechnique, regionId: AnyRegionId): boolean {
  return place?.kind === 'region' && place.regionId === regionId;
}

function placeOf(place: NonNullable<AppliedTechnique['place']>): string {
  if (place.kind === 'region') return placeWords(place.regionId);
  const muscle = place.muscleId.replaceAll('_', ' ');
  return place.side ? `${muscle}, ${SIDE_IN_SENTENCE[place.side]}` : muscle;
}

function painLine(before: number | null, after: number | null): string[] {
  if (before === null) return [];
  return after === null
    ? [$localize`Pain before: ${before}:before:/10.`]
    : [$localize`Pain ${before}:before:/10 before, ${after}:after:/10 after.`];
}
