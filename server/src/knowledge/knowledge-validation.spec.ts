import { readKnowledgeFiles } from './knowledge-files.js';
import { KnowledgeDataError, parseKnowledge } from './knowledge-validation.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A copy of the shipped data with one value replaced: `exercises/exercises/rel_jaw_circles/dosage/sets`. */
function corrupted(path: string, value: Json): Record<string, unknown> {
  const files = readKnowledgeFiles();
  const steps = path.split('/');
  const last = steps.pop() ?? '';
  let target = files as { [key: string]: Json } | Json[];
  for (const step of steps) {
    const child: Json | undefined = Array.isArray(target)
      ? (target.find((row) => typeof row === 'object' && row !== null && Reflect.get(row, 'id') === step) ??
        target[Number(step)])
      : target[step];
    if (typeof child !== 'object' || child === null) throw new Error(`no ${step} in ${path}`);
    target = child;
  }
  if (!Reflect.has(target, last)) throw new Error(`no ${last} in ${path}`);
  Reflect.set(target, last, value);
  return files;
}

function problemsOf(files: Record<string, unknown>): readonly string[] {
  try {
    parseKnowledge(files);
    return [];
  } catch (error) {
    if (error instanceof KnowledgeDataError) return error.problems;
    throw error;
  }
}

function isFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}

describe('the shipped knowledge', () => {
  it('has no mistakes and cannot be changed', () => {
    const files = parseKnowledge(readKnowledgeFiles());
    expect(isFrozen(files)).toBe(true);
    expect(files.exercises.exercises).toHaveLength(166);
    expect(files.conditions.conditions).toHaveLength(72);
    expect(files.conditions.redFlags).toHaveLength(21);
    expect(files.causes.causes).toHaveLength(47);
    expect(files.muscles.muscles).toHaveLength(76);
    expect(files.regions.regions).toHaveLength(120);
  });

  it.each<[string, Json, string]>([
    [
      'regions/regions/jaw_l/muscles/0',
      'wing_muscle',
      'regions.json, jaw_l: muscles names no muscle "wing_muscle"',
    ],
    ['muscles/muscles/scm/drives/0', 'nothing', 'muscles.json, scm: drives names no muscle "nothing"'],
    ['muscles/muscles/scm/referral/0/region', 'jaw_l', 'muscles.json, scm: referral names no area "jaw_l"'],
    [
      'causes/causes/laptop/substitutions/0',
      'hab_none',
      'causes.json, laptop: substitutions names no exercise "hab_none"',
    ],
    [
      'conditions/conditions/glaucoma/excludeTags/0',
      'upside_down',
      'conditions.json, glaucoma: excludeTags names no tag "upside_down"',
    ],
    [
      'conditions/conditions/glaucoma/linksRedFlags',
      ['rf_none'],
      'conditions.json, glaucoma: linksRedFlags names no red flag "rf_none"',
    ],
    [
      'conditions/conditions/tmj_disorder/askCauses/0',
      'no_cause',
      'conditions.json, tmj_disorder: askCauses names no cause "no_cause"',
    ],
    [
      'conditions/conditions/carotid_disease/localWhere',
      'neck_front_l',
      'conditions.json, carotid_disease: localWhere names no area "neck_front_l"',
    ],
    [
      'conditions/redFlags/rf_calf_clot/regions/0',
      'tail',
      'conditions.json, rf_calf_clot: regions names no area "tail"',
    ],
    [
      'exercises/exercises/rel_jaw_circles/harderId',
      'gone',
      'exercises.json, rel_jaw_circles: harderId names no exercise "gone"',
    ],
    [
      'exercises/exercises/rel_jaw_circles/extraExclude',
      ['gone'],
      'exercises.json, rel_jaw_circles: extraExclude names no condition "gone"',
    ],
    [
      'forms/intake/sections/health/fields/pregnant_weeks/showIf/conditionAny/0',
      'gone',
      'forms.json, pregnant_weeks: showIf.conditionAny names no condition "gone"',
    ],
    [
      'forms/intake/sections/about/fields/guardian_name/showIf/field',
      'gone',
      'forms.json, guardian_name: showIf.field names no field "gone"',
    ],
    [
      'forms/intake/sections/consent/fields/consent_photo/id',
      'consent_tattoo',
      'forms.json, consent_tattoo: id names no consent "consent_tattoo"',
    ],
    [
      'forms/checkin/questions/ci_safety/mapRedFlags',
      { fever: 'rf_none' },
      'forms.json, ci_safety: mapRedFlags names no red flag "rf_none"',
    ],
    [
      'forms/checkin/questions/ci_safety/mapRedFlags',
      { chills: 'rf_fever' },
      'forms.json, ci_safety: mapRedFlags names no option "chills"',
    ],
  ])('is refused with a broken reference at %s', (path, value, problem) => {
    expect(problemsOf(corrupted(path, value))).toContain(problem);
  });

  it.each<[string, Json, string]>([
    [
      'exercises/exercises/1/id',
      'rel_jaw_circles',
      'exercises.json, rel_jaw_circles: a second exercise with this id',
    ],
    ['conditions/conditions/1/id', 'glaucoma', 'conditions.json, glaucoma: a second condition with this id'],
    ['conditions/redFlags/1/id', 'rf_chest', 'conditions.json, rf_chest: a second red flag with this id'],
    ['conditions/movementTags/1/id', 'heat', 'conditions.json, heat: a second movement tag with this id'],
    ['muscles/muscles/1/id', 'scm', 'muscles.json, scm: a second muscle with this id'],
    ['causes/causes/1/id', 'laptop', 'causes.json, laptop: a second cause with this id'],
    ['causes/causes/1/question/id', 'q_laptop', 'causes.json, q_laptop: a second question with this id'],
    ['regions/regions/1/id', 'jaw_l', 'regions.json, jaw_l: a second region with this id'],
    ['regions/regions/1/id', 'wing_l', 'regions.json, wing_l: is not on the body map'],
    ['regions/regions/forehead_l/id', 'jaw_l', 'regions.json, forehead_l: is missing'],
    [
      'consents/consents/1/id',
      'consent_treat',
      'consents.json, consent_treat: a second consent with this id',
    ],
    [
      'forms/intake/sections/health/fields/cond_head/options/0',
      'gerd',
      'forms.json, gerd: a second ticked condition with this id',
    ],
  ])('is refused with a repeated or foreign id at %s', (path, value, problem) => {
    expect(problemsOf(corrupted(path, value))).toContain(problem);
  });

  it('is refused when muscles are to be released in a circle', () => {
    const files = corrupted('muscles/muscles/scm/releaseAfter', ['scalenes']);
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(
        /^muscles\.json, \w+: releaseAfter goes in a circle: .*scm → scalenes|scalenes → scm/,
      ),
    ]);
  });

  it('is refused when easier items lead back to the first', () => {
    const files = corrupted(
      'exercises/exercises/rel_underarm_squeeze_self/easierId',
      'rel_underarm_squeeze_partner',
    );
    expect(problemsOf(files)).toEqual([expect.stringContaining('easierId goes in a circle')]);
  });

  it.each<[string, number]>([
    ['sets', 0],
    ['sets', 6],
    ['reps', 31],
    ['reps', 2.5],
    ['holdSeconds', 121],
    ['holdSeconds', 1801],
    ['restSeconds', 4],
    ['restSeconds', 181],
    ['timesPerDay', 0],
    ['timesPerDay', 17],
    ['daysPerWeek', 8],
  ])('is refused with %s of %d in a dose', (field, value) => {
    const problems = problemsOf(corrupted(`exercises/exercises/rel_jaw_circles/dosage/${field}`, value));
    expect(problems).toEqual([expect.stringContaining(`exercises.json, rel_jaw_circles: dosage ${field}`)]);
  });

  it('lets a pack lie for up to half an hour', () => {
    expect(problemsOf(corrupted('exercises/exercises/hc_heat/dosage/holdSeconds', 1800))).toEqual([]);
    expect(problemsOf(corrupted('exercises/exercises/hc_heat/dosage/holdSeconds', 1801))).toHaveLength(1);
  });

  it.each<[string, Json, string]>([
    [
      'exercises/exercises/rel_jaw_circles/recheckMinutes',
      241,
      'exercises.json, rel_jaw_circles: recheckMinutes',
    ],
    ['exercises/exercises/rel_jaw_circles/kind', 'dance', 'exercises.json, rel_jaw_circles: kind'],
    ['exercises/exercises/rel_jaw_circles/steps', [], 'exercises.json, rel_jaw_circles: steps'],
    ['exercises/exercises/rel_jaw_circles/steps/0', ' ', 'exercises.json, rel_jaw_circles: steps 0'],
    ['muscles/muscles/scm/releaseTier', 4, 'muscles.json, scm: releaseTier'],
    ['conditions/conditions/glaucoma/handling', 'maybe', 'conditions.json, glaucoma: handling'],
    ['conditions/redFlags/rf_chest/severity', 'whenever', 'conditions.json, rf_chest: severity'],
    [
      'conditions/redFlags/rf_calf_clot/regions',
      [],
      'conditions.json, rf_calf_clot: regions belong to a question',
    ],
    [
      'conditions/redFlags/rf_calf_clot/askWhen',
      'always',
      'conditions.json, rf_calf_clot: regions belong to',
    ],
    [
      'conditions/conditions/trauma_anxiety/linksRedFlags',
      [],
      'conditions.json, rf_self_harm: no condition links to it, so it would never be asked',
    ],
    ['causes/causes/laptop/question/fullAtHours', null, 'causes.json, laptop: question fullAtHours'],
    ['causes/causes/laptop/muscles/0/weight', 4, 'causes.json, laptop: muscles 0 weight'],
    ['consents/consents/consent_treat/paragraphs/0', 'Hello {name}', 'nothing fills in {name}'],
    ['measures/version', 'other', 'measures.json, file: version other beside'],
    ['regions/regions', 'none', 'regions.json, file: regions'],
  ])('is refused, naming file and row, at %s', (path, value, problem) => {
    expect(problemsOf(corrupted(path, value)).join('\n')).toContain(problem);
  });

  it('is refused without a file, and with an unknown field', () => {
    const { causes: _causes, ...rest } = readKnowledgeFiles();
    expect(problemsOf(rest)).toEqual([expect.stringMatching(/^causes\.json, file: /)]);
    const files = corrupted('exercises/exercises/rel_jaw_circles/dosage', {
      sets: 1,
      reps: 1,
      holdSeconds: null,
      restSeconds: null,
      timesPerDay: 1,
      daysPerWeek: 1,
      trigger: null,
      perSide: false,
      colour: 'red',
    });
    expect(problemsOf(files)).toEqual([expect.stringContaining('colour')]);
  });

  it('says every mistake at once, in a message that can be read at the start', () => {
    const files = corrupted('exercises/exercises/rel_jaw_circles/harderId', 'gone');
    Reflect.set(files, 'consents', { ...(files['consents'] as object), version: 'other' });
    expect(() => parseKnowledge(files)).toThrow(
      /not usable:\n- consents\.json, file: .*\n- exercises\.json, rel_jaw_circles: /,
    );
  });
});
