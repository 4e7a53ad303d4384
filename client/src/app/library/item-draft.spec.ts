import { changesOf, EMPTY_ITEM, firstDose, ownItemOf } from './item-draft';

const draft = { ...EMPTY_ITEM, name: ' Corner stretch ', steps: 'Stand.\n\n  Lean in. \n', feel: ' ' };

describe('an item as it is typed', () => {
  it('becomes lines without empty ones, and no feeling where none is said', () => {
    expect(changesOf(draft, firstDose('stretch'))).toMatchObject({
      name: 'Corner stretch',
      steps: ['Stand.', 'Lean in.'],
      feel: null,
      cautions: [],
    });
  });

  it('gets its phase from its kind, and keeps what the form does not ask', () => {
    const choices = {
      dose: firstDose('posture-habit'),
      muscles: ['scm'],
      movements: ['prone'],
      never: ['migraine'],
    };
    const made = ownItemOf({ ...draft, kind: 'posture-habit', equipment: 'wall, , strap' }, choices, null);
    expect(made).toMatchObject({
      phase: 'habit',
      equipment: ['wall', 'strap'],
      targets: { primary: ['scm'], secondary: [] },
      movementTags: ['prone'],
      extraExclude: ['migraine'],
      stopRule: null,
    });
    const before = {
      ...made,
      stopRule: 'Stop when dizzy.',
      targets: { primary: [], secondary: ['masseter'] },
    };
    expect(ownItemOf(draft, choices, before)).toMatchObject({
      stopRule: 'Stop when dizzy.',
      targets: { primary: ['scm'], secondary: ['masseter'] },
    });
  });

  it('begins with a moment for a habit and with rounds for all else', () => {
    expect(firstDose('ergonomics')).toMatchObject({ sets: null, trigger: expect.any(String) });
    expect(firstDose('strengthen')).toMatchObject({ sets: 2, reps: 8, holdSeconds: null, trigger: null });
  });
});
