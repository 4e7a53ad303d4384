import { Component, computed, input, signal, type Type } from '@angular/core';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import { problemFrom } from '../core/http/problem';
import { Icon } from '../ui/icon/icon';
import { ThumbPage } from '../ui/thumb-page';
import { intakeFormResource } from './intake-form-api';
import { LazyPart } from '../ui/lazy-part';
import { OpenedForm } from './opened-form';
import { IntakeWelcome } from './welcome';

type Part = 'walk' | 'birth_date' | 'closed';

const PARTS: Readonly<Record<Part, () => Promise<Type<unknown>>>> = {
  walk: () => import('./intake-walk').then((file) => file.IntakeWalk),
  birth_date: () => import('./confirm-birth-date').then((file) => file.ConfirmBirthDate),
  closed: () => import('./intake-closed').then((file) => file.IntakeClosed),
};

/** `/intake/:requestId`: what stands behind an intake link. The form itself is fetched when somebody begins. */
@Component({
  selector: 'un-intake-link',
  imports: [Icon, IntakeWelcome, LazyPart, ThumbPage],
  providers: [{ provide: OpenedForm, useExisting: IntakeLinkPage }],
  templateUrl: './intake-link.html',
  styles: `
    h1 {
      font: var(--mat-sys-display-small);
      letter-spacing: var(--mat-sys-display-small-tracking);
    }
  `,
})
export class IntakeLinkPage implements OpenedForm {
  /** From the path. */
  readonly requestId = input.required<string>();
  /** From the query. */
  readonly at = input<string>();

  private readonly resource = intakeFormResource(this.requestId);

  protected readonly hasStarted = signal(false);
  /** What is shown; drawn anew for each newer answer of the server. */
  protected readonly views = computed(() => {
    const form = this.resource.hasValue() ? this.resource.value() : null;
    return form ? [{ form, load: this.partOf(form) }] : [];
  });
  protected readonly problem = computed(() => {
    const error = this.resource.error();
    return error ? problemFrom(error) : null;
  });
  protected readonly needsLink = computed(() => [401, 403, 404].includes(this.problem()?.status ?? 0));

  reload(): void {
    this.resource.reload();
  }

  show(form: IntakeForm): void {
    this.resource.set(form);
  }

  /** Null for the welcome, which is here already. */
  private partOf({ state, content }: IntakeForm): (() => Promise<Type<unknown>>) | null {
    if (state === 'needs_birth_date') return PARTS.birth_date;
    if (state !== 'open' || !content) return PARTS.closed;
    const hasBegun = content.answers.length > 0 || content.marks.length > 0;
    return hasBegun || this.hasStarted() || this.at() ? PARTS.walk : null;
  }
}
