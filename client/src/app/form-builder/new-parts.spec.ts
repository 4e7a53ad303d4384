import type { FormGroup, FormPage } from '@api/form-templates/dto/form-content.dto';
import { differencesOf } from './form-differences';
import { removePart } from './form-edits';
import { copyOf, newQuestion, newScreen } from './new-parts';
import { fitted, paletteFor, searchPalette } from './palette';
import { aForm, aGroup, aPage, aQuestion, rule } from './testing/a-form';

describe('new parts', () => {
  it('have ids by chance, and a list of conditions one by which it is known', () => {
    expect(newQuestion('text').id).toMatch(/^q_[a-z0-9]{8}$/);
    expect(newQuestion('conditions').id).toMatch(/^cond_[a-z0-9]{8}$/);
    expect(newScreen().id).not.toBe(newScreen().id);
  });

  it('are copied with ids of their own, rules inside about the copies', () => {
    const form = aForm(
      aPage(
        'p',
        aGroup(
          's',
          aQuestion('pets', { type: 'yes_no' }),
          aQuestion('name', { showIf: rule('pets', true) }),
          aQuestion('legal_name'),
          aQuestion('body_map', { type: 'body_map' }),
        ),
      ),
    );
    const page = copyOf(form, { kind: 'page', id: 'p' }) as FormPage;
    const [screen] = page.groups as [FormGroup];
    const [pets, name, ...rest] = screen.questions;
    expect(rest).toEqual([]);
    expect([page.id, screen.id, pets?.id]).not.toContain('p');
    expect(name?.showIf?.rules[0]).toMatchObject({ questionId: pets?.id });
    expect(copyOf(form, { kind: 'question', id: 'legal_name' })).toBeNull();
    expect(copyOf(form, { kind: 'question', id: 'name' })).toMatchObject({ label: 'About name' });
  });
});

describe('the palette', () => {
  const first = aForm(
    aPage('about', aGroup('s', aQuestion('legal_name', { label: 'Full name' }))),
    aPage('consent', aGroup('t', aQuestion('consent_treat', { type: 'consent', label: 'Consent' }))),
  );
  const second = aForm(aPage('about', aGroup('s', aQuestion('legal_name'), aQuestion('news'))));
  const mine = aForm(aPage('x', aGroup('y', aQuestion('legal_name'))));
  const sections = paletteFor(mine, [first, second], new Map([['consent_treat', 'Massage']]));

  it('has the blank kinds, and each ready question once on its page', () => {
    expect(sections.slice(1)).toMatchObject([
      {
        title: 'Page about',
        entries: [
          { label: 'Full name', isTaken: true },
          { label: 'About news', isTaken: false },
        ],
      },
      { title: 'Page consent', entries: [{ label: 'Massage' }] },
    ]);
  });

  it('is searched by words', () => {
    expect(searchPalette(sections, 'MASSage').map(({ title }) => title)).toEqual(['Page consent']);
    expect(searchPalette(sections, '')).toHaveLength(3);
  });

  it('leaves rules behind that would look at nothing', () => {
    const question = aQuestion('x', { showIf: rule('pets', true) });
    expect(fitted(question, new Set(['pets'])).showIf).toEqual(question.showIf);
    expect(fitted(question, new Set()).showIf).toBeNull();
  });
});

describe('two versions of a form', () => {
  it('differ by questions that one has, that say something else, or that stand elsewhere', () => {
    const mine = aForm(aPage('p', aGroup('s', aQuestion('a'), aQuestion('b'), aQuestion('c'))));
    const theirs = aForm(
      aPage('p', aGroup('s', aQuestion('b', { isRequired: true }), aQuestion('a'), aQuestion('d'))),
    );
    expect(differencesOf(mine, theirs)).toEqual({
      onlyMine: ['About c'],
      onlyTheirs: ['About d'],
      changed: ['About b'],
      isArrangedOtherwise: true,
    });
    const shorter = removePart(mine, { kind: 'question', id: 'c' });
    expect(differencesOf(mine, shorter)).toMatchObject({ onlyMine: ['About c'], isArrangedOtherwise: false });
  });
});
