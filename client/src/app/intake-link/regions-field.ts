import { Component, computed, input, output, signal } from '@angular/core';
import { findBaseRegion } from '@api/body-map/fine-regions.vocabulary';
import { Icon } from '../ui/icon/icon';
import { regionWords } from '../body-map/region-words';
import { RegionList } from '../body-map/region-list';
import { BottomSheet } from '../ui/modal/bottom-sheet';

/** Parts of the body, picked from the list of all of them. */
@Component({
  selector: 'un-regions-field',
  imports: [BottomSheet, Icon, RegionList],
  template: `
    <p class="ask">{{ label() }}</p>
    @if (chosen().length > 0) {
      <ul class="chips">
        @for (region of chosen(); track region.id) {
          <li>
            <button
              type="button"
              class="chip tall"
              [attr.aria-label]="region.remove"
              (click)="remove(region.id)"
            >
              {{ region.words }}
              <un-icon name="close" size="small" />
            </button>
          </li>
        }
      </ul>
    }
    <button type="button" class="button outlined full" (click)="isOpen.set(true)">
      <un-icon name="add" />
      <ng-container i18n>Add a place</ng-container>
    </button>
    <un-bottom-sheet [heading]="label()" [(open)]="isOpen">
      @if (isOpen()) {
        <un-region-list (regionPicked)="add($event)" />
      }
    </un-bottom-sheet>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-2);
    }
    .ask {
      font: var(--mat-sys-title-medium);
    }
  `,
})
export class RegionsField {
  readonly label = input.required<string>();
  /** Ids of regions. */
  readonly value = input<readonly string[]>([]);

  readonly changed = output<string[]>();

  protected readonly isOpen = signal(false);
  protected readonly chosen = computed(() =>
    this.value().flatMap((value) => {
      const id = findBaseRegion(value)?.id;
      if (!id) return [];
      const words = regionWords(id);
      return [{ id, words, remove: $localize`Remove ${words}:place:` }];
    }),
  );

  protected add(id: string): void {
    this.isOpen.set(false);
    if (!this.value().includes(id)) this.changed.emit([...this.value(), id]);
  }

  protected remove(id: string): void {
    this.changed.emit(this.value().filter((known) => known !== id));
  }
}
