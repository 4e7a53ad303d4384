import { Injectable } from '@nestjs/common';
import { Audit } from '../platform/audit/audit.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { newId } from '../platform/persistence/new-id.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { ContentReviewsRepository } from './content-reviews.repository.js';
import type { ReviewedArea, ReviewedAreaList, ReviewForm } from './dto/library.dto.js';
import { Knowledge } from './knowledge.js';
import { LibraryError } from './library.errors.js';
import { REVIEW_AREAS, type ReviewArea } from './library.vocabulary.js';

/** Which parts of the shipped knowledge somebody in the practice stands by, and which are still drafts there. */
@Injectable()
export class ContentReviews {
  constructor(
    private readonly tenant: TenantContext,
    private readonly knowledge: Knowledge,
    private readonly reviews: ContentReviewsRepository,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Whether nobody in the caller's practice has reviewed the area as it is now shipped. */
  async isDraft(area: ReviewArea): Promise<boolean> {
    return this.isAnyDraft([area]);
  }

  /** The same for what is made of several areas: a draft as long as one of them is. */
  async isAnyDraft(areas: readonly ReviewArea[]): Promise<boolean> {
    const latest = await this.reviews.findLatest(this.knowledge.version);
    return areas.some((area) => !latest.some((review) => review.area === area));
  }

  /** Whether somebody in the practice has reviewed the area as it is now shipped, or shares it unreviewed knowingly. */
  async isStoodBy(area: 'exercises'): Promise<boolean> {
    return this.reviews.isStoodBy(area, this.knowledge.version);
  }

  /** Writes down, once a practice and version, that the caller takes it on herself. Call it inside a transaction. */
  async takeResponsibility(area: 'exercises'): Promise<void> {
    const { version: dataVersion } = this.knowledge;
    const taken = { id: newId(), area, dataVersion, takenBy: this.tenant.staff.actorId };
    if (!(await this.reviews.insertResponsibility({ ...taken, takenAt: this.clock.now() }))) return;
    await this.audit.record({
      action: 'library.take_responsibility',
      objectKind: 'content_responsibility',
      objectIds: [taken.id],
      details: { area, version: dataVersion },
    });
  }

  async listReviewedAreas(): Promise<ReviewedAreaList> {
    const { version } = this.knowledge;
    const latest = await this.reviews.findLatest(version);
    const items = REVIEW_AREAS.map((area): ReviewedArea => {
      const found = latest.find((review) => review.area === area);
      const review = found && {
        id: found.id,
        reviewedAt: found.reviewedAt.toISOString(),
        reviewedBy: { id: found.staffId, name: found.staffName },
      };
      return { area, version, isDraft: !review, review: review ?? null };
    });
    return { items, next: null };
  }

  /**
   * Records that the caller has reviewed an area.
   * @throws {LibraryError} `knowledge_changed` when what she read is not what is shipped now
   */
  async recordReview(form: ReviewForm, key: string): Promise<ReviewedAreaList> {
    if (form.version !== this.knowledge.version) {
      throw new LibraryError('knowledge_changed', { version: this.knowledge.version });
    }
    return this.tenant.tx(async () => {
      await this.idempotency.once({ key, operation: 'recordReview', request: form }, async (id) => {
        const { area, version } = form;
        const reviewedBy = this.tenant.staff.actorId;
        await this.reviews.insert({ id, area, dataVersion: version, reviewedBy });
        await this.audit.record({
          action: 'library.review',
          objectKind: 'content_review',
          objectIds: [id],
          details: { area, version },
        });
      });
      return this.listReviewedAreas();
    });
  }
}
