import { LINK_KINDS, LINK_STATES } from '@api/platform/auth/auth.vocabulary';
import { doorWords } from './link-words';

const link = { practiceName: 'Linden Practice', firstName: 'Jonas' };

describe('doorWords', () => {
  it.each(LINK_KINDS)('names the person and offers to open an open link of kind %s', (kind) => {
    const door = doorWords({ ...link, kind, state: 'open' });
    expect(door.isOpen).toBe(true);
    expect(`${door.heading} ${door.text}`).toMatch(/Jonas.*Linden Practice/);
    expect(door.action).not.toBe('');
  });

  const closed = LINK_STATES.filter((state) => state !== 'open');

  it.each(closed)('does not offer to open a link that is %s', (state) => {
    for (const kind of [...LINK_KINDS, null]) expect(doorWords({ ...link, kind, state }).isOpen).toBe(false);
  });

  it.each(closed)('leads on from a link that is %s', (state) => {
    expect(doorWords({ ...link, kind: 'invitation', state }).goTo).toBe('/portal/sign-in');
    expect(doorWords({ ...link, kind: 'staff_sign_in', state }).goTo).toBe('/forgotten-password');
    expect(doorWords({ ...link, kind: 'intake', state }).text).toContain('Linden Practice');
  });

  it('says nothing about health', () => {
    for (const state of LINK_STATES) {
      for (const kind of LINK_KINDS) {
        const { heading, text, action } = doorWords({ ...link, kind, state });
        expect(`${heading} ${text} ${action}`).not.toMatch(/pain|health|massage|treat|symptom|condition/i);
      }
    }
  });
});
