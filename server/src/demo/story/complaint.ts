import type { Stroke } from '../../body-map/dto/mark.dto.js';
import type { RegionId } from '../../body-map/regions.vocabulary.js';
import type {
  ClientKind,
  MarkBetter,
  MarkPattern,
  MarkQuality,
  MarkWorse,
} from '../../body-map/marks.vocabulary.js';
import type { HabitAnswer } from '../../intake/dto/intake-answer.dto.js';
import type { ClientPosition, Technique } from '../../session-notes/session-notes.vocabulary.js';

export interface StoryMark {
  regionId: RegionId;
  kind: ClientKind;
  /** Points above or below the person's own pain at intake. */
  offset: number;
  qualities: readonly MarkQuality[];
  pattern: MarkPattern;
  worse?: readonly MarkWorse[];
  better?: readonly MarkBetter[];
  radiatesTo?: readonly RegionId[];
  /** Drawn over instead of tapped. */
  strokes?: readonly Stroke[];
  /** Chosen by its name in the list rather than tapped. */
  isByName?: true;
}

export interface StoryItem {
  exerciseId: string;
  why: string;
}

export interface StoryVisit {
  subjective: string;
  objective: string;
  assessment: string;
  plan: string;
}

/** What brings people to the table, and how its course of care reads. `{first}` becomes the person's name. */
export interface Complaint {
  goal: string;
  marks: readonly StoryMark[];
  worse: readonly string[];
  better: readonly string[];
  habits: Readonly<Record<string, HabitAnswer>>;
  hardThings: readonly string[];
  techniques: readonly { technique: Technique; regionId: RegionId; position: ClientPosition }[];
  items: readonly StoryItem[];
  visits: readonly StoryVisit[];
  question: { text: string; answer: string };
}
