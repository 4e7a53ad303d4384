import type { AnswerValue } from '@api/intake/dto/intake-answer.dto';
import { askedOn } from './asked-on';
import { resumePoint } from './resume-point';
import type { PlanInput, Screen } from './screen';
import { addressOf, nextScreen, screenAt } from './screen-order';
import { planScreens } from './screen-plan';
import { aContent, aGroup, aQuestion, aSafetyQuestion } from './testing/a-form';

const said = (answers: Record<string, AnswerValue> = {}, change: Partial<PlanInput> = {}): PlanInput => ({
  ...aContent(),
  value: (id) => answers[id] ?? null,
  hasMarks: false,
  hasUnratedMarks: false,
  ...change,
});
const idsOf = (input: PlanInput) => planScreens(input).screens.map(({ id }) => id);

const ALL_NEEDED: Record<string, AnswerValue> = {
  legal_name: 'Jonas Berg',
  birth_date: '1992-03-14',
  goal: 'Less pain',
  body_map: 'skipped',
  'red_flags.chest': false,
  'red_flags.fever': false,
  consent_treat: { isGiven: true, textHash: 'a'.repeat(64) },
  signature: { kind: 'typed', name: 'Jonas Berg' },
};

describe('planScreens', () => {
  it('asks one group of questions a screen, in five chapters', () => {
    const { chapters, screens } = planScreens(said());
    expect(chapters).toEqual(['About you', 'Where it hurts', 'Your health', 'Day and night', 'Your yes']);
    expect(screens.map(({ id, chapter }) => `${chapter} ${id}`)).toEqual([
      '0 legal_name',
      '0 email',
      '1 goal',
      '1 body_map',
      '1 psfs',
      '2 red_flags.chest',
      '2 red_flags.fever',
      '2 health',
      '2 medicines',
      '3 cause.stoop',
      '3 cause.desk',
      '3 cause.sofa',
      '3 pressure',
      '4 sensitive_ok',
      '4 consent_treat/consents',
      '4 guardian_sign/sign',
      '4 review',
    ]);
  });

  it('asks a parent or guardian of somebody under age, who signs where all sign', () => {
    const { screens } = planScreens(said({}, { isMinor: true }));
    expect(screens.map(({ id }) => id)).toContain('guardian_name');
    const sign = screens.find((screen) => screen.kind === 'sign');
    expect(sign?.questions.map(({ id }) => id)).toEqual(['guardian_sign', 'signature']);
  });

  it('asks what an answer brings up, on the same screen', () => {
    const { screens } = planScreens(said({ onset: 'after one event' }));
    const goal = screens.find(({ id }) => id === 'goal');
    expect(goal?.kind === 'questions' && goal.questions.map(({ id }) => id)).toEqual([
      'goal',
      'onset',
      'onset_event',
    ]);
  });

  it('asks what a condition brings up beside the conditions', () => {
    const health = (answers: Record<string, AnswerValue>) =>
      planScreens(said(answers)).screens.find((screen) => screen.kind === 'conditions');
    expect(health({})?.details).toEqual([]);
    expect(health({ cond_head: ['migraine'] })?.details.map(({ id }) => id)).toEqual(['aura']);
  });

  it('takes "none of these" for an answer about the conditions', () => {
    const input = said({ cond_none: true });
    const health = planScreens(input).screens.find((screen) => screen.kind === 'conditions')!;
    expect(askedOn(health, input).some(({ isAnswered }) => isAnswered)).toBe(true);
  });

  it('grows with the safety questions and counts them', () => {
    const safetyQuestions = ['chest', 'clot', 'fever'].map(aSafetyQuestion);
    const { screens } = planScreens(said({}, { safetyQuestions }));
    const safety = screens.flatMap((screen) => (screen.kind === 'safety' ? [screen] : []));
    expect(safety.map(({ number, of }) => `${number} of ${of}`)).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });

  it('asks one screen a group, and no screen where nothing of it is asked', () => {
    const groups = [
      { ...aGroup([aQuestion('new_1'), aQuestion('new_2')]), heading: 'Later', lead: 'In a while.' },
      aGroup([aQuestion('never', { showIf: { match: 'all', rules: [{ kind: 'minor' }] } })]),
    ];
    const pages = [...aContent().pages, { id: 'later', title: 'Later', groups }];
    const { chapters, screens } = planScreens(said({}, { pages }));
    expect(chapters.at(-1)).toBe('Later');
    const later = screens.filter(({ chapter, kind }) => chapter === 5 && kind !== 'review');
    expect(later).toMatchObject([{ heading: 'Later', lead: 'In a while.', questions: { length: 2 } }]);
  });

  it('gives what needs a screen of its own one beside the rest of its group', () => {
    const groups = [aGroup([aQuestion('words'), aQuestion('body_map', { type: 'body_map' })])];
    const { screens } = planScreens(said({}, { pages: [{ id: 'one', title: 'One', groups }] }));
    expect(screens.map(({ kind }) => kind)).toEqual(['map', 'questions', 'review']);
  });
});

describe('resumePoint', () => {
  const at = (answers: Record<string, AnswerValue>, change: Partial<PlanInput> = {}) => {
    const input = said(answers, change);
    return resumePoint(planScreens(input).screens, input)?.id;
  };

  it('begins at the beginning', () => {
    expect(at({})).toBe('legal_name');
  });

  it('goes on after the last screen that is complete', () => {
    expect(at({ legal_name: 'Jonas', birth_date: '1992-03-14' })).toBe('email');
  });

  it('goes on within a screen that was left half done', () => {
    expect(at({ legal_name: 'Jonas', birth_date: '1992-03-14', goal: 'Less pain' })).toBe('goal');
  });

  it('does not ask again for what was skipped', () => {
    expect(at({ ...ALL_NEEDED, pressure: 'light', signature: '' })).toBe('guardian_sign/sign');
  });

  it('goes back to what is needed and still open', () => {
    const { 'red_flags.fever': _, ...rest } = ALL_NEEDED;
    expect(at(rest)).toBe('red_flags.fever');
  });

  it('goes back to a mark that does not say how strong it is', () => {
    expect(at(ALL_NEEDED, { hasMarks: true, hasUnratedMarks: true })).toBe('body_map');
  });

  it('ends at the last look', () => {
    expect(at(ALL_NEEDED)).toBe('review');
  });
});

describe('the order of the screens', () => {
  const { screens } = planScreens(said());
  const screen = (id: string): Screen => screens.find((known) => known.id === id)!;
  const nextOf = (id: string, open: readonly string[], { isMending = false, answered = [''] } = {}) =>
    nextScreen(screens, screen(id), {
      isOpen: (known) => open.includes(known.id),
      isAnswered: (known) => answered.includes(known.id),
      isMending,
    }).id;

  it('goes from screen to screen', () => {
    expect(nextOf('legal_name', [])).toBe('email');
  });

  it('asks each open safety question before it goes on', () => {
    expect(nextOf('psfs', ['red_flags.chest', 'red_flags.fever'])).toBe('red_flags.chest');
    expect(nextOf('red_flags.chest', ['red_flags.fever'])).toBe('red_flags.fever');
    expect(nextOf('red_flags.fever', ['red_flags.chest'])).toBe('red_flags.chest');
    expect(nextOf('red_flags.fever', [])).toBe('health');
  });

  it('asks a safety question that a ticked condition brought', () => {
    expect(nextOf('health', ['red_flags.fever'])).toBe('red_flags.fever');
    expect(nextOf('red_flags.fever', [], { answered: ['health'] })).toBe('medicines');
    expect(nextOf('health', [])).toBe('medicines');
  });

  it('goes back to the last look after mending', () => {
    expect(nextOf('legal_name', [], { isMending: true })).toBe('review');
    expect(nextOf('red_flags.chest', ['red_flags.fever'], { isMending: true })).toBe('red_flags.fever');
  });

  it('writes places into the address that say nothing about health', () => {
    expect(addressOf(screens, screen('red_flags.fever'))).toBe('3-2');
    expect(screenAt(screens, '3-2').id).toBe('red_flags.fever');
  });

  it.each([undefined, '', '9-9', 'x-y', '0-0', '-1'])(
    'begins at the beginning for the address %s',
    (place) => {
      expect(screenAt(screens, place).id).toBe('legal_name');
    },
  );

  it('takes the last screen of a chapter that has become shorter', () => {
    expect(screenAt(screens, '1-7').id).toBe('email');
  });

  it('never moves a screen because another one comes in before it', () => {
    const longer = planScreens(said({}, { isMinor: true })).screens;
    expect(longer.map(({ id }) => id).filter((id) => id !== 'guardian_name')).toEqual(idsOf(said()));
  });
});
