import { Component, computed, inject, input } from '@angular/core';
import type { RaisedRedFlag, SafetyQuestion } from '@api/intake/dto/intake-answer.dto';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';

/** What to do after a yes, at once and without a connection; calm, with what happens next. */
@Component({
  selector: 'un-stop-advice',
  imports: [Icon],
  template: `
    <div class="act" [class.now]="isEmergency()">
      <span class="sign"
        ><un-icon [name]="isEmergency() ? 'emergency' : 'front-hand-fill'" size="large"
      /></span>
      <h1 tabindex="-1">{{ action().heading }}</h1>
      @if (action().rest) {
        <p>{{ action().rest }}</p>
      }
      <p class="said" i18n>You said yes to: {{ question().text }}</p>
    </div>
    <ul>
      <li>
        <un-icon name="back-hand" size="large" />
        <div>
          <strong i18n>Massage can wait</strong>
          <span i18n>{{ therapist() }} goes on with you once a doctor has looked at this.</span>
        </div>
      </li>
      <li>
        <un-icon name="mark-chat-read" size="large" />
        <div role="status">
          <strong>{{ told() }}</strong>
          <span>{{ toldMore() }}</span>
        </div>
      </li>
      <li>
        <un-icon name="cloud-done" size="large" />
        <div>
          <strong i18n>Your answers are kept</strong>
          <span i18n>You can go on with the form now or another day.</span>
        </div>
      </li>
    </ul>
    <p class="small secondary" i18n>This page helps you act. It does not replace a doctor.</p>
  `,
  styleUrl: './stop-advice.scss',
})
export class StopAdvice {
  readonly question = input.required<SafetyQuestion>();
  readonly practiceName = input.required<string>();
  readonly therapist = input.required<string>();
  /** What the practice knows; null until the yes has reached it. */
  readonly raised = input<RaisedRedFlag | null>(null);
  readonly isOffline = input(false);

  private readonly viewer = inject(VIEWER);

  protected readonly isEmergency = computed(() => this.question().severity === 'emergency');
  protected readonly action = computed(() => {
    const [first = '', ...rest] = this.question().clientAction.split(/(?<=[.?!])\s+/);
    return { heading: first.replace(/\.$/, ''), rest: rest.join(' ') };
  });
  protected readonly told = computed(() => {
    if (this.raised()) return $localize`${this.practiceName()}:practice: knows`;
    return this.isOffline()
      ? $localize`${this.practiceName()}:practice: does not know yet`
      : $localize`We are telling ${this.practiceName()}:practice:`;
  });
  protected readonly toldMore = computed(() => {
    const raised = this.raised();
    if (raised)
      return $localize`Told at ${this.timeOf(raised.raisedAt)}:time:. ${this.therapist()}:therapist: sees it.`;
    return this.isOffline()
      ? $localize`There is no internet. Please act without waiting for us.`
      : $localize`${this.therapist()}:therapist: sees it. Please do not wait for an answer.`;
  });

  private timeOf(at: string): string {
    const { locale, timeZone } = this.viewer;
    const form = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone });
    return form.format(new Date(at));
  }
}
