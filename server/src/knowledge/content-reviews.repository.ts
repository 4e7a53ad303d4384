import { Injectable } from '@nestjs/common';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { ContentResponsibilityEntity } from './content-responsibility.entity.js';
import { ContentReviewEntity } from './content-review.entity.js';
import type { ReviewArea } from './library.vocabulary.js';

const FIND_LATEST = AuditedQuery.unaudited(
  'latest_content_reviews',
  `SELECT DISTINCT ON (r.area) r.id, r.area, r.reviewed_at AS "reviewedAt", s.id AS "staffId", s.name AS "staffName"
   FROM content_review r JOIN staff_member s ON s.practice_id = r.practice_id AND s.id = r.reviewed_by
   WHERE r.data_version = $1 ORDER BY r.area, r.id DESC`,
  1,
);

const IS_STOOD_BY = AuditedQuery.unaudited(
  'is_content_stood_by',
  `SELECT EXISTS (SELECT FROM content_review WHERE area = $1 AND data_version = $2)
       OR EXISTS (SELECT FROM content_responsibility WHERE area = $1 AND data_version = $2) AS "isStoodBy"`,
  2,
);

export interface FoundReview {
  id: string;
  area: ReviewArea;
  reviewedAt: Date;
  staffId: string;
  staffName: string;
}

@Injectable()
export class ContentReviewsRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** The practice's last review of each area in this version of the data; an area without one is missing. */
  async findLatest(dataVersion: string): Promise<FoundReview[]> {
    return this.tenant.read<FoundReview>(FIND_LATEST, [dataVersion]);
  }

  async isStoodBy(area: ReviewArea, dataVersion: string): Promise<boolean> {
    const [found] = await this.tenant.read<{ isStoodBy: boolean }>(IS_STOOD_BY, [area, dataVersion]);
    return found?.isStoodBy ?? false;
  }

  /** Returns false when somebody else in the practice has taken it meanwhile. */
  async insertResponsibility(taken: Omit<ContentResponsibilityEntity, 'practiceId'>): Promise<boolean> {
    const { practiceId } = this.tenant;
    const { raw }: { raw: unknown } = await this.tenant
      .repository(ContentResponsibilityEntity)
      .createQueryBuilder()
      .insert()
      .values({ ...taken, practiceId })
      .orIgnore()
      .returning('id')
      .execute();
    return Array.isArray(raw) && raw.length === 1;
  }

  async insert(
    review: Pick<ContentReviewEntity, 'id' | 'area' | 'dataVersion' | 'reviewedBy'>,
  ): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(ContentReviewEntity).insert({ ...review, practiceId });
  }
}
