import { inject, Service, signal } from '@angular/core';
import type { AnswerValue } from '@api/intake/dto/intake-answer.dto';
import type { ReviewQuestion } from '@api/intake-review/dto/review-answer.dto';
import { problemFrom } from '../core/http/problem';
import { saveFailureOf } from '../intake-link/save-failures';
import { SaveQueue, type SaveResult, type Unsaved } from '../intake-link/save-queue';
import { IntakeApi } from './intake-api';

const TYPING_SETTLES_MS = 800;

/** The therapist's own answers to one form, saved as they are given. Stands in for the client's `AnswerStore` in the fields. */
@Service({ autoProvided: false })
export class ReviewAnswers {
  private readonly api = inject(IntakeApi);
  private requestId = '';

  private readonly answers = signal<ReadonlyMap<string, AnswerValue | null>>(new Map());
  private readonly fieldProblems = signal<ReadonlyMap<string, string>>(new Map());
  private readonly queue = new SaveQueue<AnswerValue | null>({ send: (unsaved) => this.send(unsaved) });

  readonly saveState = this.queue.state;
  readonly problems = this.fieldProblems.asReadonly();

  /** Starts from what was answered before; what is being typed here stays. */
  open(requestId: string, questions: readonly ReviewQuestion[]): void {
    if (this.requestId === requestId) return;
    this.requestId = requestId;
    this.answers.set(new Map(questions.map(({ question, answer }) => [question.id, answer?.value ?? null])));
  }

  shown(questionId: string): AnswerValue | null {
    return this.answers().get(questionId) ?? null;
  }

  answer(questionId: string, value: AnswerValue | null): void {
    this.set(questionId, value, 0);
  }

  type(questionId: string, value: AnswerValue | null): void {
    this.set(questionId, value, TYPING_SETTLES_MS);
  }

  flush(): void {
    this.queue.flush();
  }

  private set(questionId: string, value: AnswerValue | null, settleMs: number): void {
    this.answers.update((all) => new Map(all).set(questionId, value));
    this.fieldProblems.update((all) => new Map([...all].filter(([id]) => id !== questionId)));
    this.queue.put(questionId, value, settleMs);
  }

  private async send({ key, value, version }: Unsaved<AnswerValue | null>): Promise<SaveResult> {
    try {
      await this.api.saveReviewAnswer(this.requestId, { questionId: key, value });
      return { kind: 'saved', version };
    } catch (error) {
      const problem = problemFrom(error);
      const failure = saveFailureOf(problem);
      if (failure.kind === 'unreachable') return failure;
      const words = failure.kind === 'invalid' ? failure.message : problem.title;
      this.fieldProblems.update((all) => new Map(all).set(key, words));
      return { kind: 'refused' };
    }
  }
}
