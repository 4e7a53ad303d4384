import { answerLine } from './intake-review.vocabulary.js';

describe('answerLine', () => {
  it.each([
    ['What makes it worse?', 'sitting', 'What makes it worse? sitting'],
    ['None of these', 'yes', 'None of these: yes'],
    ['Hard to do (0 = cannot do) ', 'stairs', 'Hard to do (0 = cannot do): stairs'],
    ['Anything else:', 'no', 'Anything else: no'],
  ])('tells the answer from “%s”', (question, answer, line) => {
    expect(answerLine(question, answer)).toBe(line);
  });
});
