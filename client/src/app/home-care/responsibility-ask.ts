import { Component, computed, input, model } from '@angular/core';
import type { Responsibility, TakenResponsibility } from '@api/home-care/dto/plan.dto';
import { Control, Field } from '../ui/field';

/** Asks, a checkbox each, for what a therapist takes on herself with sharing a plan. */
@Component({
  selector: 'un-responsibility-ask',
  imports: [Control, Field],
  template: `
    @if (needed().practice) {
      <section aria-labelledby="unreviewed">
        <h3 id="unreviewed" i18n>Nobody in your practice has reviewed the items yet</h3>
        <p class="secondary small" i18n>Asked once for this version of the library.</p>
        <un-field isBeside label="I take responsibility for sharing them with our clients" i18n-label>
          <input
            #practice
            unControl
            type="checkbox"
            [checked]="taken().takesPractice"
            (change)="takePractice(practice.checked)"
          />
        </un-field>
      </section>
    }
    @if (items().length > 0) {
      <section aria-labelledby="sensitive">
        <h3 id="sensitive" i18n>Self-massage on a sensitive place</h3>
        <p class="secondary small" i18n>
          Front or side of the neck, jaw, belly or armpit: pressing there can do harm. Asked for each item,
          each time.
        </p>
        @for (item of items(); track item.id) {
          <un-field isBeside [label]="item.label">
            <input
              #box
              unControl
              type="checkbox"
              [checked]="taken().itemIds.includes(item.id)"
              (change)="takeItem(item.id, box.checked)"
            />
          </un-field>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--un-space-4);
    }
    :host:empty {
      display: none;
    }
    h3 {
      font: var(--mat-sys-title-small);
    }
  `,
})
export class ResponsibilityAsk {
  readonly needed = input.required<Responsibility>();
  /** Names of the plan's items by their ids in the plan. */
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly taken = model.required<TakenResponsibility>();

  protected readonly items = computed(() =>
    this.needed().items.map((id) => {
      const name = this.names().get(id) ?? '';
      return { id, label: $localize`${name}:item:: this client can do it safely, and I stand by it` };
    }),
  );

  protected takePractice(takesPractice: boolean): void {
    this.taken.update((taken) => ({ ...taken, takesPractice }));
  }

  protected takeItem(id: string, isTaken: boolean): void {
    this.taken.update(({ itemIds, ...taken }) => ({
      ...taken,
      itemIds: isTaken ? [...itemIds, id] : itemIds.filter((known) => known !== id),
    }));
  }
}
