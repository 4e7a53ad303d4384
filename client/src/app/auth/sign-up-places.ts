import { COUNTRIES } from '@api/practices/places.vocabulary';
import type { Viewer } from '../core/viewer';

export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Countries by their name in the reader's language. */
export function countriesFor(locale: string): readonly Named[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const compare = new Intl.Collator(locale).compare;
  return COUNTRIES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    compare(a.name, b.name),
  );
}

/** The country of the browser's region setting; empty when that names none we know. */
export function proposedCountry(languages: readonly string[]): string {
  const regions = languages.map((tag) => new Intl.Locale(tag).region);
  return regions.find((region) => COUNTRIES.some((country) => country === region)) ?? '';
}

/** Time zones to choose from, the browser's own among them even where it goes by an old name. */
export function timeZonesFor(viewer: Viewer): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), viewer.timeZone])].sort();
}
