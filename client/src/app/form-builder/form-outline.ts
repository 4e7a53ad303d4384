import { Component, computed, inject } from '@angular/core';
import type { FormGroup, FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { FormDraft } from './form-draft';
import { isSamePart, type Part, screensOf } from './form-parts';
import { FormWork } from './form-work';
import { DragHandle, OutlinePart } from './outline-part';
import { kindOf } from './question-kinds';
import { PartDrag } from './part-drag';
import { partWords } from './part-words';
import { showIfWords } from './rule-choices';
import { ShippedParts } from './shipped-parts';

/** The whole form from above: pages, their screens, their questions; chosen, put in order by hand or by keys. */
@Component({
  selector: 'un-form-outline',
  imports: [DragHandle, EmptyState, Icon, OutlinePart],
  providers: [PartDrag],
  templateUrl: './form-outline.html',
  styleUrl: './form-outline.scss',
})
export class FormOutline {
  protected readonly work = inject(FormWork);
  protected readonly drag = inject(PartDrag);
  private readonly draft = inject(FormDraft);
  private readonly shipped = inject(ShippedParts);

  protected readonly pages = computed(() => {
    const content = this.draft.content();
    if (!content) return [];
    const numbers = new Map(screensOf(content).map(({ group }, at) => [group.id, at + 1]));
    return content.pages.map((page) => ({
      page,
      hasProblem: this.hasProblem('page', page.id),
      screens: page.groups.map((group) => this.screenRow(group, numbers.get(group.id) ?? 0)),
    }));
  });

  protected isChosen(kind: Part['kind'], id: string): true | null {
    return isSamePart(this.work.part(), { kind, id }) || null;
  }

  protected wordsOf(part: Part): string {
    const content = this.draft.content();
    return content ? partWords(content, part) : '';
  }

  private screenRow(group: FormGroup, number: number) {
    return {
      group,
      number,
      hasProblem: this.hasProblem('screen', group.id),
      questions: group.questions.map((question) => this.questionRow(question)),
    };
  }

  private questionRow(question: FormQuestion) {
    const content = this.draft.content();
    const { label, icon } = kindOf(question);
    const title = this.shipped.consentTitles().get(question.id) ?? question.label;
    const conditionName = this.shipped.conditionName;
    return {
      question,
      icon,
      title: title || $localize`No words yet`,
      facts: [label, ...(question.isRequired ? [$localize`needed`] : [])].join(' · '),
      condition: content ? showIfWords(question, { content, conditionName }) : '',
      hasProblem: this.hasProblem('question', question.id),
    };
  }

  private hasProblem(kind: Part['kind'], id: string): boolean {
    return this.draft.problems().some(({ part }) => isSamePart(part, { kind, id }));
  }
}
