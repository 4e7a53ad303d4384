import {
  CAUSE_TEST,
  type CauseState,
  PORTAL_CAUSE_SECTIONS,
  type PortalCauseSection,
} from '@api/cause-board/cause-board.vocabulary';
import type { ClientCause, PortalCauseList } from '@api/cause-board/dto/cause-board.dto';

/** A shared cause, as the client reads it. */
export interface SharedCause {
  readonly id: string;
  readonly section: PortalCauseSection;
  readonly label: string;
  readonly words: string;
  /** Null before anything was learned. */
  readonly isConfirmed: boolean | null;
  /** While it is tried. */
  readonly test: PortalCauseList['items'][number]['test'];
}

export interface SharedSection {
  readonly section: PortalCauseSection;
  readonly causes: readonly SharedCause[];
}

const SECTION_OF: Record<CauseState, PortalCauseSection> = {
  suspected: 'think',
  testing: 'try',
  confirmed: 'learned',
  rejected: 'learned',
};

/** What is shared of a board, in the client's own sections. */
export function sharedSections(board: readonly ClientCause[]): SharedSection[] {
  const shared = board
    .filter(({ isShared }) => isShared)
    .map(({ id, state, layLabel, sharedWords, test }) => ({
      id,
      section: SECTION_OF[state],
      label: layLabel,
      words: sharedWords,
      isConfirmed: SECTION_OF[state] === 'learned' ? state === 'confirmed' : null,
      test:
        state === 'testing' && test
          ? { until: test.until, isLonger: test.length > CAUSE_TEST.days, isOver: test.isOver }
          : null,
    }));
  return bySection(shared);
}

/** Sections with something in them: think, try, learned. */
export function bySection(shared: readonly SharedCause[]): SharedSection[] {
  return PORTAL_CAUSE_SECTIONS.map((section) => ({
    section,
    causes: shared.filter((cause) => cause.section === section),
  })).filter(({ causes }) => causes.length > 0);
}
