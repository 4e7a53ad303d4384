import { computed, linkedSignal, type Signal, signal } from '@angular/core';
import { type Problem, problemFrom } from './http/problem';

export interface Page<Item> {
  readonly items: Item[];
  /** What to ask for the page after this one; null after the last. */
  readonly next: string | null;
}

/** The pages of a list after its first, one with each "Show more". Another first page starts them anew. */
export class MorePages<Item> {
  private readonly pages = linkedSignal<Page<Item>>(() => ({ items: [], next: this.first()?.next ?? null }));
  private readonly loading = signal(false);
  private readonly trouble = linkedSignal<Problem | null>(() => (this.first(), null));

  readonly items = computed(() => this.pages().items);
  readonly hasNext = computed(() => this.pages().next !== null);
  readonly isLoading = this.loading.asReadonly();
  readonly problem = this.trouble.asReadonly();

  /**
   * @param first the first page, undefined while it is not there
   * @param load asks for the page that `next` of the one before tells
   */
  constructor(
    private readonly first: Signal<Page<Item> | undefined>,
    private readonly load: (after: string) => Promise<Page<Item>>,
  ) {}

  async show(): Promise<void> {
    const { items, next } = this.pages();
    if (next === null || this.loading()) return;
    const first = this.first();
    this.loading.set(true);
    this.trouble.set(null);
    try {
      const page = await this.load(next);
      // What was asked of another list, such as before a filter was changed, belongs to that one.
      if (this.first() === first) this.pages.set({ items: [...items, ...page.items], next: page.next });
    } catch (error) {
      if (this.first() === first) this.trouble.set(problemFrom(error));
    } finally {
      this.loading.set(false);
    }
  }
}
