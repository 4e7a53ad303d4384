import { Component, computed, inject, input } from '@angular/core';
import { Alert } from '../ui/alert';
import { ClientContextApi } from './client-context-api';

/** What must be seen before hands are laid on: open red flags, then conditions that limit massage. */
@Component({
  selector: 'un-note-cautions',
  imports: [Alert],
  template: `
    @for (flag of redFlags(); track flag.id) {
      <un-alert level="flag" [heading]="flag.label" [headingLevel]="2">{{ flag.therapistAction }}</un-alert>
    }
    @for (condition of conditions(); track condition.id) {
      <un-alert
        [level]="condition.handling === 'do_not_treat' ? 'flag' : 'caution'"
        [heading]="condition.label"
        [headingLevel]="2"
      >
        {{ condition.massageNote }}
      </un-alert>
    }
    @if (hasFailed()) {
      <un-alert
        level="caution"
        icon="cloud-off"
        heading="Cautions could not be loaded"
        i18n-heading
        [headingLevel]="2"
      >
        <ng-container i18n>Look at the health history before you go on.</ng-container>
        <button slot="actions" type="button" class="button outlined inherit" (click)="retry()" i18n>
          Try again
        </button>
      </un-alert>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-2);
    }
    :host:empty {
      display: none;
    }
  `,
})
export class NoteCautions {
  readonly clientId = input.required<string>();

  private readonly api = inject(ClientContextApi);
  private readonly flags = this.api.redFlags(this.clientId);
  private readonly history = this.api.conditions(this.clientId);

  protected readonly redFlags = computed(() =>
    this.flags.hasValue() ? this.flags.value().items.filter((flag) => flag.clinicianAnswer === null) : [],
  );
  protected readonly conditions = computed(() =>
    this.history.hasValue()
      ? this.history.value().items.filter(({ status, handling }) => status !== 'past' && handling !== 'ok')
      : [],
  );
  protected readonly hasFailed = computed(
    () => this.flags.error() !== undefined || this.history.error() !== undefined,
  );

  protected retry(): void {
    this.flags.reload();
    this.history.reload();
  }
}
