import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ClientMerge } from '@api/duplicates/dto/merge.dto';
import { type Problem, problemFrom } from '../core/http/problem';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import { Dialog } from '../ui/modal/dialog';
import { ProblemSummary } from '../ui/problem-summary';
import { Toasts } from '../ui/toast/toasts';
import { addedInWords, dayInWords, FIELD_WORDS } from './duplicate-words';
import { DuplicatesApi } from './duplicates-api';

/** That another record was joined with this client, and the way back while there is one. */
@Component({
  selector: 'un-joined-row',
  imports: [Dialog, Icon, ProblemSummary],
  template: `
    <div class="inset row wrap">
      <un-icon name="link" />
      <p class="grow">
        {{ said() }} <span class="secondary">{{ until() }}</span>
      </p>
      @if (merge().block === null) {
        <button type="button" class="button outlined" (click)="isAsking.set(true)">
          <un-icon name="undo" size="small" /><span i18n>Undo</span>
        </button>
      }
    </div>
    <un-dialog heading="Part the two records again?" i18n-heading [(open)]="isAsking">
      <un-problem-summary [problem]="problem()" />
      <p>{{ restores() }}</p>
      <p i18n>What was written since stays with the record that it was written under:</p>
      <dl>
        <dt i18n>Stays here</dt>
        <dd>{{ staying() }}</dd>
        <dt i18n>Goes with {{ merge().mergedName }}</dt>
        <dd>{{ going() }}</dd>
      </dl>
      <button slot="actions" type="button" class="button text" (click)="isAsking.set(false)" i18n>
        Leave it
      </button>
      <button slot="actions" type="button" class="button filled" [disabled]="isBusy()" (click)="undo()" i18n>
        Part them
      </button>
    </un-dialog>
  `,
  styles: `
    .inset {
      gap: var(--un-space-2) var(--un-space-3);
    }
    p {
      overflow-wrap: anywhere;
    }
    .grow {
      flex-basis: 12rem;
    }
    dl {
      display: grid;
      gap: var(--un-space-1);
    }
    dt {
      color: var(--un-ink-2);
    }
    dd {
      margin-block-end: var(--un-space-2);
    }
  `,
})
export class JoinedRow {
  readonly merge = input.required<ClientMerge>();

  readonly parted = output();

  private readonly api = inject(DuplicatesApi);
  private readonly toasts = inject(Toasts);
  private readonly viewer = inject(VIEWER);

  protected readonly isAsking = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected readonly said = computed(() => {
    const { mergedName, mergedByName, mergedAt } = this.merge();
    return $localize`Joined with ${mergedName}:name: on ${dayInWords(mergedAt, this.viewer)}:day: by ${mergedByName}:by:.`;
  });
  protected readonly until = computed(() => {
    const { block, undoUntil, partedAt, partedByName } = this.merge();
    switch (block) {
      case null:
        return $localize`Can be undone until ${dayInWords(undoUntil, this.viewer)}:day:.`;
      case 'parted':
        return $localize`Parted again on ${dayInWords(partedAt ?? undoUntil, this.viewer)}:day: by ${partedByName ?? ''}:by:.`;
      case 'too_old':
        return $localize`The 30 days to undo it were over on ${dayInWords(undoUntil, this.viewer)}:day:.`;
      case 'newer_merge':
        return $localize`Undo the newer one first.`;
      default:
        return block satisfies never;
    }
  });
  protected readonly restores = computed(() => {
    const { restores, mergedName } = this.merge();
    const fields = restores.map((field) => FIELD_WORDS[field].toLowerCase()).join(', ');
    return fields
      ? $localize`${mergedName}:name: comes back with all that lies under it. Here these go back to what they were, unless somebody changed them since: ${fields}:fields:.`
      : $localize`${mergedName}:name: comes back with all that lies under it.`;
  });
  protected readonly staying = computed(() => addedInWords(this.merge().addedSince.stays, this.viewer));
  protected readonly going = computed(() => addedInWords(this.merge().addedSince.merged, this.viewer));

  protected async undo(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await this.api.undo(this.merge().id);
      this.isAsking.set(false);
      this.toasts.show({ text: $localize`The records are two again` });
      this.parted.emit();
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isBusy.set(false);
    }
  }
}
