import { computed, inject, Injectable, signal } from '@angular/core';
import type { HabitAnswer } from '@api/intake/dto/intake-answer.dto';
import type { OwnQuestion } from '@api/likely-sources/dto/sent-question.dto';
import { PortalSession } from '../core/auth/portal-session';
import { type Problem, problemFrom } from '../core/http/problem';
import { isSameAnswer } from '../intake-link/save-failures';
import { SaveQueue, type SaveResult, type Unsaved } from '../intake-link/save-queue';
import { KeptAnswers } from './kept-answers';
import { OwnQuestionsApi } from './own-questions-api';

/** An answer, or null for a question that was skipped. */
export type Said = HabitAnswer | null;

/** What came of a question elsewhere: answered on another device, or no longer needed. */
export type Elsewhere = 'answered' | 'closed';

/**
 * The way through the questions, one at a time. An answer is saved as it is tapped, and kept on this device until the server
 * has it. The questions stay as they were when the walk began.
 */
@Injectable()
export class QuestionWalk {
  private readonly api = inject(OwnQuestionsApi);
  private readonly kept = inject(KeptAnswers);
  private readonly session = inject(PortalSession);

  /** Sent, and no word came back: the server may have them, and they are then no other device's. */
  private readonly unanswered = new Map<string, readonly Said[]>();
  private readonly said = signal<ReadonlyMap<string, Said>>(new Map());
  private readonly elsewhere = signal<ReadonlyMap<string, Elsewhere>>(new Map());
  private readonly index = signal(0);
  private readonly clientId = this.session.current()?.client.id ?? '';

  private readonly queue = new SaveQueue<Said>({
    send: (unsaved) => this.send(unsaved),
    keep: (unsaved) => this.kept.keep(this.clientId, unsaved),
  });

  readonly questions = signal<readonly OwnQuestion[]>([]);
  readonly hasBegun = signal(false);
  readonly saveState = this.queue.state;
  /** The question on the screen; undefined after the last. */
  readonly now = computed(() => this.questions()[this.index()]);
  /** Number of the question, from 1. */
  readonly number = computed(() => this.index() + 1);
  readonly answer = computed<Said>(() => this.said().get(this.now()?.id ?? '') ?? null);
  readonly cameElsewhere = computed(() => this.elsewhere().get(this.now()?.id ?? '') ?? null);
  /** How many have an answer. */
  readonly answered = computed(() => [...this.said().values()].filter((said) => said !== null).length);

  /** Starts with what is asked; what this device still keeps from before is sent first. */
  async begin(questions: readonly OwnQuestion[]): Promise<void> {
    if (this.hasBegun()) return;
    this.hasBegun.set(true);
    this.questions.set(questions);
    for (const { id, answer, version } of questions) this.queue.know(id, answer, version);
    for (const { key, value } of await this.kept.read(this.clientId)) {
      if (questions.some(({ id }) => id === key) && !this.said().has(key)) this.say(key, value);
    }
  }

  say(id: string, said: Said): void {
    this.said.update((all) => new Map(all).set(id, said));
    this.elsewhere.update((all) => without(all, id));
    this.queue.put(id, said);
  }

  skip(): void {
    const question = this.now();
    if (question && !this.cameElsewhere()) this.say(question.id, null);
    this.next();
  }

  next(): void {
    this.index.update((index) => index + 1);
  }

  back(): void {
    this.index.update((index) => Math.max(0, index - 1));
  }

  /** Sends at once what waits: the page may be gone in a moment. */
  flush(): void {
    this.queue.flush();
  }

  tryNow(): void {
    this.queue.tryNow();
  }

  stop(): void {
    this.queue.flush();
    this.queue.stop();
  }

  private async send({ key, value, version }: Unsaved<Said>): Promise<SaveResult> {
    try {
      const saved = await this.api.answer(key, { answer: value, version });
      this.unanswered.delete(key);
      return { kind: 'saved', version: saved.version };
    } catch (error) {
      return this.saveFailed(key, value, problemFrom(error));
    }
  }

  private saveFailed(id: string, value: Said, { status, code, facts }: Problem): SaveResult {
    if (status === 0 || status === 429 || status >= 500 || status === 401) {
      this.unanswered.set(id, [...(this.unanswered.get(id) ?? []), value]);
      return { kind: 'unreachable', isOffline: status === 0 };
    }
    const current = code === 'sent_question_answered_elsewhere' ? currentIn(facts) : null;
    if (!current) {
      this.tell(id, 'closed');
      return { kind: 'refused' };
    }
    const { answer, version } = current;
    if (this.unanswered.get(id)?.some((sent) => isSameAnswer(sent, answer)))
      return { kind: 'again', version };
    this.said.update((all) => new Map(all).set(id, answer));
    this.tell(id, 'answered');
    return { kind: 'saved', version };
  }

  private tell(id: string, what: Elsewhere): void {
    this.elsewhere.update((all) => new Map(all).set(id, what));
  }
}

function currentIn(facts: Problem['facts']): Pick<OwnQuestion, 'answer' | 'version'> | null {
  const current = facts['current'];
  if (typeof current !== 'object' || current === null || !('version' in current)) return null;
  return current as OwnQuestion;
}

function without<Value>(all: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  if (!all.has(key)) return all;
  const rest = new Map(all);
  rest.delete(key);
  return rest;
}
