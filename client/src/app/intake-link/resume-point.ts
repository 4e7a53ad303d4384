import { askedOn } from './asked-on';
import type { Answers, Screen } from './screen';

/**
 * Where a person goes on: the first place that still needs an answer, but not beyond where she was. What she chose to
 * skip on the way is not asked again.
 */
export function resumePoint(screens: readonly Screen[], answers: Answers): Screen | undefined {
  const needed = screens.findIndex((screen) =>
    askedOn(screen, answers).some(({ isRequired, isAnswered }) => isRequired && !isAnswered),
  );
  const last = screens.findLastIndex((screen) =>
    askedOn(screen, answers).some(({ isAnswered }) => isAnswered),
  );
  const isLastComplete =
    last >= 0 && askedOn(screens[last] ?? REVIEW, answers).every(({ isAnswered }) => isAnswered);
  const reached = isLastComplete ? last + 1 : Math.max(last, 0);
  return screens[needed < 0 ? reached : Math.min(needed, reached)];
}

const REVIEW: Screen = { kind: 'review', id: 'review', chapter: 0 };
