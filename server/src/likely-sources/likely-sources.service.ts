import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CauseFinder } from '../cause-finder/cause-finder.service.js';
import type { FinderAnswer } from '../cause-finder/dto/finder-answer.dto.js';
import type { FinderQuery } from '../cause-finder/dto/finder-query.dto.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { ContentReviews } from '../knowledge/content-reviews.service.js';
import type { ReviewArea } from '../knowledge/library.vocabulary.js';
import { PracticeKnowledge } from '../knowledge/own/practice-knowledge.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { LikelySources } from './dto/likely-sources.dto.js';
import { type Place, toFinderBasis } from './finder-basis.js';
import { toInterviewAnswer, toSentQuestion } from './interview-words.js';
import { LikelySourcesError } from './likely-sources.errors.js';
import { type FoundBasis, LikelySourcesRepository } from './likely-sources.repository.js';

/** A look of the finder at a client: what it was given and what it said. */
export interface FinderLook {
  /** As the practice has it. */
  readonly knowledge: Knowledge;
  readonly found: FoundBasis;
  readonly submittedIntakeId: string;
  readonly places: readonly Place[];
  readonly habits: number;
  readonly spots: number;
  readonly query: FinderQuery;
  readonly answer: FinderAnswer;
  readonly fingerprint: string;
}

/** The areas of the knowledge that stand behind what the finder says. */
const MADE_OF = ['muscles', 'habits', 'exercises', 'conditions'] as const satisfies readonly ReviewArea[];

/** What the cause finder says of a client, from her latest intake and what the interview added. */
@Injectable()
export class LikelySourcesService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly sources: LikelySourcesRepository,
    private readonly finder: CauseFinder,
    private readonly practiceKnowledge: PracticeKnowledge,
    private readonly reviews: ContentReviews,
    private readonly clock: Clock,
  ) {}

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async getLikelySources(clientId: string): Promise<LikelySources> {
    const found = await this.sources.find(clientId);
    if (!found) throw new PlatformError('not_found');
    return this.toAnswer(found, await this.lookAt(found));
  }

  /** What the safety gate says, for a decision of ours; null before the first intake. */
  async checkSafety(clientId: string): Promise<FinderAnswer['safety'] | null> {
    const found = await this.sources.findUnread(clientId);
    return (found && (await this.lookAt(found)))?.answer.safety ?? null;
  }

  /**
   * The look that a therapist acts on.
   * @throws {LikelySourcesError} `no_intake_yet`, or `likely_sources_changed` when it is not the one she saw
   */
  async lookAgain(clientId: string, fingerprint?: string): Promise<FinderLook> {
    const found = await this.sources.find(clientId);
    if (!found) throw new PlatformError('not_found');
    const look = await this.lookAt(found);
    if (!look) throw new LikelySourcesError('no_intake_yet');
    if (fingerprint !== undefined && look.fingerprint !== fingerprint) {
      throw new LikelySourcesError('likely_sources_changed', { current: await this.toAnswer(found, look) });
    }
    return look;
  }

  /** Keeps a look that is acted on, once, and says its id. Call it inside the transaction of the act. */
  async keepRun(clientId: string, { fingerprint, query, answer, knowledge }: FinderLook): Promise<string> {
    return this.sources.keepRun({
      clientId,
      fingerprint,
      rulesVersion: answer.rulesVersion,
      dataVersion: answer.dataVersion,
      practiceRevision: knowledge.own.revision,
      input: query,
      output: answer,
      runBy: this.tenant.staff.actorId,
      runAt: this.clock.now(),
    });
  }

  private async lookAt(found: FoundBasis): Promise<FinderLook | null> {
    const { content, submittedAt, submittedIntakeId } = found;
    if (content === null || submittedAt === null || submittedIntakeId === null) return null;
    const knowledge = await this.practiceKnowledge.current();
    const basis = toFinderBasis(knowledge, { ...found, content, submittedAt });
    const answer = await this.finder.find(basis.query);
    const fingerprint = createHash('sha256')
      .update(JSON.stringify([basis.query, answer.rulesVersion, answer.dataVersion, knowledge.own.revision]))
      .digest('hex');
    return { knowledge, found, submittedIntakeId, answer, fingerprint, ...basis };
  }

  private async toAnswer(found: FoundBasis, look: FinderLook | null): Promise<LikelySources> {
    const { requestId, submittedAt } = found;
    return {
      clientId: found.id,
      basis:
        look && requestId !== null && submittedAt !== null
          ? {
              requestId,
              submittedAt: submittedAt.toISOString(),
              marks: look.spots,
              habits: look.habits,
              conditions: look.query.conditions?.length ?? 0,
            }
          : null,
      isDraft: await this.reviews.isAnyDraft(MADE_OF),
      fingerprint: look?.fingerprint ?? '',
      practiceRevision: look?.knowledge.own.revision ?? null,
      answer: look?.answer ?? null,
      places: [...(look?.places ?? [])],
      hasHelper: look?.query.hasHelper ?? false,
      interview: found.interview.map((answer) =>
        toInterviewAnswer(look?.knowledge ?? this.practiceKnowledge.shipped, answer),
      ),
      sentQuestions: found.sentQuestions
        .filter(({ settledAt }) => settledAt === null || !submittedAt || new Date(settledAt) > submittedAt)
        .map((question) => toSentQuestion(look?.knowledge ?? this.practiceKnowledge.shipped, question)),
      decisions: found.decisions.map(({ kind, subjectId, side, fingerprint, decidedAt, ...decision }) => ({
        ...decision,
        subject: { kind, id: subjectId, side },
        decidedAt: new Date(decidedAt).toISOString(),
        isOfThisResult: fingerprint === look?.fingerprint,
      })),
    };
  }
}
