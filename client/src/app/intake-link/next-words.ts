import type { Screen } from './screen';

interface Way {
  /** Came from the last look, and goes back there. */
  readonly isMending: boolean;
  /** Something is answered, or has to be. */
  readonly isTouched: boolean;
  /** What was said before stands there and is not confirmed yet. */
  readonly hasEarlier: boolean;
}

/** What stands on the button that leads on. */
export function nextWords(screen: Screen, { isMending, isTouched, hasEarlier }: Way): string {
  if (isMending) return $localize`Done`;
  switch (screen.kind) {
    case 'consents':
      return $localize`Next: sign`;
    case 'sign':
      return $localize`Next: look it over`;
    default:
      if (hasEarlier) return $localize`Still true: next`;
      return isTouched || isOnlyRead(screen) ? $localize`Next` : $localize`Skip`;
  }
}

function isOnlyRead(screen: Screen): boolean {
  return screen.kind === 'questions' && screen.questions.every(({ type }) => type === 'info');
}
