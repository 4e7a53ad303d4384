import type { Plan, Screen } from './screen';

/** Where a screen is, for the address: chapter and place in it, from 1. Says nothing about what is asked there. */
export function addressOf(screens: readonly Screen[], screen: Screen): string {
  const inChapter = screens.filter(({ chapter }) => chapter === screen.chapter);
  return `${screen.chapter + 1}-${inChapter.findIndex(({ id }) => id === screen.id) + 1}`;
}

/** The screen at an address; the nearest one before it where the form has become shorter, the first where it is none. */
export function screenAt(screens: readonly Screen[], at: string | undefined): Screen {
  const [chapter = 0, place = 0] = (at ?? '').split('-').map(Number);
  const inChapter = screens.filter((screen) => screen.chapter === chapter - 1);
  const screen = inChapter[Math.min(Math.max(place, 1), inChapter.length) - 1] ?? screens[0];
  if (!screen) throw new Error('a form without screens');
  return screen;
}

/** How far one is in each chapter, 0 to 1. */
export function progressOf(
  { chapters, screens }: Plan,
  here: Screen,
): { readonly title: string; readonly share: number }[] {
  const inChapter = screens.filter(({ chapter }) => chapter === here.chapter);
  const share = (inChapter.findIndex(({ id }) => id === here.id) + 1) / inChapter.length;
  return chapters.map((title, chapter) => ({
    title,
    share: chapter < here.chapter ? 1 : chapter === here.chapter ? share : 0,
  }));
}

interface Way {
  /** Whether a safety question still waits for its answer. */
  readonly isOpen: (screen: Screen) => boolean;
  /** Whether something on a screen has been answered. */
  readonly isAnswered: (screen: Screen) => boolean;
  /** Came from the last look, and goes back there. */
  readonly isMending: boolean;
}

/**
 * Where "Next" leads. No open safety question is passed by: marks may bring some after their place was passed, and ticked
 * conditions do, so these are asked before the form goes on, and then it goes on behind the conditions.
 */
export function nextScreen(
  screens: readonly Screen[],
  from: Screen,
  { isOpen, isAnswered, isMending }: Way,
): Screen {
  const index = screens.findIndex(({ id }) => id === from.id);
  const review = screens.at(-1) ?? from;
  const open = screens.filter((screen) => screen.kind === 'safety' && isOpen(screen));
  if (from.kind === 'safety' || from.kind === 'conditions') {
    const later = open.find((screen) => screens.indexOf(screen) > index) ?? open[0];
    if (later) return later;
  }
  if (isMending) return review;
  if (from.kind !== 'safety') return screens[index + 1] ?? review;
  const isDone = (screen: Screen) =>
    screen.kind === 'safety' || (screen.kind === 'conditions' && isAnswered(screen));
  return screens.find((screen, at) => at > index && !isDone(screen)) ?? review;
}
