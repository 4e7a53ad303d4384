import { type RetentionRule } from './schema/measures.schema.js';

const RULE_OF_PLACE: ReadonlyMap<string, string> = new Map([
  ['CA-ON', 'on_ca'],
  ['CA-BC', 'bc_ca'],
  ['US-NY', 'ny_us'],
  ['US-TX', 'tx_us'],
  ['US-MI', 'mi_us'],
  ['GB', 'uk'],
  ['AU', 'au'],
]);

/**
 * Years to keep a record after the last entry, proposed for a place. A rule that nobody has verified may lengthen the
 * default but never shorten it: keeping too short cannot be made good.
 */
export function retentionYearsFor(
  rules: readonly RetentionRule[],
  country: string,
  region: string | null,
): number {
  const find = (id: string | undefined) => rules.find((rule) => rule.id === id);
  const fallback = find('default')?.adultYears ?? 10;
  const rule = find(RULE_OF_PLACE.get(`${country}-${region}`) ?? RULE_OF_PLACE.get(country));
  if (rule?.adultYears == null) return fallback;
  return rule.sure === 'sourced' ? rule.adultYears : Math.max(rule.adultYears, fallback);
}

/** The years as a phrase that completes "We keep your record for …". */
export function retentionPhrase(years: number): string {
  return `${years} years after your last visit, counted from adulthood for someone under age`;
}
