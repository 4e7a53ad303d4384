import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { LibraryCauseList, LibraryMuscleList } from '@api/knowledge/dto/library-body.dto';
import type { LibraryConsentList, LibraryRedFlagList } from '@api/knowledge/dto/library-safety.dto';
import type {
  LibraryCondition,
  LibraryConditionList,
  LibraryExercise,
  LibraryExerciseList,
  MovementList,
  ReviewedAreaList,
  ReviewForm,
} from '@api/knowledge/dto/library.dto';
import type {
  ConditionOverride,
  ExerciseOverride,
  OwnItem,
  OwnItemArchiving,
  OwnItemChange,
} from '@api/knowledge/dto/own-knowledge.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class LibraryApi {
  private readonly http = inject(HttpClient);

  exercises() {
    return httpResource<LibraryExerciseList>(() => '/api/library/exercises');
  }

  /** One item; undefined asks nothing. */
  exercise(exerciseId: () => string | undefined) {
    return httpResource<LibraryExercise>(() => {
      const id = exerciseId();
      return id === undefined ? undefined : exercisePath(id);
    });
  }

  muscles() {
    return httpResource<LibraryMuscleList>(() => '/api/library/muscles');
  }

  causes() {
    return httpResource<LibraryCauseList>(() => '/api/library/causes');
  }

  /** The conditions, once they are wanted. */
  conditions(isWanted: () => boolean = () => true) {
    return httpResource<LibraryConditionList>(() => (isWanted() ? '/api/library/conditions' : undefined));
  }

  redFlags() {
    return httpResource<LibraryRedFlagList>(() => '/api/library/red-flags');
  }

  consents() {
    return httpResource<LibraryConsentList>(() => '/api/library/consents');
  }

  movements() {
    return httpResource<MovementList>(() => '/api/library/movements');
  }

  createItem(item: OwnItem, key: IdempotencyKey): Promise<LibraryExercise> {
    return firstValueFrom(this.http.post<LibraryExercise>('/api/library/exercises', item, repeatable(key)));
  }

  changeItem(id: string, change: OwnItemChange): Promise<LibraryExercise> {
    return firstValueFrom(this.http.put<LibraryExercise>(exercisePath(id), change));
  }

  archiveItem(id: string, archiving: OwnItemArchiving): Promise<LibraryExercise> {
    return firstValueFrom(this.http.put<LibraryExercise>(`${exercisePath(id)}/archived`, archiving));
  }

  /** Puts the practice's own words and dose in a shipped item. */
  overruleExercise(id: string, override: ExerciseOverride): Promise<LibraryExercise> {
    return firstValueFrom(this.http.put<LibraryExercise>(`${exercisePath(id)}/override`, override));
  }

  /** Lets the shipped words stand again. */
  restoreExercise(id: string, version: number): Promise<LibraryExercise> {
    const params = { version };
    return firstValueFrom(this.http.delete<LibraryExercise>(`${exercisePath(id)}/override`, { params }));
  }

  overruleCondition(id: string, override: ConditionOverride): Promise<LibraryCondition> {
    return firstValueFrom(this.http.put<LibraryCondition>(conditionPath(id), override));
  }

  restoreCondition(id: string, version: number): Promise<LibraryCondition> {
    return firstValueFrom(this.http.delete<LibraryCondition>(conditionPath(id), { params: { version } }));
  }

  /** What somebody in the practice has reviewed, and what is still a draft there. */
  reviews() {
    return httpResource<ReviewedAreaList>(() => '/api/library/reviews');
  }

  /** Records that the caller has read an area in this version and stands by it. */
  signOff(review: ReviewForm, key: IdempotencyKey): Promise<ReviewedAreaList> {
    return firstValueFrom(this.http.post<ReviewedAreaList>('/api/library/reviews', review, repeatable(key)));
  }
}

function exercisePath(id: string): string {
  return `/api/library/exercises/${encodeURIComponent(id)}`;
}

function conditionPath(id: string): string {
  return `/api/library/conditions/${encodeURIComponent(id)}/override`;
}
