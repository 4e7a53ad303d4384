import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditedQuery } from '../../platform/persistence/audited-query.js';
import { newId } from '../../platform/persistence/new-id.js';
import { TenantContext } from '../../platform/persistence/tenant-context.js';
import { KnowledgeOverrideEntity } from './knowledge-override.entity.js';
import type { OwnRow } from './merge-knowledge.js';
import { PracticeItemEntity } from './practice-item.entity.js';

/** One value for all that a practice has of its own: every row has a new `revision` after each change. */
const FIND_REVISION = AuditedQuery.unaudited(
  'own_knowledge_revision',
  `SELECT md5(string_agg(own.revision::text, '' ORDER BY own.revision)) AS revision
   FROM (SELECT revision FROM practice_item UNION ALL SELECT revision FROM knowledge_override) own`,
  0,
);

const LOAD_ALL = AuditedQuery.unaudited(
  'load_own_knowledge',
  `SELECT own.*, s.id AS "staffId", s.name AS "staffName"
   FROM (SELECT practice_id, id, 'item' AS kind, NULL AS "rowId", content, NULL AS reason, version, revision,
                data_version AS "dataVersion", changed_by, changed_at AS "changedAt",
                archived_at IS NOT NULL AS "isArchived"
         FROM practice_item
         UNION ALL
         SELECT practice_id, id, kind, row_id, changes, reason, version, revision, data_version, changed_by, changed_at,
                false
         FROM knowledge_override) own
   JOIN staff_member s ON s.practice_id = own.practice_id AND s.id = own.changed_by
   ORDER BY own.id`,
  0,
);

type FoundRow = Omit<OwnRow, 'changedBy' | 'rowId'> & {
  rowId: string | null;
  revision: string;
  staffId: string;
  staffName: string;
};

type Changed = 'changedBy' | 'changedAt' | 'dataVersion';

@Injectable()
export class OwnKnowledgeRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Names the state of all that the practice has of its own; null where it has nothing. */
  async findRevision(): Promise<string | null> {
    const [found] = await this.tenant.read<{ revision: string | null }>(FIND_REVISION);
    return found?.revision ?? null;
  }

  async loadAll(): Promise<{ revision: string | null; rows: OwnRow[] }> {
    const found = await this.tenant.read<FoundRow>(LOAD_ALL);
    const revisions = found.map(({ revision }) => revision).sort();
    return {
      revision: found.length === 0 ? null : createHash('md5').update(revisions.join('')).digest('hex'),
      rows: found.map(({ rowId, staffId, staffName, ...row }) => ({
        ...row,
        rowId: rowId ?? row.id,
        changedBy: { id: staffId, name: staffName },
      })),
    };
  }

  async insertItem(item: Pick<PracticeItemEntity, 'id' | 'content' | Changed>): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(PracticeItemEntity)
      .insert({ ...item, practiceId, version: 1, revision: newId() });
  }

  /** Returns false when the item is not there in that version. */
  async updateItem(
    key: { id: string; version: number },
    change: Pick<PracticeItemEntity, Changed> & Partial<Pick<PracticeItemEntity, 'content' | 'archivedAt'>>,
  ): Promise<boolean> {
    const { practiceId } = this.tenant;
    const changed = await this.tenant
      .repository(PracticeItemEntity)
      .update({ practiceId, ...key }, { ...change, version: key.version + 1, revision: newId() });
    return changed.affected === 1;
  }

  /** Returns the id of the row, or null when it is not there in that version; version 0 stands for no row. */
  async saveOverride(
    version: number,
    override: Pick<KnowledgeOverrideEntity, 'kind' | 'rowId' | 'changes' | 'reason' | Changed>,
  ): Promise<string | null> {
    const { practiceId } = this.tenant;
    const { kind, rowId, ...change } = override;
    const overrides = this.tenant.repository(KnowledgeOverrideEntity);
    const next = { ...change, version: version + 1, revision: newId() };
    const query =
      version === 0
        ? overrides
            .createQueryBuilder()
            .insert()
            .values({ ...next, practiceId, kind, rowId })
            .orIgnore()
        : overrides.createQueryBuilder().update(next).where({ practiceId, kind, rowId, version });
    return idOf(await query.returning('id').execute());
  }

  async deleteOverride(
    key: Pick<KnowledgeOverrideEntity, 'kind' | 'rowId' | 'version'>,
  ): Promise<string | null> {
    const { practiceId } = this.tenant;
    const query = this.tenant.repository(KnowledgeOverrideEntity).createQueryBuilder().delete();
    return idOf(
      await query
        .where({ practiceId, ...key })
        .returning('id')
        .execute(),
    );
  }
}

function idOf({ raw }: { raw: unknown }): string | null {
  const row: unknown = Array.isArray(raw) ? raw[0] : undefined;
  const id: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'id') : null;
  return typeof id === 'string' ? id : null;
}
