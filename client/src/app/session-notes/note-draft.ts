import { computed, inject, Injectable, signal } from '@angular/core';
import type { NoteContent } from '@api/session-notes/dto/note-content.dto';
import type { SavedNote, SessionNote } from '@api/session-notes/dto/session-note.dto';
import { Session } from '../core/auth/session';
import { DeviceDrafts, type DraftName } from '../core/device-drafts';
import { type Problem, problemFrom } from '../core/http/problem';
import type { SaveState } from '../ui/save-indicator';
import { type Clash, mergeNotes } from './note-merge';
import { changedMarks, changesSince, goneMarks, isSame, type NoteSheet, sheetOf } from './note-sheet';
import { SessionNotesApi } from './session-notes-api';

const TYPING_RESTS_MS = 800;
/** Somebody who never stops typing is saved all the same. */
const LONGEST_WAIT_MS = 4000;
const RETRY_MS = 4000;

/**
 * A note being written. The screen changes `sheet` at once; what differs from `base`, the note as the server last said it,
 * is saved a moment later, one request after the other, and kept on the device until then. What another device saved
 * meanwhile is merged; where both changed one thing, saving waits until she has chosen.
 */
@Injectable()
export class NoteDraft {
  private readonly api = inject(SessionNotesApi);
  private readonly drafts = inject(DeviceDrafts);
  private readonly session = inject(Session);

  readonly base = signal<SessionNote | null>(null);
  readonly sheet = signal<NoteSheet | null>(null);
  /** What was changed here and elsewhere, each in its own way. */
  readonly clashes = signal<readonly Clash[]>([]);
  /** What was typed here while the note was signed on another device. */
  readonly leftOver = signal<NoteSheet | null>(null);
  readonly saveState = signal<SaveState | null>(null);
  /** Why the last save was refused; the sheet stays as it is. */
  readonly problem = signal<Problem | null>(null);
  readonly waiting = computed(() => {
    const base = this.base();
    const sheet = this.sheet();
    return base && sheet ? changesSince(sheetOf(base), sendable(sheet, base)) : 0;
  });
  readonly isSettled = computed(() => this.waiting() === 0 && this.clashes().length === 0);

  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince: number | null = null;
  private saving: Promise<void> | null = null;

  /** Shows a note, with what this device still had of it. */
  async open(note: SessionNote): Promise<void> {
    const kept = note.state === 'draft' ? await this.drafts.read(this.nameOf(note)) : undefined;
    const before = isKept(kept) ? kept : { base: sheetOf(note), sheet: sheetOf(note) };
    this.saveState.set(note.version > 1 ? { kind: 'saved', at: new Date(note.savedAt) } : null);
    this.meet(note, before.base, before.sheet);
    if (!this.isSettled()) this.schedule(0);
  }

  change(edit: (sheet: NoteSheet) => NoteSheet): void {
    const sheet = this.sheet();
    if (!sheet) return;
    this.sheet.set(edit(sheet));
    this.problem.set(null);
    if (this.isSettled()) return;
    this.saveState.set({ kind: 'saving' });
    this.keep();
    const now = Date.now();
    this.waitingSince ??= now;
    this.schedule(Math.max(0, Math.min(TYPING_RESTS_MS, this.waitingSince + LONGEST_WAIT_MS - now)));
  }

  set(change: Partial<NoteContent>): void {
    this.change((sheet) => ({ ...sheet, content: { ...sheet.content, ...change } }));
  }

  /** Decides one clash; when it was the last, the note is saved. */
  resolve(clash: Clash, chosen: Partial<NoteContent>): void {
    this.clashes.update((clashes) => clashes.filter((other) => other !== clash));
    this.set(chosen);
    this.schedule(0);
  }

  /** Saves what is not saved yet, and waits for it. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.waitingSince = null;
    this.saving ??= this.saveAll().finally(() => (this.saving = null));
    await this.saving;
  }

  /** Signs what is on the screen. Returns why not, or null when it is signed. */
  async sign(): Promise<Problem | null> {
    await this.flush();
    const base = this.base();
    if (!base || !this.isSettled()) return this.problem() ?? NOT_SAVED;
    try {
      this.adopt(await this.api.sign(base.id, base.version));
      return null;
    } catch (error) {
      const problem = problemFrom(error);
      const { current } = problem.facts;
      if (isNote(current)) this.meet(current);
      return problem;
    }
  }

  /** Takes over what the server says now, such as an addendum. */
  adopt(note: SessionNote): void {
    this.base.set(note);
    this.sheet.set(sheetOf(note));
    this.clashes.set([]);
    this.keep();
  }

  private schedule(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), pause);
  }

  private async saveAll(): Promise<void> {
    for (let step = this.nextStep(); step; step = this.nextStep()) {
      this.saveState.set({ kind: 'saving' });
      try {
        await step();
      } catch (error) {
        this.fail(problemFrom(error));
        return;
      }
    }
    const base = this.base();
    if (this.isSettled() && base && this.saveState()?.kind === 'saving') {
      this.saveState.set({ kind: 'saved', at: new Date(base.savedAt) });
    }
    this.keep();
  }

  /** The next request that brings the server nearer to the screen. */
  private nextStep(): (() => Promise<void>) | null {
    const base = this.base();
    const sheet = this.sheet();
    if (!base || !sheet || base.state === 'signed') return null;
    const [changed] = changedMarks(base.marks, sheet.marks);
    if (changed) {
      const marks = [...base.marks.filter(({ id }) => id !== changed.id), changed];
      return async () => this.accept(await this.api.putMark(base.id, changed), { marks });
    }
    const [gone] = goneMarks(base.marks, sheet.marks);
    if (gone) {
      const marks = base.marks.filter(({ id }) => id !== gone.id);
      return async () => this.accept(await this.api.deleteMark(base.id, gone.id), { marks });
    }
    const { content } = sendable(sheet, base);
    if (this.clashes().length > 0 || isSame(content, sheetOf(base).content)) return null;
    return async () =>
      this.accept(await this.api.save(base.id, { ...content, version: base.version }), content);
  }

  /** A version further on than by this one change: something was saved elsewhere that this screen has not seen. */
  private async accept({ id, version, savedAt, warnings }: SavedNote, change: Partial<SessionNote>) {
    const base = this.base();
    if (!base) return;
    if (version - base.version > 1) this.meet(await this.api.get(id));
    else this.base.set({ ...base, ...change, version, savedAt, warnings });
  }

  private fail(problem: Problem): void {
    const { current } = problem.facts;
    if (problem.status === 409 && isNote(current)) {
      this.meet(current);
      this.saveState.set(null);
      if (!this.isSettled() && this.clashes().length === 0) this.schedule(0);
    } else if (problem.status === 0 || problem.status === 429 || problem.status >= 500) {
      const waiting = this.waiting();
      this.saveState.set(navigator.onLine ? { kind: 'retrying' } : { kind: 'offline', waiting });
      this.schedule(RETRY_MS);
    } else {
      this.problem.set(problem);
      this.saveState.set(null);
    }
  }

  /** Brings what is on the screen together with the note as it stands on the server. */
  private meet(theirs: SessionNote, base = this.savedSheet(), mine = this.sheet()): void {
    if (!base || !mine) return;
    const merged = mergeNotes(base, mine, sheetOf(theirs));
    if (theirs.state === 'signed') {
      if (!isSame(merged.sheet, sheetOf(theirs))) this.leftOver.set(mine);
      this.adopt(theirs);
      return;
    }
    this.base.set(theirs);
    this.sheet.set(merged.sheet);
    this.clashes.set(merged.clashes);
    this.keep();
  }

  private savedSheet(): NoteSheet | null {
    const base = this.base();
    return base && sheetOf(base);
  }

  private keep(): void {
    const note = this.base();
    if (!note) return;
    if (this.isSettled()) this.drafts.drop(this.nameOf(note));
    else this.drafts.keep(this.nameOf(note), { base: sheetOf(note), sheet: this.sheet() });
  }

  private nameOf(note: SessionNote): DraftName {
    return { owner: this.session.current()?.person.id ?? '', id: `note ${note.id}` };
  }
}

const NOT_SAVED: Problem = {
  status: 0,
  code: 'note_not_saved',
  title: $localize`Not signed: the note is not saved yet`,
  detail: $localize`It is kept here and saved as soon as that is possible. Then sign.`,
  errors: [],
  facts: {},
  correlationId: null,
};

/** Times that cannot be right wait on the screen; all else is saved. */
function sendable({ content, marks }: NoteSheet, base: SessionNote): NoteSheet {
  const { startedAt, endedAt } = content;
  if (endedAt === null || Date.parse(endedAt) > Date.parse(startedAt)) return { content, marks };
  return { content: { ...content, startedAt: base.startedAt, endedAt: base.endedAt }, marks };
}

function isNote(value: unknown): value is SessionNote {
  return typeof value === 'object' && value !== null && 'techniques' in value && 'version' in value;
}

function isKept(value: unknown): value is { base: NoteSheet; sheet: NoteSheet } {
  return typeof value === 'object' && value !== null && 'base' in value && 'sheet' in value;
}
