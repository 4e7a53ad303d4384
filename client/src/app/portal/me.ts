import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { PortalSession } from '../core/auth/portal-session';
import { type Problem, problemFrom } from '../core/http/problem';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon/icon';
import { ProblemSummary } from '../ui/problem-summary';
import { KeptDrafts } from '../intake-link/kept-drafts';
import { KeptFiles } from '../intake-link/kept-files';
import { KeptAnswers } from '../sent-questions/kept-answers';
import { KeptMap } from './kept-map';
import { Outbox } from './outbox';
import { OwnForms } from './own-forms';

/** Who is signed in here, with which practice, and the way out. */
@Component({
  selector: 'un-me',
  imports: [Avatar, Icon, OwnForms, ProblemSummary],
  template: `
    <div class="page narrow">
      <h1 i18n>Me</h1>
      <un-problem-summary [problem]="problem()" />
      <p class="card row">
        <un-avatar [name]="name()" />
        <span class="grow">
          <strong>{{ name() }}</strong>
          <span class="small secondary" i18n>Your therapist is {{ therapist() }}</span>
        </span>
      </p>
      <ul class="card flush">
        <li class="list-row">
          <span class="icon-tile"><un-icon name="home-work" size="large" /></span>
          <strong class="grow">{{ practice() }}</strong>
        </li>
        <li class="list-row">
          <span class="icon-tile"><un-icon name="devices" size="large" /></span>
          <span class="grow">
            <strong i18n>This device stays signed in</strong>
            <span class="small secondary" i18n>
              90 days after your last visit it asks again. Not yours? Sign out, and nothing stays on it.
            </span>
          </span>
        </li>
        <li>
          <button type="button" class="list-row" [disabled]="isLeaving()" (click)="signOut()">
            <span class="icon-tile"><un-icon name="logout" size="large" /></span>
            <span class="grow">
              <strong i18n>Sign out</strong>
              <span class="small secondary">{{ waitingWords() }}</span>
            </span>
          </button>
        </li>
      </ul>
      <un-own-forms />
      <p class="small quiet" i18n>
        Unknot supports you and your therapist. It does not replace a doctor. In an emergency call
        <a class="text-link" [href]="'tel:' + number()">{{ number() }}</a>
      </p>
    </div>
  `,
  styles: `
    .row {
      gap: var(--un-space-3);
    }
    .text-link {
      min-inline-size: var(--un-target);
      margin-block: calc((1.25rem - var(--un-target)) / 2);
    }
    .grow > * {
      display: block;
    }
    li + li {
      border-block-start: 1px solid var(--un-line);
    }
  `,
})
export class Me {
  private readonly session = inject(PortalSession);
  private readonly outbox = inject(Outbox);
  private readonly kept = [inject(KeptAnswers), inject(KeptMap), inject(KeptDrafts), inject(KeptFiles)];
  private readonly router = inject(Router);

  protected readonly isLeaving = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly name = computed(() => this.session.current()?.client.firstName ?? '');
  protected readonly therapist = computed(() => this.session.current()?.therapistName ?? '');
  protected readonly practice = computed(() => this.session.current()?.practice.name ?? '');
  protected readonly number = computed(() => this.session.current()?.practice.emergencyNumber ?? '');
  protected readonly waitingWords = computed(() => {
    const state = this.outbox.state();
    return state?.kind === 'offline'
      ? $localize`What still waits to be sent is lost then`
      : $localize`Removes the plan from this device`;
  });

  protected async signOut(): Promise<void> {
    this.isLeaving.set(true);
    this.problem.set(null);
    try {
      await this.outbox.flush();
      const clientId = this.session.current()?.client.id ?? '';
      await this.session.signOut();
      this.outbox.clear(clientId);
      const isClean = await this.forgetAll();
      await this.router.navigate(['/portal/sign-in'], { queryParams: isClean ? {} : { kept: '' } });
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.isLeaving.set(false);
    }
  }

  /** Forms that were filled in here have links of their own, but “nothing stays on it” holds for them as well. */
  private async forgetAll(): Promise<boolean> {
    const removed = await Promise.allSettled(this.kept.map((kept) => kept.forgetAll()));
    return removed.every(({ status }) => status === 'fulfilled');
  }
}
