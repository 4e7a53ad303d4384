import { withCopiedLines } from './copied-lines.js';

const copied = { heading: 'From the form:', lines: ['– Goal: sleep', '– Stress: 6/10'] };

describe('lines copied into a note', () => {
  it('come under a heading behind what was written', () => {
    expect(withCopiedLines('Slept badly.\n', copied)).toEqual({
      text: 'Slept badly.\n\nFrom the form:\n– Goal: sleep\n– Stress: 6/10',
      added: 2,
    });
    expect(withCopiedLines('', copied).text).toBe('From the form:\n– Goal: sleep\n– Stress: 6/10');
  });

  it('are not written a second time', () => {
    const once = withCopiedLines('Slept badly.', copied).text;
    expect(withCopiedLines(once, copied)).toEqual({ text: once, added: 0 });
  });

  it('join those that were copied before, not what was written since', () => {
    const text = `${withCopiedLines('', copied).text}\n\nMy own words.`;
    const more = { ...copied, lines: ['– Sleep: 5 hours', '– Goal: sleep'] };
    expect(withCopiedLines(text, more)).toEqual({
      text: 'From the form:\n– Goal: sleep\n– Stress: 6/10\n– Sleep: 5 hours\n\nMy own words.',
      added: 1,
    });
  });
});
