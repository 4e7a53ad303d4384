import { Component, computed, input, output } from '@angular/core';
import type { Mark } from '@api/body-map/dto/mark.dto';
import type { AppliedTechnique } from '@api/session-notes/dto/note-content.dto';
import type { MarkKind } from '@api/body-map/marks.vocabulary';
import { KindSwatch } from '../body-map/kind-swatch';
import { treatedNumbers } from '../body-map/map-scene';
import { kindAndNumber } from '../body-map/mark-words';
import { Icon } from '../ui/icon/icon';
import { isAt, placeWords, TECHNIQUE_WORDS } from './note-words';

interface PlaceRow {
  /** Id of the mark, or of a technique without a place. */
  readonly id: string;
  readonly number: number | null;
  readonly kind: MarkKind | null;
  readonly label: string;
  readonly details: string;
}

/** What was marked and done, as a list: the same numbers as on the map. */
@Component({
  selector: 'un-place-list',
  imports: [Icon, KindSwatch],
  template: `
    <ul>
      @for (row of places(); track row.id) {
        <li>
          <button type="button" [attr.aria-pressed]="row.id === selectedId()" (click)="selected.emit(row.id)">
            @if (row.number !== null) {
              <span class="number">{{ row.number }}</span>
            } @else if (row.kind) {
              <un-kind-swatch [kind]="row.kind" />
            } @else {
              <un-icon name="front-hand" />
            }
            <span class="place">{{ row.label }}</span>
            <span class="details small secondary">{{ row.details }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './place-list.scss',
})
export class PlaceList {
  readonly marks = input.required<readonly Mark[]>();
  readonly techniques = input.required<readonly AppliedTechnique[]>();
  readonly selectedId = input<string | null>(null);

  readonly selected = output<string>();

  protected readonly places = computed((): readonly PlaceRow[] => {
    const numbers = treatedNumbers(this.marks());
    const marked = this.marks().map((mark) => ({
      id: mark.id,
      number: numbers.get(mark.id) ?? null,
      kind: mark.kind,
      label: placeWords(mark.regionId),
      details: mark.kind === 'treated' ? this.sumAt(mark) : kindAndNumber(mark, 'therapist'),
    }));
    const elsewhere = this.techniques()
      .filter((row) => !this.marks().some((mark) => isAt(row, mark.regionId)))
      .map((row) => ({
        id: row.id,
        number: null,
        kind: null,
        label: TECHNIQUE_WORDS[row.technique],
        details: row.minutes === null ? '' : $localize`${row.minutes}:minutes: min`,
      }));
    return [...marked, ...elsewhere];
  });

  /** "6 min · pressure 2" */
  private sumAt({ regionId }: Mark): string {
    const rows = this.techniques().filter((row) => isAt(row, regionId));
    const minutes = rows.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
    const pressures = rows.flatMap((row) => row.pressure ?? []);
    const strongest = Math.max(...pressures);
    return [
      minutes > 0 ? $localize`${minutes}:minutes: min` : null,
      pressures.length > 0 ? $localize`pressure ${strongest}:pressure:` : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  }
}
