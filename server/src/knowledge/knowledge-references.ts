import { type KnowledgeFile, type KnowledgeFiles } from './knowledge-files.js';

export type ReferenceKind =
  'area' | 'muscle' | 'cause' | 'tag' | 'condition' | 'red flag' | 'exercise' | 'consent' | 'field';

export interface Reference {
  readonly file: KnowledgeFile;
  readonly row: string;
  readonly name: string;
  readonly kind: ReferenceKind;
  readonly id: string;
}

type Names = Readonly<Record<string, readonly [ReferenceKind, readonly (string | null)[]]>>;

function referencesOfRow(file: KnowledgeFile, row: string, names: Names): Reference[] {
  return Object.entries(names).flatMap(([name, [kind, ids]]) =>
    ids.flatMap((id) => (id === null ? [] : [{ file, row, name, kind, id }])),
  );
}

/** Every id that one row of the data says of another. */
export function findReferences(files: KnowledgeFiles): Reference[] {
  return [
    ...files.regions.regions.flatMap((region) =>
      referencesOfRow('regions', region.id, { muscles: ['muscle', region.muscles] }),
    ),
    ...files.muscles.muscles.flatMap((muscle) =>
      referencesOfRow('muscles', muscle.id, {
        localRegions: ['area', muscle.localRegions],
        referral: ['area', muscle.referral.map(({ region }) => region)],
        drives: ['muscle', muscle.drives],
        strengthenPartners: ['muscle', muscle.strengthenPartners],
        releaseAfter: ['muscle', muscle.releaseAfter],
      }),
    ),
    ...files.causes.causes.flatMap((cause) =>
      referencesOfRow('causes', cause.id, {
        muscles: ['muscle', cause.muscles.map(({ muscle }) => muscle)],
        substitutions: ['exercise', cause.substitutions],
      }),
    ),
    ...files.conditions.conditions.flatMap((condition) =>
      referencesOfRow('conditions', condition.id, {
        excludeTags: ['tag', condition.excludeTags],
        cautionTags: ['tag', condition.cautionTags],
        linksRedFlags: ['red flag', condition.linksRedFlags],
        checkMuscles: ['muscle', condition.checkMuscles],
        askCauses: ['cause', condition.askCauses],
        localWhere: ['area', condition.localWhere === 'client_marks' ? [] : [condition.localWhere]],
      }),
    ),
    ...files.conditions.redFlags.flatMap((redFlag) =>
      referencesOfRow('conditions', redFlag.id, { regions: ['area', redFlag.regions ?? []] }),
    ),
    ...files.exercises.exercises.flatMap((exercise) =>
      referencesOfRow('exercises', exercise.id, {
        'targets.primary': ['muscle', exercise.targets.primary],
        'targets.secondary': ['muscle', exercise.targets.secondary],
        easierId: ['exercise', [exercise.easierId]],
        harderId: ['exercise', [exercise.harderId]],
        movementTags: ['tag', exercise.movementTags],
        extraExclude: ['condition', exercise.extraExclude],
        extraCaution: ['condition', exercise.extraCaution],
      }),
    ),
    ...findFormReferences(files.forms),
  ];
}

function findFormReferences(forms: KnowledgeFiles['forms']): Reference[] {
  const fields = forms.intake.sections.flatMap((section) => section.fields);
  return [
    ...fields.flatMap((field) =>
      referencesOfRow('forms', field.id, {
        options: ['condition', field.type === 'conditions' ? (field.options ?? []) : []],
        id: ['consent', field.type === 'consent' ? [field.id] : []],
        'showIf.field': ['field', field.showIf && 'field' in field.showIf ? [field.showIf.field] : []],
        'showIf.conditionAny': [
          'condition',
          field.showIf && 'conditionAny' in field.showIf ? field.showIf.conditionAny : [],
        ],
      }),
    ),
    ...forms.checkin.questions.flatMap((question) =>
      referencesOfRow('forms', question.id, {
        mapRedFlags: ['red flag', Object.values(question.mapRedFlags ?? {})],
      }),
    ),
  ];
}
