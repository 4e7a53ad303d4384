import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../core/auth/session';
import { Icon } from '../ui/icon/icon';
import { BoardWork } from './board-work';
import { VERDICT_WORDS } from './board-words';

/** The causes that are tested now, in one line; nothing where none is. */
@Component({
  selector: 'un-tested-causes',
  imports: [Icon, RouterLink],
  providers: [BoardWork],
  template: `
    @if (tested().length > 0) {
      <section class="inset" aria-labelledby="tested-heading">
        <h2 id="tested-heading">
          <un-icon name="experiment" size="small" /><span i18n>Causes we test</span>
        </h2>
        <ul>
          @for (cause of tested(); track cause.id) {
            <li>
              <a [routerLink]="['/clients', clientId(), 'causes']">{{ cause.label }}</a>
              @if (cause.test; as test) {
                <span class="secondary small"
                  ><ng-container i18n>day {{ test.days.length }} of {{ test.length }}</ng-container> ·
                  {{ verdicts[test.verdict].short }}</span
                >
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:empty {
      display: none;
    }
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--un-space-1) var(--un-space-4);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: var(--un-space-2);
      font: var(--mat-sys-label-medium);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--un-space-2);
    }
  `,
})
export class TestedCauses {
  readonly clientId = input.required<string>();

  private readonly work = inject(BoardWork);
  private readonly session = inject(Session);

  protected readonly verdicts = VERDICT_WORDS;
  protected readonly tested = computed(() => this.work.causes().filter(({ state }) => state === 'testing'));

  constructor() {
    effect(() => this.work.show(this.session.may('causes.read') ? this.clientId() : undefined));
  }
}
