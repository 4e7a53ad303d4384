/** How often a habit was remembered, the best first, by the numbers of the check-in. */
export const HABIT_WORDS: readonly { readonly value: number; readonly label: string }[] = [
  { value: 4, label: $localize`Almost every time` },
  { value: 3, label: $localize`Most times` },
  { value: 2, label: $localize`About half` },
  { value: 1, label: $localize`Now and then` },
  { value: 0, label: $localize`Not today` },
];

export const habitWords = (value: number): string =>
  HABIT_WORDS.find((choice) => choice.value === value)?.label ?? '';
