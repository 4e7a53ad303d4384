import { Injectable } from '@nestjs/common';
import { Knowledge } from '../knowledge/knowledge.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { RedFlagsService } from '../red-flags/red-flags.service.js';
import { problemOfCauseAnswer } from './cause-answer-problem.js';
import type { InterviewAnswerForm, LikelySources } from './dto/likely-sources.dto.js';
import { toChange } from './interview-values.js';
import { LikelySourcesRepository } from './likely-sources.repository.js';
import { type FinderLook, LikelySourcesService } from './likely-sources.service.js';

/** Completes the finder's answers while therapist and client talk. */
@Injectable()
export class InterviewService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly sources: LikelySourcesRepository,
    private readonly likely: LikelySourcesService,
    private readonly knowledge: Knowledge,
    private readonly redFlags: RedFlagsService,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Keeps one answer and says what the finder makes of it. The same answer again changes nothing.
   * @throws {PlatformError} `validation_failed` that names the field
   * @throws {LikelySourcesError} `no_intake_yet`
   */
  async saveAnswer(clientId: string, form: InterviewAnswerForm): Promise<LikelySources> {
    return this.tenant.tx(async () => {
      const look = await this.likely.lookAgain(clientId);
      this.refuseUnknown(form, look);
      const { topic, subjectId, value } = toChange(form);
      if (value === null) await this.sources.takeAnswerBack(clientId, topic, subjectId);
      else {
        const answered = { answeredBy: this.tenant.staff.actorId, answeredAt: this.clock.now() };
        await this.sources.putAnswer({ clientId, topic, subjectId, value, ...answered });
      }
      if (form.topic === 'red_flag' && form.value) await this.raise(clientId, form.redFlagId, look);
      await this.audit.record({
        action: 'interview.answer',
        objectKind: 'interview_answer',
        objectIds: [clientId],
        clientId,
        details: { topic },
      });
      return this.likely.getLikelySources(clientId);
    });
  }

  private async raise(clientId: string, redFlagId: string, look: FinderLook): Promise<void> {
    const textShown = this.knowledge.findRedFlag(redFlagId)?.clientAction ?? '';
    const sourceId = look.submittedIntakeId;
    await this.redFlags.raise({ clientId, source: 'interview', sourceId, redFlagId, textShown });
  }

  /** Names the field of which neither the knowledge nor the client's intake knows anything. */
  private refuseUnknown(form: InterviewAnswerForm, look: FinderLook): void {
    switch (form.topic) {
      case 'cause':
        return this.refuseCauseAnswer(form);
      case 'red_flag':
        return refuseUnless(
          this.knowledge.findRedFlag(form.redFlagId),
          'redFlagId',
          'Choose a safety question.',
        );
      case 'place':
        return refuseUnless(
          look.places.find(({ markId }) => markId === form.markId),
          'markId',
          'Choose a mark of the latest intake.',
        );
      case 'clearance':
        return refuseUnless(
          look.query.conditions?.includes(form.conditionId),
          'conditionId',
          'Choose an active condition of the client.',
        );
      case 'taught':
        return refuseUnless(
          look.knowledge.findExercise(form.exerciseId),
          'exerciseId',
          'Choose an item of the library.',
        );
      case 'nerve_screen':
      case 'helper':
        return;
      default:
        return form satisfies never;
    }
  }

  private refuseCauseAnswer({ causeId, value, side }: CauseAnswerForm): void {
    const cause = this.knowledge.findCause(causeId);
    if (!cause) return refuseUnless(false, 'causeId', 'Choose a question of the list.');
    const problem = problemOfCauseAnswer(cause, { value, side });
    if (problem) throw new PlatformError('validation_failed', [problem]);
  }
}

type CauseAnswerForm = Extract<InterviewAnswerForm, { topic: 'cause' }>;

function refuseUnless(condition: unknown, path: string, message: string): void {
  if (!condition) throw new PlatformError('validation_failed', [{ path, message }]);
}
