import { Component, computed, effect, inject, input } from '@angular/core';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import { VIEWER } from '../core/viewer';
import { exactDate } from '../ui/date/relative-date';
import { Icon } from '../ui/icon/icon';
import type { IconName } from '../ui/icon/icon-names';
import { ThumbPage } from '../ui/thumb-page';
import { KeptDrafts } from './kept-drafts';
import { KeptFiles } from './kept-files';

interface ClosedWords {
  readonly icon: IconName;
  readonly heading: string;
  readonly text: string;
  readonly more: string;
}

/** A form that takes no answers (any more, or on this device): why, what is safe, and what to do. */
@Component({
  selector: 'un-intake-closed',
  imports: [Icon, ThumbPage],
  template: `
    @let now = words();
    <un-thumb-page>
      <span slot="symbol" class="icon-tile large" [class.good]="isSent()">
        <un-icon size="large" [name]="now.icon" />
      </span>
      <div class="stack tight">
        <h1>{{ now.heading }}</h1>
        <p class="lead">{{ now.text }}</p>
      </div>
      <p class="inset">{{ now.more }}</p>
    </un-thumb-page>
  `,
  styles: `
    h1 {
      font: var(--mat-sys-display-small);
      letter-spacing: var(--mat-sys-display-small-tracking);
    }
  `,
})
export class IntakeClosed {
  readonly form = input.required<IntakeForm>();

  private readonly viewer = inject(VIEWER);

  protected readonly isSent = computed(() => this.form().state === 'submitted');
  protected readonly words = computed(() => this.wordsFor(this.form()));

  constructor() {
    // Nothing more is taken here, so nothing is kept on the device either. What cannot be removed is tried again next time.
    for (const kept of [inject(KeptDrafts), inject(KeptFiles)]) {
      effect(() => void kept.forget(this.form().requestId).catch(() => undefined));
    }
  }

  private wordsFor({
    state,
    practiceName: practice,
    submittedAt,
    therapistFirstName,
  }: IntakeForm): ClosedWords {
    const askForNew = $localize`Ask ${practice}:practice: to send you a new link.`;
    switch (state) {
      case 'submitted':
        return {
          icon: 'check',
          heading: $localize`You have sent this form`,
          text: submittedAt
            ? $localize`You sent it on ${exactDate(submittedAt, this.viewer)}:day:. ${therapistFirstName}:therapist: has it. There is nothing else to do.`
            : $localize`${therapistFirstName}:therapist: has it. There is nothing else to do.`,
          more: $localize`Something to change? Tell ${practice}:practice:, or ask for a new link.`,
        };
      case 'revoked':
        return {
          icon: 'mark-email-unread',
          heading: $localize`There is a newer link`,
          text: $localize`Please open the newest mail from ${practice}:practice:. Only the newest link works, so nobody can use an old mail.`,
          more: $localize`You cannot find it? Look in your spam. ${askForNew}:ask:`,
        };
      case 'locked':
        return {
          icon: 'lock',
          heading: $localize`This form is locked here`,
          text: $localize`The date of birth did not match five times. To keep the answers private, this device cannot open them.`,
          more: askForNew,
        };
      case 'started_elsewhere':
        return {
          icon: 'devices',
          heading: $localize`You began on another device`,
          text: $localize`Please go on there. To keep your answers private, we do not show them here.`,
          more: $localize`You cannot? ${askForNew}:ask:`,
        };
      default:
        return {
          icon: 'link-off',
          heading: $localize`This link has run out`,
          text: $localize`Links work for 14 days. That keeps your answers private if a mail is read by someone else.`,
          more: $localize`${askForNew}:ask: What you have sent us so far is kept.`,
        };
    }
  }
}
