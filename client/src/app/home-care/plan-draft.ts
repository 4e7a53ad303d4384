import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { Plan, PlanForm, PlanItemForm } from '@api/home-care/dto/plan.dto';
import { Session } from '../core/auth/session';
import { Clock } from '../core/clock';
import { DeviceDrafts, type DraftName } from '../core/device-drafts';
import { type Problem, problemFrom } from '../core/http/problem';
import type { SaveState } from '../ui/save-indicator';
import { HomeCareApi } from './home-care-api';

const TYPING_PAUSE = 700;
const RETRY_PAUSE = 4000;

type Draft = Omit<PlanForm, 'version'>;

/** What is kept on the device: the draft, and the version it was made from. */
interface Kept {
  readonly version: number;
  readonly draft: Draft;
}

/**
 * The plan in the making: every change is kept on the device at once and saved a moment later, one save after the other.
 * What is typed while a save is on its way goes with the next one.
 */
@Injectable()
export class PlanDraft {
  private readonly api = inject(HomeCareApi);
  private readonly clock = inject(Clock);
  private readonly drafts = inject(DeviceDrafts);
  private readonly session = inject(Session);

  private readonly clientId = signal<string | undefined>(undefined);
  readonly resource = this.api.plan(this.clientId);
  /** The plan as the server last said it. */
  readonly plan = linkedSignal<Plan | null>(() => (this.resource.hasValue() ? this.resource.value() : null));
  /** What is on the screen. */
  readonly draft = linkedSignal<Draft | null>(() => {
    const plan = this.resource.hasValue() ? this.resource.value() : null;
    return plan ? draftOf(plan) : null;
  });
  readonly saveState = signal<SaveState | null>(null);
  /** Why the last save was refused; the draft on the screen stays. */
  readonly problem = signal<Problem | null>(null);
  /** What was saved elsewhere meanwhile. */
  readonly theirs = signal<Plan | null>(null);
  readonly isSettled = computed(() => this.saveState() === null || this.saveState()?.kind === 'saved');

  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | null = null;
  private changes = 0;
  private saved = 0;

  constructor() {
    effect(() => {
      if (this.resource.hasValue()) void untracked(() => this.restore());
    });
  }

  show(clientId: string): void {
    this.clientId.set(clientId);
  }

  change(edit: (draft: Draft) => Draft): void {
    const draft = this.draft();
    if (!draft) return;
    this.draft.set(edit(draft));
    this.changes += 1;
    this.keep();
    this.saveState.set({ kind: 'saving' });
    this.schedule(TYPING_PAUSE);
  }

  changeItem(id: string, edit: (item: PlanItemForm) => PlanItemForm): void {
    this.change((draft) => ({
      ...draft,
      items: draft.items.map((item) => (item.id === id ? edit(item) : item)),
    }));
  }

  /** Saves what is not saved yet, and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    while (this.saved < this.changes && !this.problem() && !this.theirs()) {
      this.saving ??= this.save().finally(() => (this.saving = null));
      await this.saving;
      if (this.saveState()?.kind === 'retrying' || this.saveState()?.kind === 'offline') return;
    }
  }

  /** Takes over what the server says now, after sharing or taking the plan up again. */
  accept(plan: Plan): void {
    this.plan.set(plan);
    this.draft.set(draftOf(plan));
    this.saved = this.changes;
    this.keep();
    this.problem.set(null);
    this.theirs.set(null);
  }

  /** Asks again what stands against sending: a red flag was answered, a condition changed. Drafts stay as they are. */
  async recheck(): Promise<void> {
    const clientId = this.clientId();
    if (clientId === undefined) return;
    try {
      const fresh = await this.api.readPlan(clientId);
      this.plan.update((known) => (known?.version === fresh.version ? fresh : known));
    } catch (error) {
      this.problem.set(problemFrom(error));
    }
  }

  /** Puts what is on the screen on top of the newer version. */
  keepMine(theirs: Plan): void {
    this.plan.set(theirs);
    this.theirs.set(null);
    this.problem.set(null);
    this.changes += 1;
    this.schedule(0);
  }

  /** Keeps what the server has not confirmed; once it has, nothing is kept. */
  private keep(): void {
    const name = this.nameOfDraft();
    const plan = this.plan();
    const draft = this.draft();
    if (!name || !plan || !draft) return;
    if (this.saved === this.changes) this.drafts.drop(name);
    else this.drafts.keep(name, { version: plan.version, draft } satisfies Kept);
  }

  /** Brings back what was kept when the page was closed before the server had it. */
  private async restore(): Promise<void> {
    const name = this.nameOfDraft();
    const kept = name && this.changes === this.saved ? await this.drafts.read(name) : undefined;
    const plan = this.plan();
    if (!isKept(kept) || !plan || this.changes !== this.saved) return;
    this.changes += 1;
    this.draft.set(kept.draft);
    if (kept.version === plan.version) {
      this.saveState.set({ kind: 'saving' });
      this.schedule(0);
    } else this.theirs.set(plan);
  }

  private nameOfDraft(): DraftName | null {
    const owner = this.session.current()?.person.id;
    const clientId = this.clientId();
    return owner && clientId ? { owner, id: `plan ${clientId}` } : null;
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async save(): Promise<void> {
    const draft = this.draft();
    const plan = this.plan();
    const clientId = this.clientId();
    if (!draft || !plan || clientId === undefined) return;
    const until = this.changes;
    this.problem.set(null);
    this.saveState.set({ kind: 'saving' });
    try {
      this.plan.set(await this.api.save(clientId, { ...draft, version: plan.version }));
      this.saved = until;
      this.keep();
      this.saveState.set({ kind: 'saved', at: this.clock.now() });
    } catch (error) {
      this.fail(problemFrom(error));
    }
  }

  private fail(problem: Problem): void {
    const current = problem.facts['current'];
    if (problem.status === 409 && isPlan(current)) {
      this.theirs.set(current);
      this.saveState.set(null);
    } else if (problem.status === 0 || problem.status >= 500) {
      const waiting = this.changes - this.saved;
      this.saveState.set(navigator.onLine ? { kind: 'retrying' } : { kind: 'offline', waiting });
      this.schedule(RETRY_PAUSE);
    } else {
      this.problem.set(problem);
      this.saveState.set(null);
      this.saved = this.changes; // refused as it stands: the next change tries again
    }
  }
}

function draftOf({ title, reviewOn, items }: Plan): Draft {
  return {
    title,
    reviewOn,
    items: items.map(({ id, exerciseId, side, dose, why }) => ({ id, exerciseId, side, dose, why })),
  };
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'draft' in value && 'version' in value;
}

function isPlan(value: unknown): value is Plan {
  return typeof value === 'object' && value !== null && 'items' in value && 'version' in value;
}
