import { Injectable } from '@nestjs/common';
import { CachedAnswer } from '../platform/http/cached-answer.js';
import { ContentReviews } from './content-reviews.service.js';
import { PracticesService } from '../practices/practices.service.js';
import type { LibraryCauseList, LibraryMuscleList } from './dto/library-body.dto.js';
import type { LibraryConsentList, LibraryRedFlagList } from './dto/library-safety.dto.js';
import type {
  LibraryCondition,
  LibraryConditionList,
  LibraryExercise,
  LibraryExerciseList,
  MovementList,
} from './dto/library.dto.js';
import { Knowledge } from './knowledge.js';
import { toExerciseDetails, toExerciseRow, toLibraryCondition } from './library-answers.js';
import { toLibraryCause, toLibraryMuscle } from './library-body-answers.js';
import { toLibraryConsents, toLibraryRedFlag } from './library-safety-answers.js';
import { LibraryError } from './library.errors.js';
import type { ReviewArea } from './library.vocabulary.js';
import { OWN_ITEM_PREFIX } from './own/own-knowledge.vocabulary.js';
import { PracticeKnowledge } from './own/practice-knowledge.service.js';

type Unmarked<Body> = Omit<Body, 'version' | 'isDraft'>;

/**
 * The practice's knowledge as answers. Each is written out once, as a draft or as reviewed, then kept as long as the
 * knowledge it was written from.
 */
@Injectable()
export class LibraryService {
  private readonly answers = new WeakMap<Knowledge, Map<string, CachedAnswer>>();

  constructor(
    private readonly shipped: Knowledge,
    private readonly practiceKnowledge: PracticeKnowledge,
    private readonly reviews: ContentReviews,
    private readonly practices: PracticesService,
  ) {}

  /** Every item, in the order of the data, archived ones last: a browser filters them itself. */
  listExercises(): Promise<CachedAnswer> {
    return this.answer<LibraryExerciseList>('exercises', 'exercises', (knowledge) => ({
      items: [...knowledge.exercises, ...knowledge.own.archived].map((exercise) =>
        toExerciseRow(knowledge, exercise),
      ),
      next: null,
    }));
  }

  /** @throws {LibraryError} `exercise_not_found` */
  async getExercise(id: string): Promise<CachedAnswer> {
    return this.answer<LibraryExercise>(
      `exercises/${id}`,
      id.startsWith(OWN_ITEM_PREFIX) ? null : 'exercises',
      (knowledge) => this.exerciseIn(knowledge, id),
    );
  }

  /** One item as it stands now, not kept. @throws {LibraryError} `exercise_not_found` */
  async readExercise(id: string): Promise<LibraryExercise> {
    const knowledge = await this.practiceKnowledge.current();
    const isDraft = !id.startsWith(OWN_ITEM_PREFIX) && (await this.reviews.isDraft('exercises'));
    return { version: knowledge.version, isDraft, ...this.exerciseIn(knowledge, id) };
  }

  /** One condition as it stands now. @throws {LibraryError} `condition_not_found` */
  async readCondition(id: string): Promise<LibraryCondition> {
    const knowledge = await this.practiceKnowledge.current();
    const condition = knowledge.findCondition(id);
    if (!condition) throw new LibraryError('condition_not_found');
    return toLibraryCondition(knowledge, condition, this.shipped.findCondition(id));
  }

  listConditions(): Promise<CachedAnswer> {
    return this.answer<LibraryConditionList>('conditions', 'conditions', (knowledge) => ({
      items: knowledge.conditions.map((condition) =>
        toLibraryCondition(knowledge, condition, this.shipped.findCondition(condition.id)),
      ),
      next: null,
      sources: [...knowledge.conditionSources],
    }));
  }

  listMuscles(): Promise<CachedAnswer> {
    return this.answer<LibraryMuscleList>('muscles', 'muscles', (knowledge) => ({
      items: knowledge.muscles.map((muscle) => toLibraryMuscle(knowledge, muscle)),
      next: null,
      referralNote: knowledge.referralNote,
    }));
  }

  listCauses(): Promise<CachedAnswer> {
    return this.answer<LibraryCauseList>('causes', 'habits', (knowledge) => ({
      items: knowledge.causes.map((cause) => toLibraryCause(knowledge, cause)),
      next: null,
    }));
  }

  listRedFlags(): Promise<CachedAnswer> {
    return this.answer<LibraryRedFlagList>('red_flags', 'red_flags', (knowledge) => ({
      items: knowledge.redFlags.map((redFlag) => toLibraryRedFlag(knowledge, redFlag)),
      next: null,
      sources: [...knowledge.redFlagSources],
    }));
  }

  /** With the practice's words in them, so each practice's answer is its own and none is kept. */
  async listConsents(): Promise<LibraryConsentList> {
    const practice = await this.practices.getPractice();
    const isDraft = await this.reviews.isDraft('consents');
    return { version: this.shipped.version, isDraft, ...toLibraryConsents(this.shipped, practice) };
  }

  /** What an item may ask of the body: conditions limit items by it. */
  listMovements(): MovementList {
    return { items: this.shipped.movementTags.map(({ id, label }) => ({ id, name: label })), next: null };
  }

  private exerciseIn(knowledge: Knowledge, id: string): Unmarked<LibraryExercise> {
    const exercise = knowledge.findExercise(id);
    if (!exercise) throw new LibraryError('exercise_not_found');
    return toExerciseDetails(knowledge, exercise, this.shipped.findExercise(id));
  }

  /** `area` is what a review takes the draft mark off; null for what the practice made itself. */
  private async answer<Body extends { version: string; isDraft: boolean }>(
    name: string,
    area: ReviewArea | null,
    write: (knowledge: Knowledge) => Unmarked<Body>,
  ): Promise<CachedAnswer> {
    const knowledge = await this.practiceKnowledge.current();
    const isDraft = area !== null && (await this.reviews.isDraft(area));
    const kept = this.answers.get(knowledge) ?? new Map<string, CachedAnswer>();
    this.answers.set(knowledge, kept);
    const key = `${name} ${isDraft}`;
    const known = kept.get(key);
    if (known) return known;
    const made = CachedAnswer.of({ version: knowledge.version, isDraft, ...write(knowledge) });
    kept.set(key, made);
    return made;
  }
}
