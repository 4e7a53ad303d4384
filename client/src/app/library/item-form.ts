import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Dose } from '@api/knowledge/dto/dose.dto';
import type { LibraryExercise } from '@api/knowledge/dto/library.dto';
import { EXERCISE_KINDS, type ExerciseKind } from '@api/knowledge/exercises.vocabulary';
import { OWN_TEXT_LIMITS } from '@api/knowledge/own/own-knowledge.vocabulary';
import { sending } from '../core/forms/sending';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { DoseEditor } from '../home-care/dose-editor';
import { ChangedElsewhere } from '../ui/changed-elsewhere';
import { Control, Field } from '../ui/field';
import { PageHeader } from '../ui/page-header';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Toasts } from '../ui/toast/toasts';
import { changesOf, draftOf, EMPTY_ITEM, firstDose, type ItemDraft, ownItemOf } from './item-draft';
import { LibraryApi } from './library-api';
import { LibraryShelf } from './library-shelf';
import { KIND_WORDS } from './library-words';
import { PickMany } from './pick-many';

/** A new item of the practice, changes to one, or the practice's own words and dose for a shipped one. */
@Component({
  selector: 'un-item-form',
  imports: [
    ChangedElsewhere,
    Control,
    DoseEditor,
    Field,
    FormField,
    FormRoot,
    Loaded,
    NgTemplateOutlet,
    PageHeader,
    PickMany,
    ProblemSummary,
    ResourceView,
  ],
  templateUrl: './item-form.html',
  styleUrl: './item-form.scss',
})
export class ItemForm {
  /** Absent for a new item. */
  readonly exerciseId = input<string>();

  private readonly api = inject(LibraryApi);
  private readonly shelf = inject(LibraryShelf);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly key = newIdempotencyKey();

  protected readonly stored = this.api.exercise(this.exerciseId);
  protected readonly muscles = this.api.muscles();
  protected readonly movements = this.api.movements();
  protected readonly conditions = this.api.conditions();

  protected readonly isNew = computed(() => this.exerciseId() === undefined);
  /** Whether all of the item is the practice's, rather than some of its words. */
  protected readonly isOwn = computed(
    () => this.isNew() || (this.stored.hasValue() && this.stored.value().origin === 'own'),
  );
  protected readonly backTo = computed(() => (this.isNew() ? '/library' : `/library/${this.exerciseId()}`));
  protected readonly heading = computed(() => {
    if (this.isNew()) return $localize`Add an item`;
    return this.isOwn() ? $localize`Change your item` : $localize`Change for our practice`;
  });
  protected readonly problem = signal<Problem | null>(null);
  /** What somebody else saved meanwhile. */
  protected readonly theirs = signal<LibraryExercise | null>(null);

  protected readonly kinds = EXERCISE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }));
  protected readonly muscleChoices = computed(() =>
    this.muscles.hasValue()
      ? this.muscles.value().items.map(({ id, commonName }) => ({ id, name: commonName }))
      : [],
  );
  protected readonly movementChoices = computed(() =>
    this.movements.hasValue() ? this.movements.value().items : [],
  );
  protected readonly conditionChoices = computed(() =>
    this.conditions.hasValue()
      ? this.conditions.value().items.map(({ id, label }) => ({ id, name: label }))
      : [],
  );

  protected readonly dose = signal<Dose>(firstDose(EMPTY_ITEM.kind));
  protected readonly chosenMuscles = signal<readonly string[]>([]);
  protected readonly chosenMovements = signal<readonly string[]>([]);
  protected readonly never = signal<readonly string[]>([]);
  private readonly musclesBox = viewChild<PickMany>('muscles');
  private readonly isTried = signal(false);
  protected readonly musclesProblem = computed(() =>
    this.isTried() && this.chosenMuscles().length === 0
      ? $localize`Choose at least one muscle that it is for.`
      : '',
  );
  private readonly draft = signal<ItemDraft>(EMPTY_ITEM);
  private readonly version = signal(0);

  protected readonly item = form(
    this.draft,
    (path) => {
      required(path.name, { message: $localize`Give it a name.` });
      required(path.purpose, { message: $localize`Say what it is for.` });
      required(path.steps, { message: $localize`Write at least one step.` });
      required(path.position, {
        message: $localize`Say in which position it is done.`,
        when: () => this.isOwn(),
      });
      maxLength(path.name, OWN_TEXT_LIMITS.name);
      maxLength(path.purpose, OWN_TEXT_LIMITS.line);
      maxLength(path.feel, OWN_TEXT_LIMITS.line);
      maxLength(path.position, OWN_TEXT_LIMITS.words);
      maxLength(path.reason, OWN_TEXT_LIMITS.reason);
    },
    { submission: sending({ problem: this.problem, send: () => this.save() }) },
  );

  constructor() {
    effect(() => {
      if (!this.exerciseId() || !this.stored.hasValue()) return;
      const item = this.stored.value();
      untracked(() => this.take(item));
    });
  }

  /** Fills the form with what is stored. */
  protected take(item: LibraryExercise): void {
    this.draft.set(draftOf(item));
    this.dose.set(item.dosage);
    this.chosenMuscles.set(item.ownItem?.targets.primary ?? []);
    this.chosenMovements.set(item.movementTags);
    this.never.set(item.ownItem?.extraExclude ?? []);
    this.keepMine(item);
  }

  /** Keeps what she typed: the next save is made on the newer version. */
  protected keepMine({ change }: LibraryExercise): void {
    this.version.set(change?.version ?? 0);
    this.theirs.set(null);
    this.problem.set(null);
  }

  /** A dose fits a kind: another kind begins with another one. */
  protected changeKind(kind: ExerciseKind): void {
    const isHabit = this.dose().trigger !== null;
    const next = firstDose(kind);
    if (isHabit !== (next.trigger !== null)) this.dose.set(next);
  }

  private async save(): Promise<void> {
    this.isTried.set(true);
    if (this.isOwn() && this.chosenMuscles().length === 0) {
      this.musclesBox()?.focus();
      return;
    }
    try {
      const saved = await this.send();
      this.shelf.exercises.reload();
      this.toasts.show({ text: $localize`Saved for your practice` });
      await this.router.navigateByUrl(`/library/${saved.id}`);
    } catch (error) {
      const current = problemFrom(error).facts['current'];
      if (!isExercise(current)) throw error;
      this.theirs.set(current);
    }
  }

  private send(): Promise<LibraryExercise> {
    const id = this.exerciseId();
    const [draft, dose, version] = [this.draft(), this.dose(), this.version()];
    if (!this.isOwn()) {
      const reason = draft.reason.trim() || null;
      return this.api.overruleExercise(id ?? '', { changes: changesOf(draft, dose), reason, version });
    }
    const before = this.stored.hasValue() ? this.stored.value().ownItem : null;
    const choices = {
      dose,
      muscles: this.chosenMuscles(),
      movements: this.chosenMovements(),
      never: this.never(),
    };
    const item = ownItemOf(draft, choices, before);
    return id ? this.api.changeItem(id, { ...item, version }) : this.api.createItem(item, this.key);
  }
}

function isExercise(value: unknown): value is LibraryExercise {
  return typeof value === 'object' && value !== null && 'steps' in value && 'change' in value;
}
