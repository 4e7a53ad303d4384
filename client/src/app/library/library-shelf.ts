import { inject, Injectable, signal } from '@angular/core';
import type { BodyGroup } from '@api/body-map/body.vocabulary';
import type { ExerciseKind } from '@api/knowledge/exercises.vocabulary';
import { LibraryApi } from './library-api';

/** What stays as it was while one goes from the list to an item and back: the items, and what was looked for. */
@Injectable()
export class LibraryShelf {
  readonly exercises = inject(LibraryApi).exercises();
  /** Id of the item that was opened from the list, to come back to. */
  readonly opened = signal('');
  readonly words = signal('');
  /** Empty: all. */
  readonly kind = signal<ExerciseKind | ''>('');
  readonly area = signal<BodyGroup | ''>('');
}
