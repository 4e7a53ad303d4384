import { countriesFor, proposedCountry, timeZonesFor } from './sign-up-places';

describe('places proposed at sign-up', () => {
  it('takes the country from the first language that names one', () => {
    expect(proposedCountry(['en', 'nl-NL', 'en-US'])).toBe('NL');
    expect(proposedCountry(['en'])).toBe('');
    expect(proposedCountry(['en-001', 'de-CH'])).toBe('CH');
  });

  it('sorts countries by their name in the language of the reader', () => {
    const names = countriesFor('en-GB').map((country) => country.name);
    expect(names.slice(0, 2)).toEqual(['Afghanistan', 'Åland Islands']);
    expect(countriesFor('de').find((country) => country.code === 'NL')?.name).toBe('Niederlande');
  });

  it('offers the time zone of the browser even under an old name', () => {
    expect(timeZonesFor({ locale: 'en', timeZone: 'US/Pacific' })).toContain('US/Pacific');
    expect(
      timeZonesFor({ locale: 'en', timeZone: 'Europe/Paris' }).filter((zone) => zone === 'Europe/Paris'),
    ).toHaveLength(1);
  });
});
