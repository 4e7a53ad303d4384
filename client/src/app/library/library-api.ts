import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { LibraryCauseList, LibraryMuscleList } from '@api/knowledge/dto/library-body.dto';
import type {
  LibraryConditionList,
  LibraryExercise,
  LibraryExerciseList,
  ReviewedAreaList,
  ReviewForm,
} from '@api/knowledge/dto/library.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class LibraryApi {
  private readonly http = inject(HttpClient);

  exercises() {
    return httpResource<LibraryExerciseList>(() => '/api/library/exercises');
  }

  exercise(exerciseId: () => string) {
    return httpResource<LibraryExercise>(() => `/api/library/exercises/${encodeURIComponent(exerciseId())}`);
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

  /** What somebody in the practice has reviewed, and what is still a draft there. */
  reviews() {
    return httpResource<ReviewedAreaList>(() => '/api/library/reviews');
  }

  /** Records that the caller has read an area in this version and stands by it. */
  signOff(review: ReviewForm, key: IdempotencyKey): Promise<ReviewedAreaList> {
    return firstValueFrom(this.http.post<ReviewedAreaList>('/api/library/reviews', review, repeatable(key)));
  }
}
