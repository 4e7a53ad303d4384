import { Component, computed, input, output } from '@angular/core';
import type { AppliedTechnique } from '@api/session-notes/dto/note-content.dto';
import {
  CLIENT_POSITIONS,
  TECHNIQUE_MINUTES,
  TECHNIQUE_RESPONSES,
} from '@api/session-notes/session-notes.vocabulary';
import { ChipGroup } from '../ui/chip-group';
import { ChipGroupMany } from '../ui/chip-group-many';
import { elementId } from '../ui/element-id';
import { Control, Field } from '../ui/field';
import { POSITION_WORDS, PRESSURE_WORDS, RESPONSE_WORDS } from './note-words';

const USUAL_MINUTES = [2, 4, 6, 8, 10] as const;

/** Pressure, minutes, position and response of one technique. */
@Component({
  selector: 'un-technique-fields',
  imports: [ChipGroup, ChipGroupMany, Control, Field],
  templateUrl: './technique-fields.html',
  styleUrl: './technique-fields.scss',
})
export class TechniqueFields {
  readonly row = input.required<AppliedTechnique>();

  readonly changed = output<AppliedTechnique>();

  protected readonly pressureName = elementId('pressure');
  protected readonly pressures = PRESSURE_WORDS.map((words, index) => ({ value: index + 1, words }));
  protected readonly minuteLimits = TECHNIQUE_MINUTES;
  protected readonly minutes = USUAL_MINUTES.map((value) => ({ value: Number(value), label: String(value) }));
  protected readonly positions = CLIENT_POSITIONS.map((value) => ({ value, label: POSITION_WORDS[value] }));
  protected readonly responses = TECHNIQUE_RESPONSES.map((value) => ({
    value,
    label: RESPONSE_WORDS[value],
  }));
  protected readonly pressureWords = computed(() => {
    const { pressure } = this.row();
    return pressure === null ? null : PRESSURE_WORDS[pressure - 1];
  });

  protected set(change: Partial<AppliedTechnique>): void {
    this.changed.emit({ ...this.row(), ...change });
  }

  /** Empty takes the minutes back; what is no whole number in range stays on the screen and is not taken over. */
  protected setMinutes(text: string): void {
    if (text === '') return this.set({ minutes: null });
    const minutes = Number(text);
    const { min, max } = TECHNIQUE_MINUTES;
    if (Number.isInteger(minutes) && minutes >= min && minutes <= max) this.set({ minutes });
  }

  protected setPosition(value: string): void {
    this.set({ position: CLIENT_POSITIONS.find((position) => position === value) ?? null });
  }
}
