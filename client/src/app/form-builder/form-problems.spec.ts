import { placeProblems } from './form-problems';
import { aForm, aGroup, aPage, aQuestion } from './testing/a-form';

const form = aForm(aPage('one', aGroup('s1', aQuestion('a'), aQuestion('b')), aGroup('s2')));

it.each([
  ['title', null, 'title'],
  ['pages', null, 'pages'],
  ['pages.0.title', { kind: 'page', id: 'one' }, 'title'],
  ['pages.0.groups.1', { kind: 'screen', id: 's2' }, ''],
  ['pages.0.groups.0.questions.1', { kind: 'question', id: 'b' }, ''],
  ['pages.0.groups.0.questions.1.label', { kind: 'question', id: 'b' }, 'label'],
  ['pages.0.groups.0.questions.0.showIf.rules.2', { kind: 'question', id: 'a' }, 'showIf.rules.2'],
  ['pages.7.groups.0.questions.0.label', null, 'pages.7.groups.0.questions.0.label'],
])('the problem at %s stands at its part', (path, part, field) => {
  expect(placeProblems(form, [{ path, message: 'No.' }])).toEqual([{ part, field, message: 'No.' }]);
});
