import { Component, computed, inject, linkedSignal, model, signal, untracked } from '@angular/core';
import type { Decision } from '@api/likely-sources/likely-sources.vocabulary';
import { LIKELY_SOURCES_LIMITS } from '@api/likely-sources/likely-sources.vocabulary';
import { ChipGroup } from '../ui/chip-group';
import type { Choice } from '../ui/choice';
import { Control, Field } from '../ui/field';
import { Dialog } from '../ui/modal/dialog';
import { type Subject, SourcesWork } from './sources-work';

/** What the dialog is about: the list as a whole, or one row of it, by its name. */
export interface Decidable {
  readonly subject: Subject;
  readonly name: string;
}

/** Agree or differ, and why: kept with what was looked at, so that old advice can be explained. */
@Component({
  selector: 'un-decision-dialog',
  imports: [ChipGroup, Control, Dialog, Field],
  template: `
    <un-dialog [heading]="heading()" [isDismissible]="false" [open]="open()" (openChange)="close($event)">
      @if (!isWhole()) {
        <un-chip-group
          label="What do you say?"
          i18n-label
          isTall
          [choices]="choices()"
          [(value)]="decision"
        />
      }
      <un-field [label]="isWhole() ? differLabel : whyLabel" [error]="error()">
        <textarea
          #words
          unControl
          class="input"
          rows="3"
          [attr.maxlength]="limits.why"
          [value]="why()"
          (input)="why.set(words.value)"
        ></textarea>
      </un-field>
      <button slot="actions" type="button" class="button" (click)="about.set(null)" i18n>Not now</button>
      <button slot="actions" type="button" class="button filled" (click)="keep()" i18n>Keep it</button>
    </un-dialog>
  `,
})
export class DecisionDialog {
  /** Open while there is something to decide. */
  readonly about = model.required<Decidable | null>();
  private readonly work = inject(SourcesWork);
  /** As it was when the dialog opened: what the server answers meanwhile must not take away what is being typed. */
  private readonly before = computed(() => {
    const about = this.about();
    return about && untracked(() => this.work.decisionOn(about.subject));
  });

  protected readonly limits = LIKELY_SOURCES_LIMITS;
  protected readonly whyLabel = $localize`Why, or what you noticed (can stay empty)`;
  protected readonly differLabel = $localize`What do you see differently?`;
  protected readonly open = computed(() => this.about() !== null);
  protected readonly isWhole = computed(() => this.about()?.subject.kind === 'result');
  protected readonly heading = computed(() =>
    this.isWhole() ? $localize`I see it differently` : (this.about()?.name ?? ''),
  );
  protected readonly choices = computed((): readonly Choice<Decision>[] => {
    const isMuscle = this.about()?.subject.kind === 'muscle';
    return [
      { value: 'agree', label: isMuscle ? $localize`Found it` : $localize`It fits` },
      { value: 'differ', label: $localize`Not this one` },
    ];
  });
  protected readonly decision = linkedSignal<Decision | null>(() => this.before()?.decision ?? null);
  protected readonly why = linkedSignal(() => this.before()?.why ?? '');
  protected readonly error = signal('');

  protected close(isOpen: boolean): void {
    if (!isOpen) this.about.set(null);
  }

  protected keep(): void {
    const about = this.about();
    if (!about) return;
    const decision = this.isWhole() ? 'differ' : this.decision();
    const why = this.why().trim();
    if (this.isWhole() && why === '') {
      this.error.set($localize`Say it in a few words.`);
    } else if (decision === null) {
      this.error.set($localize`Choose one of the two above.`);
    } else {
      this.error.set('');
      void this.work.decide(about.subject, { decision, why });
      this.about.set(null);
    }
  }
}
