import { Injectable } from '@nestjs/common';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { IntakeFileEntity } from './intake-file.entity.js';
import type { FileType } from './intake-files.vocabulary.js';

/** Of a form that was sent in, and named in it. */
const READ = AuditedQuery.of(
  'read_intake_file',
  `SELECT f.id, f.client_id, f.name, f.media_type AS "mediaType", f.content
   FROM intake_file f
   JOIN submitted_intake i ON i.practice_id = f.practice_id AND i.intake_response_id = f.intake_response_id
   WHERE f.id = $2 AND i.intake_request_id = $1 AND f.content IS NOT NULL`,
  2,
  { action: 'intake_file.read', objectKind: 'intake_file', client: 'client_id' },
);

const SUMS = `
  SELECT count(*) FILTER (WHERE f.intake_response_id = $1)::integer AS "ofForm",
         count(*) FILTER (WHERE f.intake_response_id = $1 AND f.question_id = $2)::integer AS "ofQuestion",
         coalesce(sum(f.size) FILTER (WHERE f.intake_response_id = $1), 0)::float8 AS "bytesOfForm"
  FROM intake_file f WHERE f.intake_response_id = $1 AND f.id <> $3`;

/** Kept by the table's trigger, since a client sees no rows but her own. */
const PRACTICE_SUM = 'SELECT t.bytes::float8 AS bytes FROM intake_file_total t WHERE t.practice_id = $1';

export interface FoundFile {
  name: string;
  mediaType: FileType;
  content: Buffer;
}

export interface FileSums {
  ofForm: number;
  ofQuestion: number;
  bytesOfForm: number;
}

@Injectable()
export class IntakeFilesRepository {
  constructor(private readonly tenant: TenantContext) {}

  find(id: string): Promise<IntakeFileEntity | null> {
    return this.tenant.repository(IntakeFileEntity).findOneBy({ practiceId: this.tenant.practiceId, id });
  }

  async sums(responseId: string, questionId: string, exceptId: string): Promise<FileSums> {
    const rows = await this.tenant.entityManager.query<FileSums[]>(SUMS, [responseId, questionId, exceptId]);
    return rows[0] ?? { ofForm: 0, ofQuestion: 0, bytesOfForm: 0 };
  }

  async bytesOfPractice(): Promise<number> {
    const rows = await this.tenant.entityManager.query<{ bytes: number }[]>(PRACTICE_SUM, [
      this.tenant.practiceId,
    ]);
    return rows[0]?.bytes ?? 0;
  }

  /** Returns false when the id is taken by a file that this client cannot see. */
  async insert(
    file: Omit<IntakeFileEntity, 'practiceId' | 'mediaType' | 'sha256' | 'content'>,
  ): Promise<boolean> {
    const made = await this.tenant
      .repository(IntakeFileEntity)
      .createQueryBuilder()
      .insert()
      .values({ ...file, practiceId: this.tenant.practiceId })
      .orIgnore()
      .returning(['id'])
      .execute();
    return Array.isArray(made.raw) && made.raw.length > 0;
  }

  async fill(
    id: string,
    file: Pick<IntakeFileEntity, 'content' | 'mediaType' | 'sha256' | 'size' | 'savedAt'>,
  ) {
    const { practiceId } = this.tenant;
    await this.tenant.repository(IntakeFileEntity).update({ practiceId, id }, file);
  }

  async remove(id: string): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant.repository(IntakeFileEntity).delete({ practiceId, id });
  }

  /** With its bytes. Null for every file but one that was sent in with this request. */
  async read(requestId: string, fileId: string): Promise<FoundFile | null> {
    const [row] = await this.tenant.read<FoundFile>(READ, [requestId, fileId]);
    return row ?? null;
  }
}
