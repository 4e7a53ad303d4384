import type { QuestionType } from '@api/form-templates/form-templates.vocabulary';

/** What there is to know of kinds that bring their own questions or screens. */
export const ABOUT_KIND: Partial<Record<QuestionType, string>> = {
  body_map: $localize`The client taps where it hurts and says how strong, on a screen of its own. Safety and habit questions follow from it.`,
  red_flags: $localize`Unknot asks those that are asked always, and those that go with where it hurts and with the conditions ticked. A yes says at once what to do, and tells you.`,
  causes: $localize`Unknot asks the habits that tell most about where it hurts: the causes the library knows.`,
  psfs: $localize`Up to three things, each from 0 (cannot do it) to 10 (as before). The check-ins ask about them again.`,
  conditions: $localize`Each list stands under its name on one screen. What is ticked decides how you may treat, and brings up safety questions.`,
  per_area_consent: $localize`A yes or no for each area, kept like a consent. It needs a signature on the form.`,
  consent: $localize`A yes or no to these words, never filled in beforehand. It needs a signature on the form.`,
  signature: $localize`Drawn with a finger or typed, on a screen of its own, under what was said yes to.`,
  duration: $localize`A number with days, weeks, months or years.`,
  list: $localize`One line for each, as many as needed.`,
  regions: $localize`The client picks areas from a list.`,
  file: $localize`Photos (JPEG, PNG, WebP) or PDF, such as a referral letter: up to 5 of 10 MB each. They stand with the answers, and only your team can open them.`,
  nrs: $localize`From 0, none, to 10, the most one can think of.`,
};

export const OPTIONS_WORDS: Partial<Record<QuestionType, string>> = {
  choice: $localize`Answers to choose from`,
  multi: $localize`Answers to choose from`,
  per_area_consent: $localize`Areas`,
};
