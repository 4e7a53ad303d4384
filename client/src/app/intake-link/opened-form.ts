import { computed, inject, Service } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import { problemFrom } from '../core/http/problem';
import { intakeFormResource } from './intake-api';

/** The form behind the address, for the page and for the parts of it that are fetched later. */
@Service({ autoProvided: false })
export class OpenedForm {
  private readonly route = inject(ActivatedRoute);
  private readonly path = toSignal(this.route.paramMap);
  private readonly query = toSignal(this.route.queryParamMap);
  private readonly resource = intakeFormResource(() => this.path()?.get('requestId') ?? '');

  /** Chapter and screen in it, from 1: "2-3". A place only: nothing about health. */
  readonly at = computed(() => this.query()?.get('at') ?? undefined);
  /** What is known of the form; stays while it is asked again. */
  readonly form = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly problem = computed(() => {
    const error = this.resource.error();
    return error ? problemFrom(error) : null;
  });

  reload(): void {
    this.resource.reload();
  }

  /** Goes on with a newer answer of the server. */
  show(form: IntakeForm): void {
    this.resource.set(form);
  }
}
