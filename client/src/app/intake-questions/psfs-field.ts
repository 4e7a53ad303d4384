import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { PsfsItem } from '@api/intake/dto/intake-answer.dto';
import { INTAKE_LIMITS } from '@api/intake/intake.vocabulary';
import { Icon } from '../ui/icon/icon';
import { Scale0To10 } from '../ui/scale-0-10';

const IDEAS = [
  $localize`Sleep through the night`,
  $localize`Work 2 hours`,
  $localize`Reach a shelf`,
  $localize`Drive`,
  $localize`Lift a child`,
];

/** Up to three things that are hard now, each with how well it goes (Patient-Specific Functional Scale). */
@Component({
  selector: 'un-psfs-field',
  imports: [Icon, Scale0To10],
  template: `
    @for (item of items(); track $index) {
      <div class="card stack">
        <div class="row">
          <input
            #text
            class="input"
            [attr.aria-label]="nameLabel($index)"
            [attr.maxlength]="maxLength"
            [value]="item.activity"
            (input)="set($index, { activity: text.value })"
            (blur)="left.emit()"
          />
          <button
            type="button"
            class="button icon-only"
            [attr.aria-label]="removeLabel($index)"
            (click)="remove($index)"
          >
            <un-icon name="close" />
          </button>
        </div>
        <un-scale-0-10
          label="How well can you do it now?"
          i18n-label
          lowest="not at all"
          i18n-lowest
          highest="10: as well as before"
          i18n-highest
          [isPain]="false"
          [isLabelShown]="true"
          [value]="item.score"
          (valueChange)="set($index, { score: $event })"
        />
      </div>
    }
    @if (items().length < most) {
      <button type="button" class="button outlined full" (click)="add('')">
        <un-icon name="add" />
        {{ items().length === 0 ? addFirst : addMore }}
      </button>
      @if (ideas().length > 0) {
        <div class="inset stack tight">
          <p class="label" i18n>Need an idea?</p>
          <div class="chips">
            @for (idea of ideas(); track idea) {
              <button type="button" class="chip tall" (click)="add(idea)">{{ idea }}</button>
            }
          </div>
        </div>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
  `,
})
export class PsfsField {
  readonly value = input<readonly PsfsItem[]>([]);

  /** The things that have a name, while they are typed. */
  readonly typed = output<PsfsItem[]>();
  readonly left = output<void>();

  protected readonly most = INTAKE_LIMITS.psfsItems;
  protected readonly maxLength = INTAKE_LIMITS.psfsActivity;
  protected readonly addFirst = $localize`Add a thing`;
  protected readonly addMore = $localize`Add one more`;
  /** Also holds things that have no name yet. */
  protected readonly items = linkedSignal<readonly PsfsItem[], readonly PsfsItem[]>({
    source: this.value,
    computation: (value, before) =>
      before && JSON.stringify(named(before.value)) === JSON.stringify(value) ? before.value : value,
  });

  protected readonly ideas = computed(() => {
    const used = new Set(this.items().map(({ activity }) => activity));
    return IDEAS.filter((idea) => !used.has(idea));
  });

  protected nameLabel(index: number): string {
    return $localize`Hard thing ${index + 1}:number:`;
  }

  protected removeLabel(index: number): string {
    return $localize`Remove hard thing ${index + 1}:number:`;
  }

  protected add(activity: string): void {
    this.change([...this.items(), { activity, score: null }]);
  }

  protected set(index: number, change: Partial<PsfsItem>): void {
    this.change(this.items().map((item, at) => (at === index ? { ...item, ...change } : item)));
  }

  protected remove(index: number): void {
    this.change(this.items().filter((_, at) => at !== index));
    this.left.emit();
  }

  private change(items: readonly PsfsItem[]): void {
    this.items.set(items);
    this.typed.emit(named(items));
  }
}

function named(items: readonly PsfsItem[]): PsfsItem[] {
  return items
    .map((item) => ({ ...item, activity: item.activity.trim() }))
    .filter(({ activity }) => activity !== '');
}
