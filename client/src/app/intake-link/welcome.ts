import { Component, input, output } from '@angular/core';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import { Icon } from '../ui/icon/icon';
import { LazyPart } from '../ui/lazy-part';
import { ThumbPage } from '../ui/thumb-page';

/** Who asks, what for, how long it takes and who reads it; one tap to begin. */
@Component({
  selector: 'un-intake-welcome',
  imports: [Icon, LazyPart, ThumbPage],
  template: `
    @let ask = form();
    <un-thumb-page>
      <div slot="symbol" class="row who">
        <span class="initial" aria-hidden="true">{{ ask.therapistFirstName.charAt(0) }}</span>
        <span>
          <strong>{{ ask.therapistFirstName }}</strong>
          <span class="small secondary">{{ ask.practiceName }}</span>
        </span>
      </div>
      <div class="stack tight">
        <h1 i18n>Hi {{ ask.clientFirstName }}. Help {{ ask.therapistFirstName }} get ready for you.</h1>
        <p class="lead" i18n>Your answers help to keep you safe and to find what feeds the pain.</p>
      </div>
      <ul class="card">
        <li>
          <un-icon name="timer" size="large" />
          <div>
            <strong i18n>About {{ ask.content?.minutes }} minutes</strong>
            <span i18n>Stop when you like. We keep your place.</span>
          </div>
        </li>
        <li>
          <un-icon name="lock" size="large" />
          <div>
            <strong i18n>Only {{ ask.practiceName }} reads it</strong>
            <span i18n>No account. No password. Nothing is sold.</span>
          </div>
        </li>
        <li>
          <un-icon name="redo" size="large" />
          <div>
            <strong i18n>You may skip</strong>
            <span i18n
              >We only need who you are, why you come, the safety questions and your yes at the end.</span
            >
          </div>
        </li>
      </ul>
      <ng-container slot="actions">
        <button type="button" class="button filled large" (click)="started.emit()" i18n>Start</button>
        <p class="small secondary not-you" i18n>
          Not {{ ask.clientFirstName }}? Close this page. Nothing was shown.
        </p>
        @if (ask.reminders !== 'none') {
          <un-lazy-part [load]="loadReminders" [form]="ask" />
        }
      </ng-container>
    </un-thumb-page>
  `,
  styleUrl: './welcome.scss',
})
export class IntakeWelcome {
  readonly form = input.required<IntakeForm>();

  readonly started = output<void>();

  protected readonly loadReminders = () => import('./reminders-choice').then((file) => file.RemindersChoice);
}
