import { Injectable } from '@nestjs/common';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { FormContent } from './dto/form-content.dto.js';
import type { PublishedVersion } from './dto/form-template.dto.js';
import { FormTemplateEntity } from './form-template.entity.js';
import { FORM_LIMITS } from './form-templates.vocabulary.js';
import { FormVersionEntity } from './form-version.entity.js';

const FACTS = `t.id, t.draft, t.draft_version AS version, t.archived_at IS NOT NULL AS "isArchived",
  t.changed_at AS "changedAt", s.name AS "changedByName", (
    SELECT coalesce(json_agg(json_build_object('number', v.number, 'draftVersion', v.draft_version,
             'publishedAt', v.published_at, 'publishedByName', p.name) ORDER BY v.number DESC), '[]')
    FROM form_version v LEFT JOIN staff_member p ON p.practice_id = v.practice_id AND p.id = v.published_by
    WHERE v.practice_id = t.practice_id AND v.form_template_id = t.id) AS versions`;

const TEMPLATES = `form_template t
  JOIN staff_member s ON s.practice_id = t.practice_id AND s.id = t.changed_by`;

const LIST = AuditedQuery.unaudited(
  'list_form_templates',
  `SELECT ${FACTS} FROM ${TEMPLATES} ORDER BY lower(t.draft ->> 'title'), t.id LIMIT $1`,
  1,
);

const FIND = AuditedQuery.unaudited(
  'find_form_template',
  `SELECT ${FACTS} FROM ${TEMPLATES} WHERE t.id = $1`,
  1,
);

const FIND_VERSION = AuditedQuery.unaudited(
  'find_form_version',
  'SELECT v.id, v.number, v.content FROM form_version v WHERE v.id = $1',
  1,
);

const FIND_NEWEST = AuditedQuery.unaudited(
  'find_newest_form_version',
  `SELECT v.id, v.number, v.content FROM form_version v
   WHERE v.form_template_id = $1 ORDER BY v.number DESC LIMIT 1`,
  1,
);

const FIND_PUBLISHED = AuditedQuery.unaudited(
  'find_published_form_version',
  `SELECT v.number, v.content, v.published_at AS "publishedAt", p.name AS "publishedByName"
   FROM form_version v LEFT JOIN staff_member p ON p.practice_id = v.practice_id AND p.id = v.published_by
   WHERE v.form_template_id = $1 AND v.number = $2`,
  2,
);

const FREEZE = `
  INSERT INTO form_version (practice_id, shipped_id, number, draft_version, title, content, content_hash, published_at)
  VALUES ($1, $2, $3, 0, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT uq_form_version_shipped DO NOTHING`;

const FIND_FROZEN =
  'SELECT v.id, v.number, v.content FROM form_version v WHERE v.shipped_id = $1 AND v.content_hash = $2';

export interface FoundTemplate {
  id: string;
  draft: FormContent;
  version: number;
  isArchived: boolean;
  changedAt: Date;
  changedByName: string;
  versions: (PublishedVersion & { draftVersion: number })[];
}

export interface FoundVersion {
  id: string;
  number: number;
  content: string;
}

export interface FoundPublished {
  number: number;
  content: string;
  publishedAt: Date;
  publishedByName: string | null;
}

type Change = Pick<FormTemplateEntity, 'changedBy' | 'changedAt'>;

@Injectable()
export class FormTemplatesRepository {
  constructor(private readonly tenant: TenantContext) {}

  async list(): Promise<FoundTemplate[]> {
    return this.tenant.read<FoundTemplate>(LIST, [FORM_LIMITS.templates]);
  }

  async find(id: string): Promise<FoundTemplate | null> {
    return (await this.tenant.read<FoundTemplate>(FIND, [id]))[0] ?? null;
  }

  async insert(
    template: Pick<FormTemplateEntity, 'id' | 'draft' | 'createdAt' | keyof Change>,
  ): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(FormTemplateEntity).insert({ ...template, practiceId });
  }

  /** Returns false when the draft is not there in that version. */
  async updateDraft(
    { id, version }: { id: string; version: number },
    change: Change & { draft: FormContent },
  ): Promise<boolean> {
    const { practiceId } = this.tenant;
    const changed = await this.tenant
      .repository(FormTemplateEntity)
      .update({ practiceId, id, draftVersion: version }, { ...change, draftVersion: version + 1 });
    return changed.affected === 1;
  }

  async updateArchived(id: string, change: Change & { archivedAt: Date | null }): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(FormTemplateEntity).update({ practiceId, id }, change);
  }

  /** One template is published by one person at a time. */
  async lock(id: string): Promise<void> {
    await this.tenant.entityManager.query('SELECT id FROM form_template WHERE id = $1 FOR UPDATE', [id]);
  }

  async insertVersion(version: Omit<FormVersionEntity, 'practiceId' | 'id'>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(FormVersionEntity).insert({ ...version, practiceId });
  }

  async findVersion(id: string): Promise<FoundVersion | null> {
    return (await this.tenant.read<FoundVersion>(FIND_VERSION, [id]))[0] ?? null;
  }

  async findNewestVersion(templateId: string): Promise<FoundVersion | null> {
    return (await this.tenant.read<FoundVersion>(FIND_NEWEST, [templateId]))[0] ?? null;
  }

  async findPublished(templateId: string, number: number): Promise<FoundPublished | null> {
    return (await this.tenant.read<FoundPublished>(FIND_PUBLISHED, [templateId, number]))[0] ?? null;
  }

  /** The version that holds this very text of a shipped form; made when the practice uses it for the first time. */
  async freezeShipped(
    frozen: Pick<FormVersionEntity, 'number' | 'title' | 'content' | 'contentHash' | 'publishedAt'> & {
      shippedId: string;
    },
  ): Promise<FoundVersion> {
    const { entityManager, practiceId } = this.tenant;
    const { shippedId, number, title, content, contentHash, publishedAt } = frozen;
    await entityManager.query(FREEZE, [
      practiceId,
      shippedId,
      number,
      title,
      content,
      contentHash,
      publishedAt,
    ]);
    const rows = await entityManager.query<FoundVersion[]>(FIND_FROZEN, [shippedId, contentHash]);
    if (!rows[0]) throw new Error('a form version that was just kept is not there');
    return rows[0];
  }
}
