import { computed, inject, Service, signal } from '@angular/core';
import type { AnswerValue } from '@api/intake/dto/intake-answer.dto';
import type { EarlierAnswer, IntakeForm } from '@api/intake/dto/intake-form.dto';
import { FOLLOW_UP_PREFIX } from '@api/intake/intake.vocabulary';
import { AnswerStore } from './answer-store';
import { askedOn } from './asked-on';
import type { Screen } from './screen';

/**
 * What was said in the profile or an earlier form. It stands in its field as “Still true?”, and is an answer once the
 * person goes on with it.
 */
@Service({ autoProvided: false })
export class EarlierAnswers {
  private readonly store = inject(AnswerStore);

  private readonly said = signal<ReadonlyMap<string, EarlierAnswer>>(new Map());
  private readonly open = computed(
    () => new Map([...this.said()].filter(([id]) => !this.store.hasAnswered(id))),
  );

  bring({ content }: IntakeForm): void {
    this.said.set(new Map(content?.earlier.map((earlier) => [earlier.questionId, earlier])));
  }

  /** The answer, or what was said before while there is none. */
  shown(questionId: string): AnswerValue | null {
    return this.store.value(questionId) ?? this.open().get(questionId)?.value ?? null;
  }

  /** What stands on a screen and is not confirmed yet. */
  openOn(screen: Screen): readonly EarlierAnswer[] {
    const asked = askedOn(screen, this.store.said()).map(({ questionId }) => questionId);
    const more = screen.kind === 'conditions' ? this.followUpsOf(screen.groups.map(({ id }) => id)) : [];
    return [...asked, ...more].flatMap((id) => this.open().get(id) ?? []);
  }

  /** The person goes on: it is still true. */
  confirm(screen: Screen): void {
    for (const { questionId, value } of this.openOn(screen)) this.store.answer(questionId, value);
  }

  /** The person starts anew on this screen. */
  drop(screen: Screen): void {
    const ids = new Set(this.openOn(screen).map(({ questionId }) => questionId));
    this.said.update((said) => new Map([...said].filter(([id]) => !ids.has(id))));
  }

  /** Follow-ups of conditions that are ticked, by the ids of the lists. */
  private followUpsOf(listIds: readonly string[]): string[] {
    const ticked = listIds.flatMap((id) => {
      const value = this.shown(id);
      return Array.isArray(value) ? value.map(String) : [];
    });
    return [...this.open().keys()].filter((id) =>
      ticked.some((condition) => id.startsWith(`${FOLLOW_UP_PREFIX}${condition}.`)),
    );
  }
}
