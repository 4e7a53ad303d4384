import { Component, computed, inject, input, signal } from '@angular/core';
import type { IntakeConsent } from '@api/intake/dto/intake-form.dto';
import { YesNo } from '../intake-questions/yes-no';
import { Icon } from '../ui/icon/icon';
import { BottomSheet } from '../ui/modal/bottom-sheet';
import { AnswerStore } from './answer-store';
import { asConsent } from './answer-values';
import type { ConsentsScreen } from './screen';

/** Each consent by itself, none given beforehand, the whole text one tap away. A text that changed is asked again. */
@Component({
  selector: 'un-consents-screen',
  imports: [BottomSheet, Icon, YesNo],
  templateUrl: './consents-screen.html',
  styleUrl: './consents-screen.scss',
})
export class ConsentsScreenView {
  readonly screen = input.required<ConsentsScreen>();

  private readonly store = inject(AnswerStore);

  private readonly readingId = signal<string | null>(null);
  protected readonly rows = computed(() =>
    this.screen().consents.map((consent) => {
      const said = asConsent(this.store.value(consent.questionId));
      const isCurrent = said?.textHash === consent.textHash;
      return {
        consent,
        isGiven: said && isCurrent ? said.isGiven : null,
        hasChanged: said !== null && !isCurrent,
        minutes: minutesToRead(consent),
        problem: this.store.problems().get(consent.questionId) ?? '',
      };
    }),
  );
  protected readonly reading = computed(() =>
    this.screen().consents.find(({ questionId }) => questionId === this.readingId()),
  );

  protected read(consent: IntakeConsent): void {
    this.readingId.set(consent.questionId);
  }

  protected closed(): void {
    this.readingId.set(null);
  }

  protected say({ questionId, textHash }: IntakeConsent, isGiven: boolean | null): void {
    if (isGiven !== null) this.store.answer(questionId, { isGiven, textHash });
    this.closed();
  }
}

const WORDS_A_MINUTE = 220;

function minutesToRead({ paragraphs }: IntakeConsent): number {
  const words = paragraphs.reduce((sum, paragraph) => sum + paragraph.split(/\s+/).length, 0);
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
