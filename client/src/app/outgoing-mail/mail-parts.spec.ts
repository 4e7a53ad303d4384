import { mailParts } from './mail-parts';

describe('mailParts', () => {
  it('leads to the path of an address, on the host the page was opened under', () => {
    expect(mailParts('Hello Jonas,\n\nopen https://unknot.example/l#AbC_-1\n\nMara')).toEqual([
      { text: 'Hello Jonas,\n\nopen ' },
      { text: 'https://unknot.example/l#AbC_-1', path: '/l#AbC_-1' },
      { text: '\n\nMara' },
    ]);
  });

  it('leaves a text without addresses whole', () => {
    expect(mailParts('Nothing to open.')).toEqual([{ text: 'Nothing to open.' }]);
  });
});
