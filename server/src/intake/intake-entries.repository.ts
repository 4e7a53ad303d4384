import { Injectable } from '@nestjs/common';
import type { ClientMark } from '../body-map/dto/mark.dto.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { AnswerValue } from './dto/intake-answer.dto.js';
import type { FormEntries } from './filled-form.js';
import { IntakeAnswerEntity } from './intake-answer.entity.js';
import { IntakeMarkEntity } from './intake-mark.entity.js';

const MARK = `json_build_object('id', m.id, 'regionId', m.region_id, 'kind', m.kind, 'intensity', m.intensity,
  'qualities', m.qualities, 'since', m.since, 'pattern', m.pattern, 'worse', m.worse, 'better', m.better,
  'radiatesTo', m.radiates_to, 'note', m.note,
  'point', CASE WHEN m.point_view IS NOT NULL
    THEN json_build_object('view', m.point_view, 'x', m.point_x, 'y', m.point_y) END,
  'strokes', m.strokes, 'areas', m.areas)`;

const MARKS = `(
  SELECT coalesce(json_agg(json_build_object('mark', ${MARK}, 'version', m.version, 'savedAt', m.saved_at)
                           ORDER BY m.made_at, m.id), '[]')
  FROM intake_mark m WHERE m.practice_id = p.practice_id AND m.intake_response_id = p.id AND NOT m.is_removed)`;

const FILES = `(
  SELECT coalesce(json_agg(json_build_object('id', f.id, 'questionId', f.question_id, 'name', f.name,
    'mediaType', f.media_type, 'size', f.size, 'sha256', f.sha256, 'savedAt', f.saved_at) ORDER BY f.saved_at, f.id), '[]')
  FROM intake_file f WHERE f.practice_id = p.practice_id AND f.intake_response_id = p.id AND f.sha256 IS NOT NULL)`;

const ANSWER = `json_build_object('questionId', a.question_id, 'value', a.value, 'version', a.version, 'savedAt', a.saved_at)`;

const LOAD = AuditedQuery.of(
  'load_intake_entries',
  `SELECT p.id, p.client_id, ${MARKS} AS marks, ${FILES} AS files, (
     SELECT coalesce(json_agg(${ANSWER} ORDER BY a.question_id), '[]')
     FROM intake_answer a WHERE a.practice_id = p.practice_id AND a.intake_response_id = p.id) AS answers
   FROM intake_response p WHERE p.id = $1`,
  1,
  { action: 'intake.view', objectKind: 'intake_response', client: 'client_id' },
);

/** What decides which questions are asked: marks, ticked conditions, habits, birth date, and what rules look at. Shown to nobody. */
const LOAD_DECISIVE = AuditedQuery.unaudited(
  'load_decisive_intake_entries',
  `SELECT ${MARKS} AS marks, (
     SELECT coalesce(json_agg(${ANSWER} ORDER BY a.question_id), '[]')
     FROM intake_answer a WHERE a.practice_id = p.practice_id AND a.intake_response_id = p.id
       AND (a.question_id = 'birth_date' OR a.question_id ^@ 'cond_' OR a.question_id ^@ 'cause.'
         OR a.question_id = ANY ($2::text[]))) AS answers
   FROM intake_response p WHERE p.id = $1`,
  2,
);

const FIND_ANSWER = `
  SELECT a.value, a.version, a.saved_at AS "savedAt" FROM intake_answer a
  WHERE a.intake_response_id = $1 AND a.question_id = $2 FOR UPDATE`;

const INSERT_ANSWER = `
  INSERT INTO intake_answer (practice_id, intake_response_id, question_id, client_id, value, saved_at)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING version`;

const FIND_MARK = `
  SELECT ${MARK} AS mark, m.version, m.saved_at AS "savedAt", m.is_removed AS "isRemoved",
         m.intake_response_id AS "responseId"
  FROM intake_mark m WHERE m.id = $1 FOR UPDATE`;

const COUNT_MARKS =
  'SELECT count(*)::integer AS marks FROM intake_mark m WHERE m.intake_response_id = $1 AND NOT m.is_removed';

export interface FoundAnswer {
  value: AnswerValue | null;
  version: number;
  savedAt: Date;
}

export interface FoundMark {
  mark: ClientMark;
  version: number;
  savedAt: Date;
  isRemoved: boolean;
  responseId: string;
}

export interface FormKey {
  recordId: string;
  responseId: string;
}

/** The answers and marks of forms being filled in. */
@Injectable()
export class IntakeEntriesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** Everything on the form, to be shown or signed. */
  async load(responseId: string): Promise<FormEntries> {
    return toEntries(await this.tenant.read<FormEntries>(LOAD, [responseId]));
  }

  async loadDecisive(responseId: string, ruling: readonly string[]): Promise<FormEntries> {
    return toEntries(await this.tenant.read<FormEntries>(LOAD_DECISIVE, [responseId, ruling]));
  }

  async findAnswer(responseId: string, questionId: string): Promise<FoundAnswer | undefined> {
    const rows = await this.tenant.entityManager.query<FoundAnswer[]>(FIND_ANSWER, [responseId, questionId]);
    return rows[0];
  }

  /** Returns undefined when another device answered the question at the same moment. */
  async insertAnswer(
    { recordId, responseId }: FormKey,
    questionId: string,
    answer: Pick<FoundAnswer, 'value' | 'savedAt'>,
  ): Promise<FoundAnswer | undefined> {
    const { entityManager, practiceId } = this.tenant;
    const [made] = await entityManager.query<{ version: number }[]>(INSERT_ANSWER, [
      practiceId,
      responseId,
      questionId,
      recordId,
      answer.value === null ? null : JSON.stringify(answer.value),
      answer.savedAt,
    ]);
    return made && { ...answer, ...made };
  }

  async updateAnswer(responseId: string, questionId: string, answer: FoundAnswer): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(IntakeAnswerEntity)
      .update({ practiceId, intakeResponseId: responseId, questionId }, answer);
  }

  async findMark(markId: string): Promise<FoundMark | undefined> {
    const rows = await this.tenant.entityManager.query<FoundMark[]>(FIND_MARK, [markId]);
    return rows[0];
  }

  async countMarks(responseId: string): Promise<number> {
    const rows = await this.tenant.entityManager.query<{ marks: number }[]>(COUNT_MARKS, [responseId]);
    return rows[0]?.marks ?? 0;
  }

  /** Returns false when the id is taken by a mark that this client cannot see. */
  async insertMark({ recordId, responseId }: FormKey, mark: ClientMark, savedAt: Date): Promise<boolean> {
    const made = await this.tenant
      .repository(IntakeMarkEntity)
      .createQueryBuilder()
      .insert()
      .values({
        ...columnsOf(mark),
        id: mark.id,
        practiceId: this.tenant.practiceId,
        clientId: recordId,
        intakeResponseId: responseId,
        madeAt: savedAt,
        savedAt,
      })
      .orIgnore()
      .returning(['id'])
      .execute();
    return Array.isArray(made.raw) && made.raw.length > 0;
  }

  async updateMark(mark: ClientMark, version: number, savedAt: Date): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(IntakeMarkEntity)
      .update({ practiceId, id: mark.id }, { ...columnsOf(mark), version, savedAt, isRemoved: false });
  }

  async removeMark(id: string, version: number, savedAt: Date): Promise<void> {
    const { practiceId } = this.tenant;
    await this.tenant
      .repository(IntakeMarkEntity)
      .update({ practiceId, id }, { version, savedAt, isRemoved: true });
  }
}

function columnsOf({ id: _id, point, ...mark }: ClientMark) {
  return {
    ...mark,
    pointView: point?.view ?? null,
    pointX: point?.x ?? null,
    pointY: point?.y ?? null,
  };
}

/** PostgreSQL writes times in JSON with an offset; the API says them in UTC. */
function toEntries(rows: readonly FormEntries[]): FormEntries {
  const { answers, marks, files = [] } = rows[0] ?? NO_ENTRIES;
  return { answers: answers.map(inUtc), marks: marks.map(inUtc), files: files.map(inUtc) };
}

const NO_ENTRIES: FormEntries = { answers: [], marks: [], files: [] };

function inUtc<Entry extends { savedAt: string }>(entry: Entry): Entry {
  return { ...entry, savedAt: new Date(entry.savedAt).toISOString() };
}
