import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { Signature } from '@api/intake/dto/intake-answer.dto';
import { INTAKE_LIMITS } from '@api/intake/intake.vocabulary';
import type { Choice } from '../ui/choice';
import { Control, Field } from '../ui/field';
import { Segmented } from '../ui/segmented';
import { type DrawnSignature, SignaturePad } from './signature-pad';

const WAYS: readonly Choice<Signature['kind']>[] = [
  { value: 'drawn', label: $localize`Draw`, icon: 'draw' },
  { value: 'typed', label: $localize`Type my name`, icon: 'keyboard' },
];

/** A signature, drawn or typed: both count the same. */
@Component({
  selector: 'un-signature-field',
  imports: [Control, Field, Segmented, SignaturePad],
  template: `
    <un-segmented [label]="label()" [choices]="ways" [(value)]="way" />
    @switch (way()) {
      @case ('drawn') {
        <un-signature-pad [value]="drawn()" (changed)="changed.emit($event)" />
      }
      @case ('typed') {
        <un-field label="Your full name" i18n-label hint="Typing your name here counts as signing." i18n-hint>
          <input
            #name
            unControl
            class="input signed"
            autocomplete="name"
            [attr.maxlength]="maxLength"
            [value]="typedName()"
            (input)="type(name.value)"
            (blur)="left.emit()"
          />
        </un-field>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    .signed {
      font: var(--mat-sys-title-large);
      font-style: italic;
    }
  `,
})
export class SignatureField {
  /** Who signs. */
  readonly label = input.required<string>();
  readonly value = input<Signature | null>(null);

  readonly changed = output<Signature | null>();
  /** While a name is typed. */
  readonly typed = output<Signature | null>();
  readonly left = output<void>();

  protected readonly ways = WAYS;
  protected readonly maxLength = INTAKE_LIMITS.signatureName;
  protected readonly way = linkedSignal<Signature | null, Signature['kind']>({
    source: this.value,
    computation: (value, before) => value?.kind ?? before?.value ?? 'drawn',
  });
  protected readonly drawn = computed((): DrawnSignature | null => {
    const value = this.value();
    return value?.kind === 'drawn' ? value : null;
  });
  protected readonly typedName = linkedSignal<Signature | null, string>({
    source: this.value,
    computation: (value, before) => {
      if (value?.kind !== 'typed') return value ? '' : (before?.value ?? '');
      return before?.value.trim() === value.name ? before.value : value.name;
    },
  });

  protected type(name: string): void {
    this.typedName.set(name);
    const whole = name.trim();
    this.typed.emit(whole.length >= 2 ? { kind: 'typed', name: whole } : null);
  }
}
