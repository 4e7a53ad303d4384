import {
  ageOfConsentFor,
  AGE_OF_CONSENT_LIMITS,
  COUNTRIES,
  emergencyNumberFor,
  regionsOf,
} from './places.vocabulary.js';

describe('places', () => {
  it('names each of the 249 countries of ISO 3166-1 once, in order', () => {
    expect(COUNTRIES).toHaveLength(249);
    expect([...new Set(COUNTRIES)].sort()).toEqual(COUNTRIES);
  });

  it('knows only codes that have a name in a reader’s language', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(COUNTRIES.filter((country) => names.of(country) === undefined)).toEqual([]);
  });

  it.each([
    ['US', '911'],
    ['GB', '999'],
    ['DE', '112'],
    ['AU', '000'],
    ['NZ', '111'],
    ['JP', '119'],
    ['BR', '192'],
  ])('proposes for %s the number %s', (country, number) => {
    expect(emergencyNumberFor(country)).toBe(number);
  });

  it('proposes a dialable number for every country, and none for an unknown code', () => {
    for (const country of COUNTRIES) expect(emergencyNumberFor(country)).toMatch(/^\d{2,5}$/);
    expect(emergencyNumberFor('XX')).toBeNull();
    expect(emergencyNumberFor('toString')).toBeNull();
  });

  it('lists regions by name where law differs by region, and none elsewhere', () => {
    expect(regionsOf('US')).toHaveLength(51);
    expect(regionsOf('CA')).toHaveLength(13);
    expect(regionsOf('AU')).toHaveLength(8);
    expect(regionsOf('GB').map(({ name }) => name)).toEqual([
      'England',
      'Northern Ireland',
      'Scotland',
      'Wales',
    ]);
    expect(regionsOf('DE')).toEqual([]);
    for (const country of ['US', 'CA', 'AU', 'GB']) {
      const names = regionsOf(country).map(({ name }) => name);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    }
  });

  it('takes the age of consent of the region, then the country, then 18', () => {
    expect(ageOfConsentFor('GB', 'SCT')).toBe(16);
    expect(ageOfConsentFor('GB', null)).toBe(16);
    expect(ageOfConsentFor('CA', 'QC')).toBe(14);
    expect(ageOfConsentFor('CA', 'ON')).toBe(18);
    expect(ageOfConsentFor('US', 'MI')).toBe(18);
    expect(ageOfConsentFor('DE', null)).toBe(18);
  });

  it('proposes only ages that a practice may set', () => {
    for (const country of COUNTRIES) {
      for (const region of [null, ...regionsOf(country).map(({ code }) => code)]) {
        expect(ageOfConsentFor(country, region)).toBeGreaterThanOrEqual(AGE_OF_CONSENT_LIMITS.min);
        expect(ageOfConsentFor(country, region)).toBeLessThanOrEqual(AGE_OF_CONSENT_LIMITS.max);
      }
    }
  });
});
