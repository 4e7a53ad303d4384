import { describe, expect, it } from '@jest/globals';
import { differencesOf, isSame } from './form-differences';
import { aForm, aGroup, aPage, aQuestion } from './testing/a-form';

const [sleep, pets] = [aQuestion('sleep'), aQuestion('pets')];
const published = aForm(aPage('one', aGroup('s1', sleep), aGroup('s2', pets)));

describe('what a form has that another has not', () => {
  it('is nothing for the same form', () => {
    expect(differencesOf(published, published)).toEqual({
      onlyMine: [],
      onlyTheirs: [],
      changed: [],
      isArrangedOtherwise: false,
    });
  });

  it('is a new question, with its screen and page and nothing else', () => {
    const more = aForm(
      ...published.pages,
      aPage('two', aGroup('s3', aQuestion('new', { label: '', type: 'nrs' }))),
    );
    expect(differencesOf(more, published)).toEqual({
      onlyMine: ['Scale 0 to 10'],
      onlyTheirs: [],
      changed: [],
      isArrangedOtherwise: false,
    });
  });

  it('is a question with other words, one taken out, and another order', () => {
    const changed = aForm(aPage('one', aGroup('s1', { ...sleep, isRequired: true })));
    expect(differencesOf(changed, published)).toMatchObject({
      onlyTheirs: ['About pets'],
      changed: ['About sleep'],
      isArrangedOtherwise: false,
    });
    const turned = aForm(aPage('one', aGroup('s2', pets), aGroup('s1', sleep)));
    expect(differencesOf(turned, published)).toMatchObject({ changed: [], isArrangedOtherwise: true });
  });

  it('is not space at the ends, nor the order of fields', () => {
    expect(isSame({ a: 'x ', b: null }, { b: null, a: 'x' })).toBe(true);
    expect(isSame({ a: 'x' }, { a: 'y' })).toBe(false);
  });
});
