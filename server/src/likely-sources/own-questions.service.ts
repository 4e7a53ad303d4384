import { Injectable } from '@nestjs/common';
import type { HabitAnswer } from '../intake/dto/intake-answer.dto.js';
import { toHabitQuestion } from '../intake/habit-choice.js';
import { Knowledge } from '../knowledge/knowledge.js';
import type { Cause } from '../knowledge/schema/causes.schema.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { problemOfCauseAnswer } from './cause-answer-problem.js';
import type { OwnAnswerForm, OwnQuestion, OwnQuestionList } from './dto/sent-question.dto.js';
import { LikelySourcesError } from './likely-sources.errors.js';
import { type FoundOwnQuestion, SentQuestionsRepository } from './sent-questions.repository.js';

/** The questions that the signed-in client was sent, answered one by one. */
@Injectable()
export class OwnQuestions {
  constructor(
    private readonly tenant: TenantContext,
    private readonly questions: SentQuestionsRepository,
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async list(): Promise<OwnQuestionList> {
    const open = await this.questions.listOpen(this.tenant.client.clientId);
    return {
      items: open.flatMap((found) => {
        const cause = this.knowledge.findCause(found.causeId);
        return cause ? [toOwnQuestion(found, cause)] : [];
      }),
    };
  }

  /**
   * Keeps an answer, or that the question was skipped. The same again changes nothing, from whichever device.
   * @throws {LikelySourcesError} `sent_question_not_found`, `sent_question_closed`, or `sent_question_answered_elsewhere` with
   *   the question as it stands
   * @throws {PlatformError} `validation_failed` for what does not answer the question
   */
  async answer(id: string, { answer, version }: OwnAnswerForm): Promise<OwnQuestion> {
    const { clientId } = this.tenant.client;
    return this.tenant.tx(async () => {
      const { found, cause } = await this.get(clientId, id);
      if (answer) refuseWrong(cause, answer);
      if (isSaid(found, answer)) return toOwnQuestion(found, cause);
      const state = answer ? ('answered' as const) : ('skipped' as const);
      const settledAt = this.clock.now();
      const isKept = await this.questions.settle({ id, version }, { state, value: answer, settledAt });
      const { found: stands } = await this.get(clientId, id);
      if (!isKept && !isSaid(stands, answer)) {
        const current = toOwnQuestion(stands, cause);
        throw new LikelySourcesError('sent_question_answered_elsewhere', { current });
      }
      if (isKept) await this.record(clientId, id, state);
      return toOwnQuestion(stands, cause);
    });
  }

  private async get(clientId: string, id: string): Promise<{ found: FoundOwnQuestion; cause: Cause }> {
    const found = await this.questions.findOwn(clientId, id);
    if (!found) throw new LikelySourcesError('sent_question_not_found');
    const cause = this.knowledge.findCause(found.causeId);
    if (!cause || found.isMoot || found.state === 'withdrawn') {
      throw new LikelySourcesError('sent_question_closed');
    }
    return { found, cause };
  }

  private async record(clientId: string, id: string, state: string): Promise<void> {
    await this.audit.record({
      action: 'sent_question.answer',
      objectKind: 'sent_question',
      objectIds: [id],
      clientId,
      details: { state },
    });
  }
}

function refuseWrong(cause: Cause, answer: HabitAnswer): void {
  const problem = problemOfCauseAnswer(cause, answer);
  if (problem) throw new PlatformError('validation_failed', [{ ...problem, path: `answer.${problem.path}` }]);
}

/** Whether the question has this very answer already. */
function isSaid({ state, value }: FoundOwnQuestion, answer: HabitAnswer | null): boolean {
  if (!answer) return state === 'skipped';
  return state === 'answered' && value?.value === answer.value && value.side === answer.side;
}

function toOwnQuestion(
  { id, askedByName, state, value, version }: FoundOwnQuestion,
  cause: Cause,
): OwnQuestion {
  return { id, question: toHabitQuestion(cause), askedByName, state, answer: value, version };
}
