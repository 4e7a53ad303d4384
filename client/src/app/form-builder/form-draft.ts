import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { FormContent } from '@api/form-templates/dto/form-content.dto';
import type { FormTemplate } from '@api/form-templates/dto/form-template.dto';
import { Session } from '../core/auth/session';
import { Clock } from '../core/clock';
import { DeviceDrafts, type DraftName } from '../core/device-drafts';
import { type Problem, problemFrom } from '../core/http/problem';
import type { SaveState } from '../ui/save-indicator';
import { EditHistory } from './edit-history';
import { isSame } from './form-differences';
import { placeProblems } from './form-problems';
import { FormTemplatesApi } from './form-templates-api';

const TYPING_PAUSE = 700;
const RETRY_PAUSE = 4_000;

/** What is kept on the device: the form, and the version it was made from. */
interface Kept {
  readonly version: number;
  readonly content: FormContent;
}

/**
 * A form being worked on. Each edit can be taken back, is kept on the device at once and saved a moment later, one save
 * after the other. What another device saved meanwhile stands beside it until she picks one.
 */
@Injectable()
export class FormDraft {
  private readonly api = inject(FormTemplatesApi);
  private readonly clock = inject(Clock);
  private readonly drafts = inject(DeviceDrafts);
  private readonly session = inject(Session);

  private readonly id = signal<string | undefined>(undefined);
  readonly resource = this.api.template(this.id);
  /** The form as the server last said it. */
  readonly template = signal<FormTemplate | null>(null);
  readonly history = new EditHistory<FormContent>();
  /** What is on the screen. */
  readonly content = this.history.value;
  readonly saveState = signal<SaveState | null>(null);
  /** Why the last save was refused; the form on the screen stays. */
  readonly problem = signal<Problem | null>(null);
  /** What was saved elsewhere meanwhile. */
  readonly theirs = signal<FormTemplate | null>(null);
  /** What keeps it from being published, as of the last save. */
  readonly problems = computed(() => {
    const template = this.template();
    return template ? placeProblems(template.draft, template.problems) : [];
  });
  readonly nextNumber = computed(() => (this.template()?.versions[0]?.number ?? 0) + 1);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  private readonly changes = signal(0);
  private readonly saved = signal(0);
  readonly isSettled = computed(() => this.changes() === this.saved() && !this.theirs());

  constructor() {
    effect(() => {
      const template = this.resource.hasValue() ? this.resource.value() : null;
      if (template) void untracked(() => this.open(template));
    });
  }

  show(id: string): void {
    this.id.set(id);
  }

  /** An edit; those under one `name` that follow soon are one step to take back. */
  change(edit: (content: FormContent) => FormContent, name?: string): void {
    const before = this.content();
    if (!before) return;
    const after = edit(before);
    if (after === before) return;
    this.history.push(after, { name: name ?? null, at: Date.now() });
    this.touched();
  }

  undo(): void {
    if (this.history.undo()) this.touched();
  }

  redo(): void {
    if (this.history.redo()) this.touched();
  }

  /** Saves what is not saved yet, and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.saved() < this.changes() && !this.problem() && !this.theirs()) {
      this.saving ??= this.save().finally(() => (this.saving = null));
      await this.saving;
      if (this.saveState()?.kind === 'retrying' || this.saveState()?.kind === 'offline') return;
    }
  }

  /** Publishes what is on the screen. Null when it is published; else why not. */
  async publish(): Promise<Problem | null> {
    await this.flush();
    const template = this.template();
    if (!template || !this.isSettled()) return this.problem() ?? NOT_SAVED;
    return this.ask(() => this.api.publish(template.id, template.version));
  }

  async setArchived(isArchived: boolean): Promise<Problem | null> {
    await this.flush();
    const id = this.template()?.id;
    return id === undefined ? NOT_SAVED : this.ask(() => this.api.setArchived(id, isArchived));
  }

  /** Puts what is on the screen on top of what was saved elsewhere. */
  keepMine(theirs: FormTemplate): void {
    this.template.set(theirs);
    this.theirs.set(null);
    this.touched(0);
  }

  /** Goes on with what was saved elsewhere; her own is one step back. */
  takeTheirs(theirs: FormTemplate): void {
    this.history.push(theirs.draft, { at: Date.now() });
    this.accept(theirs);
  }

  private accept(template: FormTemplate): void {
    this.template.set(template);
    this.theirs.set(null);
    this.problem.set(null);
    this.saved.set(this.changes());
    this.saveState.set({ kind: 'saved', at: new Date(template.changedAt) });
    this.keep();
  }

  private async ask(request: () => Promise<FormTemplate>): Promise<Problem | null> {
    try {
      this.template.set(await request());
      return null;
    } catch (error) {
      const problem = problemFrom(error);
      const { current } = problem.facts;
      if (isTemplate(current)) this.theirs.set(current);
      return problem;
    }
  }

  /** Shows the form, with what this device still had of it when the page was closed before the server had it. */
  private async open(template: FormTemplate): Promise<void> {
    this.template.set(template);
    this.history.start(template.draft);
    const name = this.nameOfDraft();
    const kept = name && (await this.drafts.read(name));
    if (!isKept(kept) || this.changes() !== this.saved() || isSame(kept.content, template.draft)) return;
    this.history.push(kept.content, { at: Date.now() });
    if (kept.version === template.version) return this.touched(0);
    this.changes.update((changes) => changes + 1);
    this.theirs.set(template);
  }

  private touched(pause = TYPING_PAUSE): void {
    this.changes.update((changes) => changes + 1);
    this.problem.set(null);
    this.keep();
    if (this.theirs()) return;
    this.saveState.set({ kind: 'saving' });
    this.schedule(pause);
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async save(): Promise<void> {
    const [template, content, until] = [this.template(), this.content(), this.changes()];
    if (!template || !content) return;
    this.saveState.set({ kind: 'saving' });
    try {
      this.template.set(await this.api.saveDraft(template.id, { content, version: template.version }));
      this.saved.set(until);
      this.keep();
      if (until === this.changes()) this.saveState.set({ kind: 'saved', at: this.clock.now() });
    } catch (error) {
      this.fail(problemFrom(error), content);
    }
  }

  private fail(problem: Problem, sent: FormContent): void {
    const { current } = problem.facts;
    if (problem.status === 409 && isTemplate(current)) {
      // Saved before, and the answer was lost on its way.
      if (isSame(current.draft, sent)) this.template.set(current);
      else this.theirs.set(current);
      this.saveState.set(null);
    } else if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      const waiting = this.changes() - this.saved();
      this.saveState.set(navigator.onLine ? { kind: 'retrying' } : { kind: 'offline', waiting });
      this.schedule(RETRY_PAUSE);
    } else {
      this.problem.set(problem);
      this.saveState.set(null);
    }
  }

  /** Keeps what the server has not confirmed; once it has, nothing is kept. */
  private keep(): void {
    const name = this.nameOfDraft();
    const [template, content] = [this.template(), this.content()];
    if (!name || !template || !content) return;
    if (this.changes() === this.saved()) this.drafts.drop(name);
    else this.drafts.keep(name, { version: template.version, content } satisfies Kept);
  }

  private nameOfDraft(): DraftName | null {
    const owner = this.session.current()?.person.id;
    const id = this.id();
    return owner && id ? { owner, id: `form ${id}` } : null;
  }
}

export const NOT_SAVED: Problem = {
  status: 0,
  code: 'form_not_saved',
  title: $localize`The form is not saved yet`,
  detail: $localize`It is kept here and saved as soon as that is possible. Then try again.`,
  errors: [],
  facts: {},
  correlationId: null,
};

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'content' in value && 'version' in value;
}

function isTemplate(value: unknown): value is FormTemplate {
  return typeof value === 'object' && value !== null && 'draft' in value && 'versions' in value;
}
