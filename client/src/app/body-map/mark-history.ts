import { computed, signal } from '@angular/core';
import { type Mark } from '@api/body-map/dto/mark.dto';

/** One stroke: what a mark was and what it became; null where it did not exist. */
export interface Stroke {
  readonly before: Mark | null;
  readonly after: Mark | null;
}

/** The strokes of one sitting, to take back and to do again. */
export class MarkHistory {
  private readonly strokes = signal<readonly Stroke[]>([]);
  private readonly done = signal(0);

  readonly canUndo = computed(() => this.done() > 0);
  readonly canRedo = computed(() => this.done() < this.strokes().length);

  record(stroke: Stroke): void {
    this.strokes.update((strokes) => [...strokes.slice(0, this.done()), stroke]);
    this.done.update((done) => done + 1);
  }

  /** The stroke that takes the last one back. */
  undo(): Stroke | undefined {
    const last = this.strokes()[this.done() - 1];
    if (!last) return undefined;
    this.done.update((done) => done - 1);
    return { before: last.after, after: last.before };
  }

  redo(): Stroke | undefined {
    const next = this.strokes()[this.done()];
    if (next) this.done.update((done) => done + 1);
    return next;
  }
}

/** The marks after a stroke, in the order in which they were drawn. */
export function withStroke(marks: readonly Mark[], { before, after }: Stroke): readonly Mark[] {
  const id = (after ?? before)?.id;
  if (!after) return marks.filter((mark) => mark.id !== id);
  return marks.some((mark) => mark.id === id)
    ? marks.map((mark) => (mark.id === id ? after : mark))
    : [...marks, after];
}
