import { afterNextRender, Component, computed, ElementRef, inject, Injector, input } from '@angular/core';
import type { FormQuestion, ShowIf, ShowIfRule } from '@api/form-templates/dto/form-content.dto';
import { FORM_LIMITS } from '@api/form-templates/form-templates.vocabulary';
import type { Choice } from '../ui/choice';
import { Icon } from '../ui/icon/icon';
import { Segmented } from '../ui/segmented';
import { FormDraft } from './form-draft';
import { changeQuestion } from './form-edits';
import { FormWork } from './form-work';
import { askedBefore, conditionsIn, firstRule, ruleTrouble } from './rule-choices';
import { RuleEditor } from './rule-editor';

/** When a question is asked: always, or only after some answers. */
@Component({
  selector: 'un-show-if-editor',
  imports: [Icon, RuleEditor, Segmented],
  template: `
    <h3 i18n>When it is asked</h3>
    @if (rules().length === 0) {
      <p class="secondary small" i18n>Always.</p>
    }
    @if (rules().length > 1) {
      <un-segmented
        label="How many of these must be true"
        i18n-label
        [choices]="matches"
        [value]="question().showIf?.match ?? 'all'"
        (valueChange)="set(rules(), $event)"
      />
    }
    @for (rule of rules(); track $index; let at = $index) {
      <un-rule-editor
        [number]="at + 1"
        [rule]="rule"
        [askable]="askable()"
        [conditions]="conditions()"
        [trouble]="troubles()[at] ?? ''"
        (changed)="put(at, $event)"
        (removed)="remove(at)"
      />
    }
    <div class="row wrap">
      <button type="button" class="button compact outlined add" [disabled]="isFull()" (click)="add()">
        <un-icon name="alt-route" size="small" />
        @if (rules().length === 0) {
          <ng-container i18n>Ask only if…</ng-container>
        } @else {
          <ng-container i18n>One more condition</ng-container>
        }
      </button>
    </div>
  `,
  styleUrl: './part-section.scss',
})
export class ShowIfEditor {
  readonly question = input.required<FormQuestion>();

  private readonly draft = inject(FormDraft);
  private readonly work = inject(FormWork);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly matches: readonly Choice<ShowIf['match']>[] = [
    { value: 'all', label: $localize`All of these` },
    { value: 'any', label: $localize`Any of these` },
  ];
  protected readonly rules = computed(() => this.question().showIf?.rules ?? []);
  protected readonly isFull = computed(() => this.rules().length >= FORM_LIMITS.rules);
  protected readonly askable = computed(() => {
    const content = this.draft.content();
    return content ? askedBefore(content, this.question().id) : [];
  });
  protected readonly conditions = computed(() => {
    const content = this.draft.content();
    return content ? conditionsIn(content) : [];
  });
  protected readonly troubles = computed(() => {
    const content = this.draft.content();
    return content ? this.rules().map((rule) => ruleTrouble(content, this.question().id, rule)) : [];
  });

  protected add(): void {
    const last = this.askable().at(-1);
    this.set([...this.rules(), last ? firstRule(last) : { kind: 'minor' }]);
    const go = () => this.selects().at(-1)?.focus();
    afterNextRender(go, { injector: this.injector });
  }

  protected put(at: number, rule: ShowIfRule): void {
    this.set(this.rules().toSpliced(at, 1, rule));
  }

  protected remove(at: number): void {
    this.set(this.rules().toSpliced(at, 1));
    const go = () => this.host.querySelector<HTMLElement>('.add')?.focus();
    afterNextRender(go, { injector: this.injector });
  }

  protected set(rules: ShowIfRule[], match = this.question().showIf?.match ?? 'all'): void {
    const { id } = this.question();
    const showIf = rules.length > 0 ? { match, rules } : null;
    this.work.change((form) => changeQuestion(form, id, { showIf }), `rules of ${id}`);
  }

  private selects(): HTMLSelectElement[] {
    return [...this.host.querySelectorAll<HTMLSelectElement>('select[data-subject]')];
  }
}
