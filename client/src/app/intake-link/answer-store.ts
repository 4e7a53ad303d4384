import { computed, inject, Service, signal } from '@angular/core';
import type { ClientMark } from '@api/body-map/dto/mark.dto';
import { isRatedKind } from '@api/body-map/marks.vocabulary';
import type {
  AnswerValue,
  HabitQuestion,
  IntakeAnswer,
  MarkRemoved,
  RaisedRedFlag,
  SafetyQuestion,
} from '@api/intake/dto/intake-answer.dto';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';
import { RED_FLAG_PREFIX } from '@api/intake/intake.vocabulary';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { FormFiles } from './form-files';
import { IntakeApi } from './intake-api';
import { KeptDrafts } from './kept-drafts';
import { isSameAnswer, saveFailureOf } from './save-failures';
import type { Answers } from './screen';
import { SaveQueue, type SaveResult, type Unsaved } from './save-queue';

/** What is saved by itself: the answer to one question, or one mark. */
export type Saved =
  | { readonly kind: 'answer'; readonly value: AnswerValue | null }
  | { readonly kind: 'mark'; readonly mark: ClientMark | null };

/** An answer that another device changed meanwhile; the person picks one. */
export interface Conflict {
  readonly theirs: AnswerValue | null;
}

export type Submission = 'sent' | 'incomplete' | 'unreachable' | 'ended';

/** Longest time that typing stays unsaved. */
const PATIENCE_MS = 2_000;
const TYPING_SETTLES_MS = 800;
const MARK_PREFIX = 'mark:';

/**
 * The answers of one intake. What a person says is shown at once, saved as it is said, and kept on this device until the
 * server has it.
 */
@Service({ autoProvided: false })
export class AnswerStore {
  private readonly api = inject(IntakeApi);
  private readonly drafts = inject(KeptDrafts);
  private readonly files = inject(FormFiles);
  private requestId = '';
  private readonly submitKey = newIdempotencyKey();

  /** Sent, and no word came back: the server may have them, and they are then no other device's. */
  private readonly unanswered = new Map<string, readonly (AnswerValue | null)[]>();

  private readonly answers = signal<ReadonlyMap<string, AnswerValue | null>>(new Map());
  private readonly allMarks = signal<readonly ClientMark[]>([]);
  private readonly allConflicts = signal<ReadonlyMap<string, Conflict>>(new Map());
  private readonly fieldProblems = signal<ReadonlyMap<string, string>>(new Map());
  private readonly flags = signal<ReadonlyMap<string, RaisedRedFlag>>(new Map());
  private readonly safety = signal<readonly SafetyQuestion[]>([]);
  private readonly habits = signal<readonly HabitQuestion[]>([]);
  private readonly minor = signal(false);
  private readonly ended = signal(false);

  private readonly queue = new SaveQueue<Saved>({
    send: (unsaved) => this.send(unsaved),
    keep: (unsaved) => this.drafts.keep(this.requestId, unsaved),
  });

  /** Marks are made in the list instead of on the map. */
  readonly isListShown = signal(false);

  readonly saveState = this.queue.state;
  readonly marks = this.allMarks.asReadonly();
  readonly conflicts = this.allConflicts.asReadonly();
  /** What is wrong with single answers, in words, by question. */
  readonly problems = computed(() => {
    const hasFile = this.files.names();
    const ofFields = [...this.fieldProblems()].filter(([id]) => !hasFile.has(id));
    return new Map([...ofFields, ...this.files.problems()]);
  });
  /** What a yes brought about, by question, once the practice knows. */
  readonly redFlags = this.flags.asReadonly();
  readonly safetyQuestions = this.safety.asReadonly();
  readonly habitQuestions = this.habits.asReadonly();
  readonly isMinor = this.minor.asReadonly();
  /** The link was replaced, ran out or was sent in elsewhere: no answer is taken any more until the form is loaded again. */
  readonly hasEnded = this.ended.asReadonly();
  readonly isOffline = computed(() => this.saveState()?.kind === 'offline');

  /** What was said so far, for planning the screens. */
  readonly said = computed((): Answers => {
    const marks = this.marks();
    return {
      value: (id) => this.value(id),
      hasMarks: marks.length > 0,
      hasUnratedMarks: marks.some(({ kind, intensity }) => isRatedKind(kind) && intensity === null),
    };
  });

  /** Starts from what the server holds, then sends what this device still kept from before. */
  async open({ requestId, content }: IntakeForm): Promise<void> {
    this.requestId = requestId;
    if (!content) return;
    this.files.open(requestId, content.files);
    for (const answer of content.answers) this.know(answer);
    this.answers.set(new Map(content.answers.map(({ questionId, value }) => [questionId, value])));
    for (const { mark, version } of content.marks) {
      this.queue.know(MARK_PREFIX + mark.id, { kind: 'mark', mark }, version);
    }
    this.allMarks.set(content.marks.map(({ mark }) => mark));
    this.takeEffects(content);
    for (const { key, value, version } of await this.drafts.read(requestId)) {
      this.queue.know(key, value, version);
      if (value.kind === 'answer') this.show(key, value.value);
      else this.showMark(key.slice(MARK_PREFIX.length), value.mark);
      this.queue.put(key, value);
    }
  }

  /** The answer as the person sees it, of files their names; null while there is none. */
  value(questionId: string): AnswerValue | null {
    return this.answers().get(questionId) ?? this.files.names().get(questionId) ?? null;
  }

  /** Answered, or answered and taken back. */
  hasAnswered(questionId: string): boolean {
    return this.answers().has(questionId);
  }

  /** Saves an answer at once. */
  answer(questionId: string, value: AnswerValue | null): void {
    this.set(questionId, value, 0);
  }

  /** Saves what is being typed when it rests, at the latest after 800 ms. */
  type(questionId: string, value: AnswerValue | null): void {
    this.set(questionId, value, TYPING_SETTLES_MS);
  }

  putMark(mark: ClientMark): void {
    this.showMark(mark.id, mark);
    this.queue.put(MARK_PREFIX + mark.id, { kind: 'mark', mark });
  }

  removeMark(markId: string): void {
    this.showMark(markId, null);
    this.queue.put(MARK_PREFIX + markId, { kind: 'mark', mark: null });
  }

  /** After a conflict: what was said here replaces what the other device said. */
  keepMine(questionId: string): void {
    this.allConflicts.update((all) => without(all, questionId));
    this.queue.release(questionId);
  }

  /** After a conflict: what the other device said stays. */
  takeTheirs(questionId: string): void {
    const conflict = this.allConflicts().get(questionId);
    if (!conflict) return;
    this.allConflicts.update((all) => without(all, questionId));
    this.show(questionId, conflict.theirs);
    this.queue.accept(questionId, { kind: 'answer', value: conflict.theirs });
  }

  /** Until the server has all that was said here, or is not heard of for a while. */
  async settled(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    await Promise.race([this.queue.saveAll(), patience]);
  }

  /** Sends at once what waits: a field was left, or the page is about to go. */
  flush(): void {
    this.queue.flush();
  }

  tryNow(): void {
    this.queue.tryNow();
    this.files.tryNow();
  }

  stop(): void {
    this.queue.flush();
    this.queue.stop();
    this.files.stop();
  }

  /** Sends the form in, after everything in it was saved. What is missing is then in `problems`. */
  async submit(): Promise<Submission> {
    const settling = this.files.settle();
    const isSaved = await this.queue.saveAll();
    const files = await settling;
    if (files === 'missed') return 'incomplete';
    if (!isSaved || files === 'unreachable') return 'unreachable';
    if (this.allConflicts().size > 0) return 'incomplete';
    try {
      await this.api.submit(this.requestId, this.submitKey);
      await this.forget();
      return 'sent';
    } catch (error) {
      return this.submitFailed(problemFrom(error));
    }
  }

  /** What the browser keeps all the same goes when the form is opened again. */
  private async forget(): Promise<void> {
    await this.drafts.forget(this.requestId).catch(() => undefined);
    await this.files.forget();
  }

  private submitFailed(problem: Problem): Submission {
    if (problem.status === 422 && this.knows(problem.errors.map(({ path }) => path))) {
      this.fieldProblems.set(new Map(problem.errors.map(({ path, message }) => [path, message])));
      return 'incomplete';
    }
    if (saveFailureOf(problem).kind === 'unreachable') return 'unreachable';
    this.ended.set(true);
    return 'ended';
  }

  /** A safety question that is missing and was never shown here: the form has to be loaded again. */
  private knows(questionIds: readonly string[]): boolean {
    const shown = new Set(this.safety().map(({ questionId }) => questionId));
    return questionIds.every((id) => !id.startsWith(RED_FLAG_PREFIX) || shown.has(id));
  }

  private set(questionId: string, value: AnswerValue | null, settleMs: number): void {
    this.show(questionId, value);
    this.fieldProblems.update((all) => without(all, questionId));
    this.queue.put(questionId, { kind: 'answer', value }, settleMs);
  }

  private show(questionId: string, value: AnswerValue | null): void {
    this.answers.update((all) => new Map(all).set(questionId, value));
  }

  private showMark(markId: string, mark: ClientMark | null): void {
    this.allMarks.update((marks) => {
      if (!mark) return marks.filter(({ id }) => id !== markId);
      const isKnown = marks.some(({ id }) => id === markId);
      return isKnown ? marks.map((known) => (known.id === markId ? mark : known)) : [...marks, mark];
    });
  }

  private know({ questionId, value, version }: IntakeAnswer): void {
    this.queue.know(questionId, { kind: 'answer', value }, version);
  }

  private async send(unsaved: Unsaved<Saved>): Promise<SaveResult> {
    try {
      const version = await this.save(unsaved);
      return { kind: 'saved', version };
    } catch (error) {
      return this.saveFailed(unsaved, problemFrom(error));
    }
  }

  private async save({ key, value, version }: Unsaved<Saved>): Promise<number> {
    if (value.kind === 'answer') {
      const saved = await this.api.saveAnswer(this.requestId, {
        questionId: key,
        value: value.value,
        version,
      });
      this.unanswered.delete(key);
      this.takeEffects(saved);
      this.flags.update((all) => (saved.redFlag ? new Map(all).set(key, saved.redFlag) : without(all, key)));
      return saved.answer.version;
    }
    if (value.mark) {
      const saved = await this.api.saveMark(this.requestId, { mark: value.mark, version });
      this.takeEffects(saved);
      return saved.version;
    }
    this.takeEffects(await this.api.removeMark(this.requestId, key.slice(MARK_PREFIX.length)));
    return version + 1;
  }

  private takeEffects({ safetyQuestions, habitQuestions, isMinor }: MarkRemoved): void {
    this.safety.set(safetyQuestions);
    this.habits.set(habitQuestions);
    this.minor.set(isMinor);
  }

  private saveFailed({ key, value, version }: Unsaved<Saved>, problem: Problem): SaveResult {
    // Taken away before it ever arrived.
    if (problem.status === 404 && value.kind === 'mark' && !value.mark) return { kind: 'saved', version };
    const failure = saveFailureOf(problem);
    switch (failure.kind) {
      case 'unreachable':
        if (value.kind === 'answer') this.remember(key, value.value);
        return failure;
      case 'changed_elsewhere': {
        const { current } = failure;
        const isMine = this.unanswered.get(key)?.some((sent) => isSameAnswer(sent, current.value));
        if (value.kind === 'mark' || isMine) return { kind: 'again', version: current.version };
        this.allConflicts.update((all) => new Map(all).set(key, { theirs: current.value }));
        return { kind: 'held', version: current.version };
      }
      case 'ended':
        this.ended.set(true);
        return { kind: 'held', version };
      case 'invalid':
        this.fieldProblems.update((all) => new Map(all).set(key, failure.message));
        return { kind: 'refused' };
    }
  }

  private remember(key: string, value: AnswerValue | null): void {
    this.unanswered.set(key, [...(this.unanswered.get(key) ?? []), value]);
  }
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
