import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { FinderSafety, OpenQuestion } from '@api/cause-finder/dto/finder-answer.dto';
import type {
  FinderDecision,
  FinderDecisionForm,
  InterviewAnswer,
  InterviewAnswerForm,
  LikelySources,
} from '@api/likely-sources/dto/likely-sources.dto';
import type { SentQuestion, SentQuestionsForm } from '@api/likely-sources/dto/sent-question.dto';
import { type IdempotencyKey, newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { afterPaint, nextPaint } from './after-paint';
import { answerKey } from './answer-key';
import { keepQuestions } from './kept-questions';
import { keepSame } from './keep-same';
import { LikelySourcesApi } from './likely-sources-api';

export type Subject = FinderDecisionForm['subject'];
export type Said = Pick<FinderDecisionForm, 'decision' | 'why'>;
type CauseAnswer = Extract<InterviewAnswerForm, { topic: 'cause' }>;

/** These have a switch of their own on the page. */
const SHOWN_ELSEWHERE: readonly InterviewAnswer['topic'][] = ['taught', 'helper', 'nerve_screen'];

/** A write that was not kept, and how to try it once more. */
export interface Failure {
  readonly problem: Problem;
  readonly again: () => void;
}

/** What the finder says of one client, and what the therapist answers to it: shown at once, kept by the server. */
@Injectable()
export class SourcesWork {
  private readonly api = inject(LikelySourcesApi);
  private readonly clientId = signal<string | undefined>(undefined);

  readonly resource = this.api.get(this.clientId);
  readonly sources = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly answer = computed(() => this.sources()?.answer ?? null);
  readonly advice = computed(() => this.answer()?.advice ?? null);
  /** A frame behind, for all that does not say at once what an answer did: the loads are first. */
  readonly later = afterPaint(this.answer);

  /** What was said in this visit and is on its way, or may still be changed where it was asked. */
  private readonly said = signal<ReadonlyMap<string, InterviewAnswerForm>>(new Map());
  private readonly deciding = signal<ReadonlyMap<string, Said>>(new Map());
  private readonly waiting = signal(0);
  readonly isSaving = computed(() => this.waiting() > 0);
  readonly failure = signal<Failure | null>(null);
  /** The answers were changed somewhere else while this page was open. */
  readonly hasChangedElsewhere = signal(false);

  readonly questions = linkedSignal<readonly OpenQuestion[], readonly OpenQuestion[]>({
    source: () => this.later()?.advice?.questions ?? [],
    computation: (open, before) =>
      keepQuestions(before?.value ?? [], open, {
        idOf: ({ causeId }) => causeId,
        isAnswered: ({ causeId }) => this.said().has(`cause:${causeId}`),
      }),
  });
  readonly safetyQuestions = linkedSignal<FinderSafety['askFirst'], FinderSafety['askFirst']>({
    source: () => this.answer()?.safety.askFirst ?? [],
    computation: (open, before) =>
      keepQuestions(before?.value ?? [], open, {
        idOf: ({ id }) => id,
        isAnswered: ({ id }) => this.safetyAnswer(id) !== null && !this.isRaised(id),
      }),
  });
  /** What was answered in the room and is not shown as a question of this visit. */
  readonly answeredBefore = computed<readonly InterviewAnswer[]>(
    () => {
      const shown = new Set([
        ...this.questions().map(({ causeId }) => `cause:${causeId}`),
        ...this.safetyQuestions().map(({ id }) => `red_flag:${id}`),
      ]);
      return (this.sources()?.interview ?? []).filter(
        ({ topic, subjectId }) => !SHOWN_ELSEWHERE.includes(topic) && !shown.has(`${topic}:${subjectId}`),
      );
    },
    { equal: isSameList },
  );

  /** What was sent to the client of the questions shown, by cause: it waits, or she skipped it. */
  readonly sent = computed<ReadonlyMap<string, SentQuestion>>(
    () =>
      new Map(
        this.sentQuestions()
          .filter(({ state }) => state !== 'answered')
          .map((question) => [question.causeId, question]),
      ),
  );
  readonly answeredByClient = computed(() =>
    this.sentQuestions().filter(({ state }) => state === 'answered'),
  );
  private readonly sentQuestions = computed(() => this.sources()?.sentQuestions ?? [], { equal: isSameList });

  private turn: Promise<unknown> = Promise.resolve();

  show(clientId: string): void {
    if (this.clientId() === clientId) return;
    this.said.set(new Map());
    this.deciding.set(new Map());
    this.failure.set(null);
    this.hasChangedElsewhere.set(false);
    this.clientId.set(clientId);
  }

  causeAnswer(causeId: string): CauseAnswer | null {
    const form = this.said().get(`cause:${causeId}`);
    return form?.topic === 'cause' && form.value !== null ? form : null;
  }

  safetyAnswer(redFlagId: string): boolean | null {
    const form = this.said().get(`red_flag:${redFlagId}`);
    return form?.topic === 'red_flag' ? form.value : null;
  }

  readonly hasHelper = computed(() => {
    const form = this.said().get('helper:');
    return form?.topic === 'helper' ? form.hasHelper : (this.sources()?.hasHelper ?? false);
  });

  isTaught(exerciseId: string): boolean {
    const form = this.said().get(`taught:${exerciseId}`);
    if (form?.topic === 'taught') return form.isTaught;
    return this.interviewOn('taught').some(({ subjectId }) => subjectId === exerciseId);
  }

  interviewOn(topic: InterviewAnswer['topic']): readonly InterviewAnswer[] {
    return (this.sources()?.interview ?? []).filter((answer) => answer.topic === topic);
  }

  decisionOn({ kind, id, side }: Subject): (Said & Partial<FinderDecision>) | null {
    const now = this.deciding().get(subjectKey({ kind, id, side }));
    if (now) return now;
    return (
      this.sources()?.decisions.find(
        ({ subject }) => subjectKey(subject) === subjectKey({ kind, id, side }),
      ) ?? null
    );
  }

  /** Shown as pressed at once; taken back when it could not be kept. Answers go out one after the other. */
  async say(form: InterviewAnswerForm): Promise<boolean> {
    const clientId = this.clientId();
    if (clientId === undefined) return false;
    const key = answerKey(form);
    const before = this.said().get(key);
    this.put(key, form);
    const isKept = await this.write(
      clientId,
      () => this.api.answer(clientId, form),
      () => void this.say(form),
    );
    if (this.said().get(key) === form) {
      if (!isKept) this.put(key, before);
      else if (form.topic !== 'cause' && form.topic !== 'red_flag') this.put(key, undefined);
      else if (form.topic === 'cause' && form.value === null) this.put(key, undefined);
    }
    return isKept;
  }

  async decide(subject: Subject, said: Said, key: IdempotencyKey = newIdempotencyKey()): Promise<boolean> {
    const clientId = this.clientId();
    const sources = this.sources();
    if (clientId === undefined || !sources) return false;
    const form: FinderDecisionForm = { fingerprint: sources.fingerprint, subject, ...said };
    const place = subjectKey(subject);
    this.deciding.update((all) => new Map(all).set(place, said));
    const isKept = await this.write(
      clientId,
      () => this.api.decide(clientId, form, key),
      () => void this.decide(subject, said, key),
    );
    this.deciding.update((all) => (all.get(place) === said ? without(all, place) : all));
    return isKept;
  }

  /** Sends habit questions to the client, on the list as it is when it is their turn. */
  async sendQuestions(causeIds: readonly string[]): Promise<boolean> {
    const clientId = this.clientId();
    if (clientId === undefined) return false;
    const key = newIdempotencyKey();
    let form: SentQuestionsForm | undefined;
    const send = () => {
      form ??= { fingerprint: this.sources()?.fingerprint ?? '', causeIds: [...causeIds] };
      return this.api.sendQuestions(clientId, form, key);
    };
    return this.repeatably(clientId, send);
  }

  async withdrawQuestion(sentQuestionId: string): Promise<boolean> {
    const clientId = this.clientId();
    if (clientId === undefined) return false;
    return this.repeatably(clientId, () => this.api.withdrawQuestion(clientId, sentQuestionId));
  }

  private repeatably(clientId: string, send: () => Promise<LikelySources>): Promise<boolean> {
    return this.write(clientId, send, () => void this.repeatably(clientId, send));
  }

  private write(clientId: string, send: () => Promise<LikelySources>, again: () => void): Promise<boolean> {
    this.failure.set(null);
    this.waiting.update((count) => count + 1);
    // The button shows first that it was pressed: making the request takes a while on a slow phone.
    const done = Promise.all([this.turn, nextPaint()]).then(() => this.send(clientId, send, again));
    this.turn = done;
    return done;
  }

  private async send(
    clientId: string,
    send: () => Promise<LikelySources>,
    again: () => void,
  ): Promise<boolean> {
    try {
      const sources = await send();
      if (this.clientId() === clientId) this.resource.set(keepSame(this.sources() ?? sources, sources));
      return true;
    } catch (error) {
      if (this.clientId() === clientId) this.fail(problemFrom(error), again);
      return false;
    } finally {
      this.waiting.update((count) => count - 1);
    }
  }

  /** What could not be done; a list that is out of date is loaded again instead. */
  fail(problem: Problem, again: () => void): void {
    if (problem.code === 'likely_sources_changed') {
      this.hasChangedElsewhere.set(true);
      this.resource.reload();
    } else {
      this.failure.set({ problem, again });
    }
  }

  private isRaised(redFlagId: string): boolean {
    return this.answer()?.safety.raised.some(({ id }) => id === redFlagId) ?? false;
  }

  private put(key: string, form: InterviewAnswerForm | undefined): void {
    this.said.update((all) => (form ? new Map(all).set(key, form) : without(all, key)));
  }
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function subjectKey({ kind, id, side }: Subject): string {
  return `${kind}:${id}:${side ?? ''}`;
}

function without<Value>(all: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(all);
  rest.delete(key);
  return rest;
}
