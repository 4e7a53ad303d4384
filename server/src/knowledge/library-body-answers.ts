import { REGIONS } from '../body-map/regions.vocabulary.js';
import type { LibraryCause, LibraryMuscle } from './dto/library-body.dto.js';
import { type Knowledge } from './knowledge.js';
import { type Muscle } from './schema/body.schema.js';
import { type Cause } from './schema/causes.schema.js';

type Named = LibraryMuscle['items'][number];

const heaviestFirst = (a: { readonly weight: number }, b: { readonly weight: number }) => b.weight - a.weight;

/** A muscle with what is known of it from all sides: where it is felt, what loads it, what comes first, what helps. */
export function toLibraryMuscle(knowledge: Knowledge, muscle: Muscle): LibraryMuscle {
  return {
    id: muscle.id,
    commonName: muscle.commonName,
    latin: muscle.latin,
    layName: muscle.layName,
    group: muscle.group,
    actions: [...muscle.actions],
    localAreas: muscle.localRegions.map(drawnArea),
    referral: muscle.referral
      .map(({ region, weight }) => ({ ...drawnArea(region), weight }))
      .sort(heaviestFirst),
    loadedBy: knowledge.causes
      .flatMap(({ id, label, muscles }) =>
        muscles
          .filter((loaded) => loaded.muscle === muscle.id)
          .map(({ weight }) => ({ id, name: label, weight })),
      )
      .sort(heaviestFirst),
    drives: muscleNames(knowledge, muscle.drives),
    strengthenPartners: muscleNames(knowledge, muscle.strengthenPartners),
    releaseTier: muscle.releaseTier,
    releaseAfter: muscleNames(knowledge, muscle.releaseAfter),
    selfCare: muscle.selfCare,
    cautions: [...muscle.cautions],
    posture: { ...muscle.posture },
    items: knowledge.exercises
      .filter(({ targets }) => targets.primary.includes(muscle.id))
      .map(({ id, name }) => ({ id, name })),
  };
}

export function toLibraryCause(knowledge: Knowledge, cause: Cause): LibraryCause {
  const { text, answerType, askSide, help, answeredBy } = cause.question;
  return {
    id: cause.id,
    group: cause.group,
    label: cause.label,
    layLabel: cause.layLabel,
    question: { text, answerType, askSide, help, answeredBy },
    muscles: cause.muscles.flatMap(({ muscle: id, weight, sideRule }) =>
      muscleNames(knowledge, [id]).map((named) => ({ ...named, weight, sideRule })),
    ),
    substitutions: cause.substitutions.flatMap((id) => {
      const exercise = knowledge.findExercise(id);
      return exercise ? [{ id, name: exercise.name }] : [];
    }),
    askPriority: cause.askPriority,
    modifiable: cause.modifiable,
    note: cause.note,
  };
}

function drawnArea(area: string): LibraryMuscle['localAreas'][number] {
  const regions = REGIONS.filter(({ base }) => base === area);
  return { area, name: regions[0]?.layLabel ?? area, regionIds: regions.map(({ id }) => id) };
}

function muscleNames(knowledge: Knowledge, ids: readonly string[]): Named[] {
  return ids.flatMap((id) => {
    const muscle = knowledge.findMuscle(id);
    return muscle ? [{ id, name: muscle.commonName }] : [];
  });
}
