import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Icon } from '../ui/icon/icon';
import { BottomSheet } from '../ui/modal/bottom-sheet';
import { SearchBox } from '../ui/search-box';
import { FormDraft } from './form-draft';
import { FormWork } from './form-work';
import { type PaletteEntry, paletteFor, searchPalette } from './palette';
import { kindOf } from './question-kinds';
import { ShippedParts } from './shipped-parts';

/** What can be added to a screen: blank questions by kind, and the ready ones that come with Unknot. */
@Component({
  selector: 'un-add-question',
  imports: [BottomSheet, Icon, SearchBox],
  template: `
    <un-bottom-sheet
      heading="Add a question"
      i18n-heading
      [open]="work.addingTo() !== null"
      (openChange)="work.addingTo.set(null)"
    >
      <un-search-box
        label="Find a question"
        i18n-label
        placeholder="Date, medicines, consent…"
        i18n-placeholder
        [(words)]="words"
      />
      @for (section of found(); track section.title) {
        <section>
          <h3>{{ section.title }}</h3>
          <ul>
            @for (entry of section.entries; track entry.key) {
              <li>
                <button
                  type="button"
                  class="entry"
                  [attr.aria-disabled]="entry.isTaken ? true : null"
                  (click)="add(entry)"
                >
                  <un-icon [name]="icon(entry)" />
                  <span class="grow">
                    {{ entry.label }}
                    @if (entry.isTaken) {
                      <span class="small secondary" i18n>In the form already</span>
                    } @else if (entry.hint) {
                      <span class="small secondary">{{ entry.hint }}</span>
                    }
                  </span>
                  @if (!entry.isTaken) {
                    <un-icon name="add" size="small" />
                  }
                </button>
              </li>
            }
          </ul>
        </section>
      } @empty {
        <p class="secondary" i18n>Nothing fits these words. Try fewer.</p>
      }
      @if (shipped.hasFailed()) {
        <p class="secondary" role="alert">
          <ng-container i18n>The ready questions could not be loaded.</ng-container>
          <button type="button" class="text-link" (click)="shipped.retry()" i18n>Try again</button>
        </p>
      }
    </un-bottom-sheet>
  `,
  styles: `
    section {
      display: grid;
      gap: var(--un-space-1);
    }
    h3 {
      font: var(--mat-sys-title-small);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
      gap: var(--un-space-1) var(--un-space-2);
    }
    .entry {
      display: flex;
      align-items: center;
      gap: var(--un-space-3);
      inline-size: 100%;
      min-block-size: var(--un-target);
      padding: var(--un-space-1) var(--un-space-2);
      border-radius: var(--un-radius-control);
    }
    .entry un-icon {
      color: var(--mat-sys-primary);
    }
    .entry .small {
      display: block;
    }
    .entry[aria-disabled] {
      color: var(--un-ink-3);
      cursor: default;
    }
    .entry[aria-disabled] un-icon {
      color: inherit;
    }
    @media (hover: hover) {
      .entry:hover {
        background: var(--un-hover);
      }
    }
  `,
})
export class AddQuestion {
  protected readonly work = inject(FormWork);
  protected readonly shipped = inject(ShippedParts);
  private readonly draft = inject(FormDraft);

  protected readonly words = linkedSignal({ source: this.work.addingTo, computation: () => '' });
  protected readonly found = computed(() => {
    const content = this.draft.content();
    // Only while it is open: each blank question in it has an id of its own, made anew.
    if (!content || this.work.addingTo() === null) return [];
    const sections = paletteFor(content, this.shipped.contents(), this.shipped.consentTitles());
    return searchPalette(sections, this.words());
  });

  protected readonly icon = ({ question }: PaletteEntry) => kindOf(question).icon;

  protected add({ question, isTaken }: PaletteEntry): void {
    if (!isTaken) this.work.add(question);
  }
}
