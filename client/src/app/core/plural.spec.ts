import { plural } from './plural';

describe('plural', () => {
  it('picks the form of the number', () => {
    const forms = { one: '1 day', other: 'some days' };
    expect(plural(1, forms, { locale: 'en-GB' })).toBe('1 day');
    expect(plural(0, forms, { locale: 'en-GB' })).toBe('some days');
  });

  it('knows languages with more forms, and does without one that is missing', () => {
    const forms = { one: 'dzień', few: 'dni (few)', other: 'dnia' };
    expect(plural(3, forms, { locale: 'pl' })).toBe('dni (few)');
    expect(plural(5, forms, { locale: 'pl' })).toBe('dnia');
  });
});
