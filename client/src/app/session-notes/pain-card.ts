import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { Scale0To10 } from '../ui/scale-0-10';
import { Segmented } from '../ui/segmented';

export interface PainPair {
  readonly painBefore: number | null;
  readonly painAfter: number | null;
}

/** Pain before and after the session: the one is asked before the other. */
@Component({
  selector: 'un-pain-card',
  imports: [Icon, PainBadge, Scale0To10, Segmented],
  template: `
    <div class="row apart wrap">
      <h2 i18n>Pain</h2>
      @if (painBefore() !== null || painAfter() !== null) {
        <span class="row">
          <span class="secondary small" i18n>before</span>
          @if (painBefore() !== null) {
            <un-pain-badge [score]="painBefore() ?? 0" />
          }
          @if (painAfter() !== null) {
            <un-icon name="arrow-forward" size="small" />
            <span class="visually-hidden" i18n>after</span>
            <un-pain-badge [score]="painAfter() ?? 0" />
          }
        </span>
      }
    </div>
    <un-segmented label="Which pain" i18n-label [choices]="choices" [(value)]="asked" />
    <un-scale-0-10
      isCompact
      [label]="question()"
      [value]="asked() === 'painBefore' ? painBefore() : painAfter()"
      [disabled]="asked() === 'painAfter' && painBefore() === null"
      (valueChange)="choose($event)"
    />
    @if (asked() === 'painAfter' && painBefore() === null) {
      <p class="secondary small" i18n>First the pain before.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
  `,
})
export class PainCard {
  readonly painBefore = input.required<number | null>();
  readonly painAfter = input.required<number | null>();

  readonly changed = output<Partial<PainPair>>();

  /** After, once before is known. */
  protected readonly asked = linkedSignal<boolean, keyof PainPair>({
    source: () => this.painBefore() !== null,
    computation: (isKnown, previous) => (isKnown && previous === undefined ? 'painAfter' : 'painBefore'),
  });
  protected readonly choices: readonly { value: keyof PainPair; label: string }[] = [
    { value: 'painBefore', label: $localize`Before` },
    { value: 'painAfter', label: $localize`After` },
  ];
  protected readonly question = computed(() =>
    this.asked() === 'painBefore' ? $localize`Pain before the session` : $localize`Pain after the session`,
  );

  protected choose(score: number | null): void {
    this.changed.emit({ [this.asked()]: score });
  }
}
