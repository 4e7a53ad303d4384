import { Injectable } from '@nestjs/common';
import { CachedAnswer } from '../platform/http/cached-answer.js';
import { ContentReviews } from './content-reviews.service.js';
import type { LibraryConditionList, LibraryExercise, LibraryExerciseList } from './dto/library.dto.js';
import type { LibraryCauseList, LibraryMuscleList } from './dto/library-body.dto.js';
import { Knowledge } from './knowledge.js';
import { toExerciseDetails, toExerciseRow, toLibraryCondition } from './library-answers.js';
import { toLibraryCause, toLibraryMuscle } from './library-body-answers.js';
import { LibraryError } from './library.errors.js';
import type { ReviewArea } from './library.vocabulary.js';

/** The shipped knowledge as answers. Each is written out once, as a draft or as reviewed, then kept. */
@Injectable()
export class LibraryService {
  private readonly answers = new Map<string, CachedAnswer>();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly reviews: ContentReviews,
  ) {}

  /** Every item, in the order of the data: a browser filters them itself. */
  listExercises(): Promise<CachedAnswer> {
    return this.answer<LibraryExerciseList>('exercises', 'exercises', () => ({
      items: this.knowledge.exercises.map((exercise) => toExerciseRow(this.knowledge, exercise)),
      next: null,
    }));
  }

  /** @throws {LibraryError} `exercise_not_found` */
  async getExercise(id: string): Promise<CachedAnswer> {
    const exercise = this.knowledge.findExercise(id);
    if (!exercise) throw new LibraryError('exercise_not_found');
    return this.answer<LibraryExercise>(`exercises/${id}`, 'exercises', () =>
      toExerciseDetails(this.knowledge, exercise),
    );
  }

  listConditions(): Promise<CachedAnswer> {
    return this.answer<LibraryConditionList>('conditions', 'conditions', () => ({
      items: this.knowledge.conditions.map((condition) => toLibraryCondition(this.knowledge, condition)),
      next: null,
      sources: [...this.knowledge.conditionSources],
    }));
  }

  listMuscles(): Promise<CachedAnswer> {
    return this.answer<LibraryMuscleList>('muscles', 'muscles', () => ({
      items: this.knowledge.muscles.map((muscle) => toLibraryMuscle(this.knowledge, muscle)),
      next: null,
      referralNote: this.knowledge.referralNote,
    }));
  }

  listCauses(): Promise<CachedAnswer> {
    return this.answer<LibraryCauseList>('causes', 'habits', () => ({
      items: this.knowledge.causes.map((cause) => toLibraryCause(this.knowledge, cause)),
      next: null,
    }));
  }

  private async answer<Body extends { version: string; isDraft: boolean }>(
    name: string,
    area: ReviewArea,
    write: () => Omit<Body, 'version' | 'isDraft'>,
  ): Promise<CachedAnswer> {
    const isDraft = await this.reviews.isDraft(area);
    const key = `${name} ${isDraft}`;
    const kept = this.answers.get(key);
    if (kept) return kept;
    const made = CachedAnswer.of({ version: this.knowledge.version, isDraft, ...write() });
    this.answers.set(key, made);
    return made;
  }
}
