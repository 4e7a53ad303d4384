import { Component, computed, inject, input, signal } from '@angular/core';
import type { FormRef } from '@api/form-templates/dto/form-template.dto';
import type { IntakeContent, IntakeForm, IntakeQuestion } from '@api/intake/dto/intake-form.dto';
import { Session } from '../core/auth/session';
import { Clock } from '../core/clock';
import { IntakeApi } from '../intake-link/intake-api';
import { KeptDrafts } from '../intake-link/kept-drafts';
import { KeptFiles } from '../intake-link/kept-files';
import { OpenedForm } from '../intake-link/opened-form';
import { IntakeWelcome } from '../intake-link/welcome';
import { EmptyState } from '../ui/empty-state';
import { LazyPart } from '../ui/lazy-part';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { FormTemplatesApi } from './form-templates-api';
import { KEEPS_NO_ANSWER, KEEPS_NO_FILE, TrialAnswers } from './trial-answers';

/**
 * The pages a client walks through, with a form as it stands in the draft. Stands in the frame of the preview, so that it is
 * as wide as a phone for all that looks at widths.
 */
@Component({
  selector: 'un-client-view',
  imports: [EmptyState, IntakeWelcome, LazyPart, Loaded, ResourceView],
  providers: [
    { provide: OpenedForm, useExisting: ClientView },
    { provide: IntakeApi, useClass: TrialAnswers },
    { provide: KeptDrafts, useValue: KEEPS_NO_ANSWER },
    { provide: KeptFiles, useValue: KEEPS_NO_FILE },
  ],
  host: { '(click)': 'holdCalls($event)' },
  template: `
    <un-resource-view what="the form" i18n-what>
      <ng-container *unLoaded="content">
        @if (form(); as ask) {
          @if (isEmpty()) {
            <div class="page narrow">
              <un-empty-state heading="Nothing is asked yet" i18n-heading [level]="1">
                <ng-container i18n>Add a question to the form, then look again.</ng-container>
              </un-empty-state>
            </div>
          } @else if (hasStarted()) {
            <un-lazy-part [load]="loadWalk" [form]="ask" />
          } @else {
            <un-intake-welcome [form]="ask" (started)="hasStarted.set(true)" />
          }
        }
      </ng-container>
    </un-resource-view>
  `,
})
export class ClientView implements OpenedForm {
  /** From the path. */
  readonly formRef = input.required<FormRef>();
  /** From the query. */
  readonly at = input<string>();

  private readonly clock = inject(Clock);
  private readonly session = inject(Session);

  protected readonly content = inject(FormTemplatesApi).preview(() => this.formRef());
  protected readonly hasStarted = signal(false);
  protected readonly isEmpty = computed(() => this.form()?.content?.pages.length === 0);
  protected readonly form = computed((): IntakeForm | null => {
    const session = this.session.current();
    if (!this.content.hasValue() || !session) return null;
    return {
      requestId: this.formRef(),
      state: 'open',
      practiceName: session.practice.name,
      emergencyNumber: session.practice.emergencyNumber,
      therapistFirstName: session.person.name.split(' ')[0] ?? '',
      clientFirstName: $localize`Alex`,
      expiresAt: this.clock.now().toISOString(),
      submittedAt: null,
      triesLeft: null,
      reminders: 'none',
      content: withWords(this.content.value()),
    };
  });

  protected readonly loadWalk = () => import('../intake-link/intake-walk').then((file) => file.IntakeWalk);

  /** Whoever tries a form out must not ring the emergency number. */
  protected holdCalls(event: Event): void {
    const link = event.target instanceof Element && event.target.closest('a[href^="tel:"]');
    if (link) event.preventDefault();
  }

  reload(): void {
    this.content.reload();
  }

  /** Only a form that waits for a birth date is shown anew. */
  show(): void {
    this.reload();
  }
}

/** A draft may be half written: what has no words yet says so, and what asks nothing is left out. */
function withWords(content: IntakeContent): IntakeContent {
  const pages = content.pages
    .map((page) => ({
      ...page,
      groups: page.groups
        .map((group) => ({ ...group, questions: group.questions.map(worded) }))
        .filter(({ questions }) => questions.length > 0),
    }))
    .filter(({ groups }) => groups.length > 0);
  return { ...content, pages };
}

function worded(question: IntakeQuestion): IntakeQuestion {
  const options = question.options.map((option) =>
    option.label === '' ? { ...option, label: $localize`No words yet` } : option,
  );
  return { ...question, options, label: question.label || $localize`A question without words yet` };
}
