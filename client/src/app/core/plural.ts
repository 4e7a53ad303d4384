import type { Viewer } from './viewer';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * Picks the form of a word that goes with a number: `plural(days, { one: $localize`1 day`, other: … }, viewer)`.
 * Instead of ICU in templates: docs/adr/0004-what-a-first-visit-loads.md.
 */
export function plural(count: number, forms: Forms, { locale }: Pick<Viewer, 'locale'>): string {
  return forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
}
