import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { AppliedTechnique } from '@api/session-notes/dto/note-content.dto';
import { type Technique, TECHNIQUES } from '@api/session-notes/session-notes.vocabulary';
import { newId } from '../core/ids';
import { ChipGroup } from '../ui/chip-group';
import { Icon } from '../ui/icon/icon';
import { TECHNIQUE_WORDS } from './note-words';
import { TechniqueFields } from './technique-fields';

/** What most sessions need; all others are one tap further. */
const USUAL: readonly Technique[] = [
  'myofascial_release',
  'petrissage',
  'sustained_pressure',
  'positional_release',
];

/** What was done in one place: the techniques, each with pressure, minutes and how the tissue answered. */
@Component({
  selector: 'un-technique-panel',
  imports: [ChipGroup, Icon, TechniqueFields],
  templateUrl: './technique-panel.html',
  styleUrl: './technique-panel.scss',
})
export class TechniquePanel {
  /** "3 · Between spine and blade, left" */
  readonly heading = input.required<string>();
  /** The techniques of this place. */
  readonly rows = input.required<readonly AppliedTechnique[]>();
  /** The place that a new technique gets. */
  readonly place = input.required<AppliedTechnique['place']>();
  /** How the client lay last, which a new technique begins with. */
  readonly position = input<AppliedTechnique['position']>(null);

  /** All techniques of this place, after a change. */
  readonly changed = output<readonly AppliedTechnique[]>();
  readonly removed = output<void>();

  protected readonly isAdding = linkedSignal({ source: this.heading, computation: () => false });
  protected readonly areAllShown = linkedSignal({ source: this.heading, computation: () => false });
  protected readonly isChoosing = computed(() => this.isAdding() || this.rows().length === 0);

  protected choicesFor(chosen: Technique | null) {
    const shown = this.areAllShown() ? TECHNIQUES : USUAL;
    const all = chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown;
    return all.map((value) => ({ value, label: TECHNIQUE_WORDS[value] }));
  }

  protected add(technique: Technique | null): void {
    if (!technique) return;
    const last = this.rows().at(-1);
    const row: AppliedTechnique = {
      id: newId(),
      technique,
      place: this.place(),
      minutes: null,
      pressure: null,
      position: last ? last.position : this.position(),
      responses: [],
    };
    this.isAdding.set(false);
    this.areAllShown.set(false);
    this.changed.emit([...this.rows(), row]);
  }

  protected change(row: AppliedTechnique): void {
    this.changed.emit(this.rows().map((other) => (other.id === row.id ? row : other)));
  }

  protected choose(row: AppliedTechnique, technique: Technique | null): void {
    if (technique) this.change({ ...row, technique });
  }

  protected remove(row: AppliedTechnique): void {
    this.changed.emit(this.rows().filter((other) => other.id !== row.id));
  }
}
