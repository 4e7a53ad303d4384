import { Component, computed, input } from '@angular/core';

/** Initials in a circle; the name itself stands beside it, so screen readers skip it. */
@Component({
  selector: 'un-avatar',
  template: '{{ initials() }}',
  host: { 'aria-hidden': 'true', '[class]': 'size() + " tone-" + tone()' },
  styles: `
    :host {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 2.5rem;
      block-size: 2.5rem;
      border-radius: 50%;
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font: var(--mat-sys-label-medium);
    }
    :host(.small) {
      inline-size: 2rem;
      block-size: 2rem;
      font: var(--mat-sys-label-small);
    }
    :host(.large) {
      inline-size: 3.5rem;
      block-size: 3.5rem;
      font: var(--mat-sys-title-large);
    }
    :host(.tone-1) {
      background: var(--mat-sys-tertiary-container);
      color: var(--mat-sys-on-tertiary-container);
    }
    :host(.tone-2) {
      background: var(--mat-sys-surface-container-high);
      color: var(--mat-sys-on-surface);
    }
  `,
})
export class Avatar {
  /** Full name; the first letters of its first and last word are shown. */
  readonly name = input.required<string>();
  readonly size = input<'small' | 'medium' | 'large'>('medium');

  protected readonly initials = computed(() => {
    const words = this.name().trim().split(/\s+/);
    const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
    return letters.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
  });
  /** One of three tones, the same for a name wherever it is shown. */
  protected readonly tone = computed(
    () => Array.from(this.name()).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 3,
  );
}
