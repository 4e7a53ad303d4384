import { loadKnowledge } from '../knowledge/knowledge.js';
import { answerCase } from './finder-command.js';

const knowledge = loadKnowledge();
const mark = { region: 'neck_back_r', nprs: 6, qualities: ['knot'], source: 'tap' };

describe('an input that cannot be used', () => {
  it.each([
    [{ marks: [{ ...mark, region: 'tail_l' }] }, 'marks[0].region'],
    [{ marks: [mark, { ...mark, region: 'tail_l', nprs: 0 }] }, 'marks[1].region'],
    [{ marks: [{ ...mark, nprs: 11 }] }, 'marks[0].nprs'],
    [{ marks: [{ ...mark, nprs: 5.5 }] }, 'marks[0].nprs'],
    [{ marks: [{ ...mark, qualities: ['ache', 'odd'] }] }, 'marks[0].qualities[1]'],
    [{ marks: [{ ...mark, source: 'dream' }] }, 'marks[0].source'],
    [{ marks: [mark], answers: { yoga: { value: true } } }, 'answers.yoga'],
    [{ marks: [mark], answers: { forward_head: { value: 5 } } }, 'answers.forward_head.value'],
    [{ marks: [mark], answers: { forward_head: { value: true } } }, 'answers.forward_head.value'],
    [{ marks: [mark], answers: { video_games: { value: 25 } } }, 'answers.video_games.value'],
    [{ marks: [mark], answers: { forward_lean: { value: 1 } } }, 'answers.forward_lean.value'],
    [{ marks: [mark], answers: { throwing: { value: 1, side: 'up' } } }, 'answers.throwing.side'],
    [{ marks: [mark], conditions: ['gout', 'hiccups'] }, 'conditions[1]'],
    [{ marks: [mark], clearances: ['hiccups'] }, 'clearances[0]'],
    [{ marks: [mark], red_flags: { rf_hair: true } }, 'red_flags.rf_hair'],
    [{ marks: [mark], red_flags: { rf_chest: 'yes' } }, 'red_flags.rf_chest'],
    [{ marks: [mark], nerve_screen_done: 1 }, 'nerve_screen_done'],
    [{ marks: [mark], taught: ['str_moon'] }, 'taught[0]'],
    [{ marks: [mark], equipment: ['anvil'] }, 'equipment[0]'],
    [{ marks: 'neck' }, 'marks'],
    [null, ''],
  ])('%j: names %s and says what to do', (input, field) => {
    expect(answerCase(knowledge, input)).toEqual({ error: expect.stringMatching(/\w+ \w+/), field });
  });

  it('is not one that leaves out what was not asked, or says more than the finder looks at', () => {
    const bare = answerCase(knowledge, { marks: [mark] });
    expect(bare).toMatchObject({ status: 'incomplete', shareable: false });
    const nulls = { answers: { throwing: { value: null } }, red_flags: { rf_chest: null }, conditions: null };
    expect(answerCase(knowledge, { marks: [{ ...mark, since: 2019 }], ...nulls, age: 40 })).toEqual(bare);
  });

  it('counts a repeated condition once', () => {
    const once = answerCase(knowledge, { marks: [mark], conditions: ['osteoporosis'] });
    expect(answerCase(knowledge, { marks: [mark], conditions: ['osteoporosis', 'osteoporosis'] })).toEqual(
      once,
    );
  });
});
