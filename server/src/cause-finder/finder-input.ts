import type { MarkQuality } from '../body-map/marks.vocabulary.js';
import type { CauseSide } from '../knowledge/causes.vocabulary.js';
import type { MarkSource } from './finder.vocabulary.js';

export interface FinderMark {
  /** A region of either fineness. */
  readonly region: string;
  /** 0–10; a mark of 0 is not counted. */
  readonly nprs: number;
  readonly qualities: readonly MarkQuality[];
  readonly source: MarkSource;
  /** Whether somebody looked again at a place that came in words. */
  readonly isConfirmed: boolean;
}

export interface CauseAnswer {
  /** As the question asks: yes or no, 0–4, or hours a day. */
  readonly value: boolean | number;
  readonly side: CauseSide | null;
}

/** What the finder looks at: complete, known ids, values in range. `parseFinderInput` makes it. */
export interface FinderInput {
  readonly marks: readonly FinderMark[];
  /** By cause id; a cause that is missing was not asked, which is not “no”. */
  readonly answers: ReadonlyMap<string, CauseAnswer>;
  /** Active conditions, each once. */
  readonly conditions: readonly string[];
  /** Conditions for which a clinician's clearance is valid. */
  readonly clearances: readonly string[];
  /** By red-flag id; one that is missing was not asked. */
  readonly redFlags: ReadonlyMap<string, boolean>;
  readonly isNerveScreenDone: boolean;
  readonly hasHelper: boolean;
  /** Exercises shown in a session. */
  readonly taught: readonly string[];
  /** What the client owns; null when it was not asked. */
  readonly equipment: readonly string[] | null;
}
