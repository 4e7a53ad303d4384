import type { FormContent, FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { questionsOf } from './form-parts';
import { newLongText, newQuestion } from './new-parts';
import { kindOf } from './question-kinds';

/** Something that can be added. */
export interface PaletteEntry {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly question: FormQuestion;
  /** It is in the form already, and there can be one of it. */
  readonly isTaken: boolean;
}

export interface PaletteSection {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}

/** The blank kinds, and below them the questions that come with Unknot, by the pages they come on. */
export function paletteFor(
  content: FormContent,
  shipped: readonly FormContent[],
  consentTitles: ReadonlyMap<string, string>,
): PaletteSection[] {
  const taken = new Set(questionsOf(content).map(({ question }) => question.id));
  const ready = (question: FormQuestion): PaletteEntry => ({
    key: question.id,
    label: consentTitles.get(question.id) ?? question.label,
    hint: kindOf(question).label,
    question,
    isTaken: taken.has(question.id),
  });
  const seen = new Set<string>();
  const pages = shipped.flatMap(({ pages }) => pages);
  const firsts = pages.filter(({ id }, at) => pages.findIndex((page) => page.id === id) === at);
  const sections = firsts.map(({ id, title }) => ({
    title,
    entries: pages
      .filter((page) => page.id === id)
      .flatMap(({ groups }) => groups.flatMap(({ questions }) => questions))
      .filter((question) => !seen.has(question.id) && seen.add(question.id))
      .map(ready),
  }));
  return [{ title: $localize`In your own words`, entries: blankEntries() }, ...sections];
}

function blankEntries(): PaletteEntry[] {
  const blank = (question: FormQuestion, hint: string): PaletteEntry => ({
    key: kindOf(question).label,
    label: kindOf(question).label,
    hint,
    question,
    isTaken: false,
  });
  return [
    blank(newQuestion('text'), $localize`A few words`),
    blank(newLongText(), $localize`Several lines`),
    blank(newQuestion('yes_no'), ''),
    blank(newQuestion('choice'), $localize`One of your answers`),
    blank(newQuestion('multi'), $localize`Any of your answers`),
    blank(newQuestion('nrs'), $localize`From none to the most`),
    blank(newQuestion('number'), $localize`With a unit, such as hours`),
    blank(newQuestion('date'), $localize`A day in the past`),
    blank(newQuestion('duration'), $localize`Days, weeks, months, years`),
    blank(newQuestion('list'), $localize`Such as medicines or operations`),
    blank(newQuestion('conditions'), $localize`From the library’s list`),
    blank(newQuestion('regions'), $localize`Chosen from a list`),
    blank(newQuestion('file'), $localize`Photos or PDF, such as a referral letter`),
    blank(newQuestion('consent', { isRequired: true }), $localize`Your own text, with a yes or no`),
    blank(newQuestion('info'), $localize`Nothing to answer`),
  ];
}

/** The sections with what fits the words that are looked for. */
export function searchPalette(sections: readonly PaletteSection[], words: string): PaletteSection[] {
  const wanted = words.trim().toLowerCase();
  return sections
    .map((section) => ({
      ...section,
      entries: section.entries.filter(({ label, hint }) => `${label} ${hint}`.toLowerCase().includes(wanted)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Made ready for its place: rules about questions that do not come before it are left behind. */
export function fitted(question: FormQuestion, before: ReadonlySet<string>): FormQuestion {
  const rules = question.showIf?.rules.filter(
    (rule) => rule.kind !== 'answer' || before.has(rule.questionId),
  );
  const showIf = question.showIf && rules && rules.length > 0 ? { ...question.showIf, rules } : null;
  return { ...question, showIf };
}
