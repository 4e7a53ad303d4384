import { Component, computed, ElementRef, inject } from '@angular/core';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon/icon';
import { FormDraft } from './form-draft';
import { hasPart } from './form-parts';
import type { PartProblem } from './form-problems';
import { FormWork } from './form-work';
import { partWords } from './part-words';

const SHOWN = 6;

/** What is to be put right before the form can be published; each leads to its place. */
@Component({
  selector: 'un-problem-list',
  imports: [Alert, Icon],
  template: `
    @if (work.isChecked() && rows().length > 0) {
      <un-alert level="caution" tabindex="-1" [heading]="heading()" [headingLevel]="2">
        <ul>
          @for (row of rows(); track $index) {
            <li>
              <button type="button" class="text-link" (click)="go(row.problem)">
                {{ row.where }} {{ row.problem.message }}<un-icon name="arrow-forward" size="small" />
              </button>
            </li>
          }
          @if (more() > 0) {
            <li i18n>And {{ more() }} more.</li>
          }
        </ul>
      </un-alert>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    .text-link {
      color: inherit;
      text-align: start;
    }
  `,
})
export class ProblemList {
  private readonly draft = inject(FormDraft);
  protected readonly work = inject(FormWork);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly all = computed(() => {
    const content = this.draft.content();
    if (!content) return [];
    return this.draft
      .problems()
      .filter(({ part }) => !part || hasPart(content, part))
      .map((problem) => ({
        problem,
        where: problem.part ? `${partWords(content, problem.part)}:` : '',
      }));
  });
  protected readonly rows = computed(() => this.all().slice(0, SHOWN));
  protected readonly more = computed(() => this.all().length - this.rows().length);
  protected readonly heading = computed(() => {
    const count = this.all().length;
    return count === 1
      ? $localize`1 thing to put right before you publish`
      : $localize`${count}:count: things to put right before you publish`;
  });

  /** Call it once the list is drawn. */
  focus(): void {
    this.host.querySelector<HTMLElement>('un-alert')?.focus();
    this.host.scrollIntoView({ block: 'nearest' });
  }

  protected go({ part, field }: PartProblem): void {
    this.work.select(part, field);
  }
}
