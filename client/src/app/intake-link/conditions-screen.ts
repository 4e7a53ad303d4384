import { Component, computed, inject, input, signal } from '@angular/core';
import type { IntakeQuestion, QuestionOption } from '@api/intake/dto/intake-form.dto';
import { plural } from '../core/plural';
import { searchWords } from '../core/search-words';
import { VIEWER } from '../core/viewer';
import { elementId } from '../ui/element-id';
import { Icon } from '../ui/icon/icon';
import type { IconName } from '../ui/icon/icon-names';
import { SearchBox } from '../ui/search-box';
import { AnswerStore } from './answer-store';
import { asBoolean, asText, asTexts } from './answer-values';
import { ConditionRow } from './condition-row';
import { EarlierAnswers } from './earlier-answers';
import { QuestionField } from './question-field';
import type { ConditionsScreen } from './screen';

const ICONS: Readonly<Partial<Record<string, IconName>>> = {
  cond_heart_and_blood: 'cardiology',
  cond_bone_and_joint: 'orthopedics',
  cond_spine_and_nerve: 'skeleton',
  cond_head: 'neurology',
  cond_ear_and_balance: 'hearing',
  cond_skin_and_infection: 'dermatology',
  cond_whole_body: 'accessibility-new',
  cond_belly: 'gastroenterology',
  cond_pregnancy: 'pregnancy',
  cond_mind: 'self-improvement',
};

/** Health conditions, folded into groups: only what is opened is long, and nothing is taken as "no" in silence. */
@Component({
  selector: 'un-conditions-screen',
  imports: [ConditionRow, Icon, QuestionField, SearchBox],
  templateUrl: './conditions-screen.html',
  styleUrl: './conditions-screen.scss',
})
export class ConditionsScreenView {
  readonly screen = input.required<ConditionsScreen>();

  private readonly store = inject(AnswerStore);
  private readonly earlier = inject(EarlierAnswers);
  private readonly viewer = inject(VIEWER);

  protected readonly uid = elementId('conditions');
  protected readonly typed = signal('');
  private readonly opened = signal<ReadonlySet<string>>(new Set());

  protected readonly groups = computed(() =>
    this.screen().groups.map((group) => {
      const ticked = asTexts(this.earlier.shown(group.id));
      return {
        group,
        ticked,
        icon: ICONS[group.id] ?? 'health-and-safety',
        count: ticked.length,
        countWords: plural(
          ticked.length,
          { one: $localize`1 ticked`, other: $localize`${ticked.length}:count: ticked` },
          this.viewer,
        ),
        isOpen: this.opened().has(group.id),
        examples: examplesOf(group),
      };
    }),
  );
  protected readonly tickedCount = computed(() => this.groups().reduce((sum, { count }) => sum + count, 0));
  /** Conditions that fit what is typed, whatever their group. */
  protected readonly found = computed(() => {
    const words = searchWords(this.typed());
    if (words.length === 0) return null;
    return this.groups().flatMap(({ group, ticked }) =>
      group.options
        .filter(({ label }) =>
          words.every((word) => searchWords(label).some((part) => part.startsWith(word))),
        )
        .map((option) => ({ group, option, isTicked: ticked.includes(option.value) })),
    );
  });
  protected readonly hasNone = computed(() => {
    const none = this.screen().none;
    return none !== null && asBoolean(this.earlier.shown(none.id)) === true;
  });

  protected toggleOpen(groupId: string): void {
    this.opened.update((opened) => {
      const next = new Set(opened);
      if (!next.delete(groupId)) next.add(groupId);
      return next;
    });
  }

  protected tick(group: IntakeQuestion, option: QuestionOption): void {
    const ticked = new Set(asTexts(this.earlier.shown(group.id)));
    if (!ticked.delete(option.value)) ticked.add(option.value);
    const values = group.options.map(({ value }) => value).filter((value) => ticked.has(value));
    this.store.answer(group.id, values);
    const none = this.screen().none;
    if (none && values.length > 0 && this.hasNone()) this.store.answer(none.id, null);
  }

  protected sayNone(isNone: boolean): void {
    const none = this.screen().none;
    if (!none) return;
    this.store.answer(none.id, isNone ? true : null);
    if (!isNone) return;
    for (const { group, count } of this.groups()) if (count > 0) this.store.answer(group.id, []);
  }

  protected textOf(questionId: string): string {
    return asText(this.earlier.shown(questionId));
  }

  protected typeMore(questionId: string, text: string): void {
    this.store.type(questionId, text === '' ? null : text);
  }

  protected leave(): void {
    this.store.flush();
  }

  /** Further questions that a condition brings up: which blood thinner, how many weeks. */
  protected detailsOf(group: IntakeQuestion): readonly IntakeQuestion[] {
    const own = new Set(group.options.map(({ value }) => value));
    return this.screen().details.filter(({ showIf }) =>
      showIf?.rules.some((rule) => rule.kind === 'condition' && rule.anyOf.some((id) => own.has(id))),
    );
  }
}

function examplesOf(group: IntakeQuestion): string {
  const short = group.options.map(({ label }) => (label.split(/ \(|,/)[0] ?? label).toLowerCase());
  return short.slice(0, 2).join(', ');
}
