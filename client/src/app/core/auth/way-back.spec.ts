import { wayBack } from './way-back';

describe('wayBack', () => {
  it('leads back to a page of the app', () => {
    expect(wayBack('/clients/0190?tab=plan', '/')).toBe('/clients/0190?tab=plan');
  });

  it.each([undefined, '', 'clients', '//evil.example', '/\\evil.example', 'https://evil.example'])(
    'does not lead to %s',
    (then) => {
      expect(wayBack(then, '/today')).toBe('/today');
    },
  );
});
