import { Component, input } from '@angular/core';
import type { PortalCauseSection } from '@api/cause-board/cause-board.vocabulary';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import type { IconName } from '../ui/icon/icon-names';
import type { SharedSection } from './shared-sections';

const SECTION_WORDS: Record<PortalCauseSection, { readonly label: string; readonly icon: IconName }> = {
  think: { label: $localize`What we think`, icon: 'lightbulb' },
  try: { label: $localize`What we try`, icon: 'experiment' },
  learned: { label: $localize`What we learned`, icon: 'check-circle' },
};

/** What therapist and client think, try and learned, in plain words and without blame. */
@Component({
  selector: 'un-shared-causes',
  imports: [Icon, RelativeDate],
  template: `
    @for (group of sections(); track group.section) {
      <section class="card stack tight">
        <div class="title" role="heading" [attr.aria-level]="level()">
          <un-icon [name]="words[group.section].icon" />{{ words[group.section].label }}
        </div>
        <ul class="stack tight">
          @for (cause of group.causes; track cause.id) {
            <li>
              <strong>{{ cause.label }}</strong>
              <p>{{ cause.words }}</p>
              @if (cause.test; as test) {
                <p class="small secondary">
                  @if (test.isOver) {
                    <ng-container i18n
                      >The days to try it are over. Next we look at your numbers.</ng-container
                    >
                  } @else if (test.isLonger) {
                    <ng-container i18n
                      >We need a few more numbers to be sure, so we try it longer: until
                      <un-date [at]="test.until" />.</ng-container
                    >
                  } @else {
                    <ng-container i18n>We try it until <un-date [at]="test.until" />.</ng-container>
                  }
                </p>
              }
              @if (cause.isConfirmed === true) {
                <p class="small secondary" i18n>This made a difference.</p>
              } @else if (cause.isConfirmed === false) {
                <p class="small secondary" i18n>This made no difference, so we leave it.</p>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    .title {
      display: flex;
      align-items: center;
      gap: var(--un-space-2);
      font: var(--mat-sys-title-medium);
    }
    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class SharedCauses {
  readonly sections = input.required<readonly SharedSection[]>();
  /** Level of the headings in the page. */
  readonly level = input<2 | 3>(2);

  protected readonly words = SECTION_WORDS;
}
