import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import type { IntakeRules, IntakeRulesForm } from '@api/intake-rules/dto/intake-rules.dto';
import { type Problem, problemFrom } from '../core/http/problem';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { Alert } from '../ui/alert';
import { ChangedElsewhere } from '../ui/changed-elsewhere';
import { RelativeDate } from '../ui/date/date';
import { Control, Field } from '../ui/field';
import { PageHeader } from '../ui/page-header';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Toasts } from '../ui/toast/toasts';
import { RuleCard } from './rule-card';
import { SendingFormsApi } from './sending-forms-api';
import { withChosen } from './with-chosen';

const MONTHS = [1, 3, 6, 9, 12, 18, 24];
const DAYS = [1, 2, 3, 4, 5, 7];

/** What a practice lets go out by itself: forms before visits, reminders, and when nothing does. */
@Component({
  selector: 'un-sending-forms',
  imports: [
    Alert,
    ChangedElsewhere,
    Control,
    Field,
    Loaded,
    PageHeader,
    ProblemSummary,
    RelativeDate,
    ResourceView,
    RuleCard,
  ],
  templateUrl: './sending-forms.html',
  styleUrls: ['./rule-card.scss', './sending-forms.scss'],
})
export class SendingForms {
  private readonly api = inject(SendingFormsApi);
  private readonly toasts = inject(Toasts);
  private readonly viewer = inject(VIEWER);

  protected readonly firstHeading = $localize`Before a first visit`;
  protected readonly oldHeading = $localize`When the last form is old`;
  protected readonly stored = this.api.rules();
  protected readonly templates = this.api.forms();

  /** What is being chosen; null until it was loaded. */
  protected readonly rules = signal<IntakeRules | null>(null);
  /** What somebody else saved meanwhile. */
  protected readonly theirs = signal<IntakeRules | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isBusy = signal(false);

  protected readonly forms = computed(() =>
    (this.templates.hasValue() ? this.templates.value().items : []).filter(
      ({ id, isArchived, publishedNumber }) => (!isArchived && publishedNumber !== null) || this.isChosen(id),
    ),
  );
  protected readonly isChanged = computed(() => {
    const rules = this.rules();
    if (!rules || !this.stored.hasValue()) return false;
    return JSON.stringify(formOf(rules)) !== JSON.stringify(formOf(this.stored.value()));
  });
  protected readonly clockHint = computed(() => {
    const zone = this.rules()?.timeZone ?? '';
    const place = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
    return $localize`By the practice’s clock (${place}:place:)`;
  });
  protected readonly months = computed(() =>
    withChosen(MONTHS, this.rules()?.longAgo.months ?? 6).map((value) => ({
      value,
      label: plural(
        value,
        { one: $localize`1 month or more`, other: $localize`${value}:count: months or more` },
        this.viewer,
      ),
    })),
  );
  protected readonly firstAfter = computed(() => this.daysOf(this.rules()?.reminders.afterDays ?? 2));
  protected readonly againAfter = computed(() => this.daysOf(this.rules()?.reminders.againAfterDays ?? 3));
  protected readonly atMost = [1, 2, 3].map((value) => ({
    value,
    label: plural(
      value,
      { one: $localize`1 reminder`, other: $localize`${value}:count: reminders` },
      this.viewer,
    ),
  }));

  constructor() {
    effect(() => {
      if (!this.stored.hasValue()) return;
      const stored = this.stored.value();
      untracked(() => this.take(stored));
    });
  }

  protected set<Part extends keyof IntakeRulesForm>(
    part: Part,
    change: Partial<IntakeRulesForm[Part]>,
  ): void {
    this.rules.update((rules) => rules && { ...rules, [part]: { ...rules[part], ...change } });
  }

  protected errorOf(path: string): string {
    const found = this.problem()?.errors.find((error) => error.path === path)?.message;
    if (found) return found;
    const stuck = this.stored.hasValue() ? this.stored.value().stuck : [];
    const isStuck =
      (path === 'firstVisit.form' && stuck.includes('first_visit')) ||
      (path === 'longAgo.form' && stuck.includes('long_ago'));
    return isStuck && !this.isChanged()
      ? $localize`This form was put away, so none goes out. Choose another one.`
      : '';
  }

  /** Shows what is stored. */
  protected take(rules: IntakeRules): void {
    this.rules.set(rules);
    this.theirs.set(null);
    this.problem.set(null);
  }

  /** Saves what is shown over what somebody else saved meanwhile. */
  protected async keepMine({ version }: IntakeRules): Promise<void> {
    this.rules.update((rules) => rules && { ...rules, version });
    this.theirs.set(null);
    await this.save();
  }

  protected takeTheirs(theirs: IntakeRules): void {
    this.stored.set(theirs);
    this.take(theirs);
  }

  protected async save(): Promise<void> {
    const rules = this.rules();
    if (!rules || !this.stored.hasValue()) return;
    const before = this.stored.value();
    await this.attempt({ ...formOf(rules), version: rules.version }, ({ version }) =>
      this.toasts.show({
        text: $localize`Saved`,
        undo: () => void this.attempt({ ...formOf(before), version }, () => undefined),
      }),
    );
  }

  private async attempt(
    change: IntakeRulesForm & { version: number },
    done: (saved: IntakeRules) => void,
  ): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      const saved = await this.api.save(change);
      this.stored.set(saved);
      this.take(saved);
      done(saved);
    } catch (error) {
      const problem = problemFrom(error);
      const current = problem.facts['current'];
      if (isRules(current)) this.theirs.set(current);
      else this.problem.set(problem);
    } finally {
      this.isBusy.set(false);
    }
  }

  private isChosen(id: string): boolean {
    const rules = this.rules();
    return rules !== null && [rules.firstVisit.form, rules.longAgo.form].some((form) => form === id);
  }

  private daysOf(chosen: number) {
    return withChosen(DAYS, chosen).map((value) => ({
      value,
      label: plural(value, { one: $localize`1 day`, other: $localize`${value}:count: days` }, this.viewer),
    }));
  }
}

function formOf({ firstVisit, longAgo, reminders, quietHours }: IntakeRulesForm): IntakeRulesForm {
  return { firstVisit, longAgo, reminders, quietHours };
}

function isRules(value: unknown): value is IntakeRules {
  return typeof value === 'object' && value !== null && 'quietHours' in value && 'version' in value;
}
