import { Injectable } from '@nestjs/common';
import { JOIN_CLIENT, RECORDS_OF_ID } from '../clients/client-records.js';
import type { TherapistMark } from '../body-map/dto/mark.dto.js';
import { AuditedQuery } from '../platform/persistence/audited-query.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { AppliedTechnique } from './dto/note-content.dto.js';
import type { Addendum, NoteRow, SessionNote } from './dto/session-note.dto.js';
import { NOTE_LIMITS } from './session-notes.vocabulary.js';

const CLIENT_NAME = `coalesce(c.preferred_name || ' (' || c.legal_name || ')', c.legal_name)`;

const LIST = AuditedQuery.of(
  'list_session_notes',
  `SELECT n.id, n.client_id, n.state, json_build_object('id', a.id, 'name', a.name) AS author, n.started_at AS "startedAt",
          n.ended_at AS "endedAt", d.pain_before AS "painBefore", d.pain_after AS "painAfter",
          left(coalesce(nullif(d.subjective, ''), nullif(d.objective, ''), nullif(d.assessment, ''), d.plan),
               ${NOTE_LIMITS.excerpt}) AS excerpt,
          jsonb_array_length(d.techniques) AS techniques,
          (SELECT count(*)::integer FROM session_note_mark m
           WHERE (m.practice_id, m.note_id) = (n.practice_id, n.id)) AS marks,
          (SELECT count(*)::integer FROM note_addendum e
           WHERE (e.practice_id, e.note_id) = (n.practice_id, n.id)) AS addenda
   FROM session_note n
   JOIN session_note_draft d ON (d.practice_id, d.note_id) = (n.practice_id, n.id)
   JOIN staff_member a ON (a.practice_id, a.id) = (n.practice_id, n.author_id)
   WHERE n.client_id = ANY (${RECORDS_OF_ID}) AND (n.started_at, n.id) < ($2::timestamptz, $3::uuid)
   ORDER BY n.started_at DESC, n.id DESC LIMIT $4`,
  4,
  { action: 'note.list', objectKind: 'session_note', client: 'client_id' },
);

const LIST_UNSIGNED = AuditedQuery.of(
  'list_unsigned_session_notes',
  `SELECT n.id, c.id AS "clientId", ${CLIENT_NAME} AS "clientName", n.started_at AS "startedAt"
   FROM session_note n JOIN client o ON (o.practice_id, o.id) = (n.practice_id, n.client_id) ${JOIN_CLIENT}
   WHERE n.author_id = $1 AND n.state = 'draft' AND (n.started_at, n.id) > ($2::timestamptz, $3::uuid)
   ORDER BY n.started_at, n.id LIMIT $4`,
  4,
  { action: 'note.list', objectKind: 'session_note' },
);

const FIND = AuditedQuery.of(
  'find_session_note',
  `SELECT n.id, c.id AS "clientId", ${CLIENT_NAME} AS "clientName", n.state, n.version,
          json_build_object('id', a.id, 'name', a.name) AS author, n.started_at AS "startedAt",
          n.ended_at AS "endedAt", n.updated_at AS "savedAt", d.subjective, d.objective, d.assessment, d.plan,
          d.techniques, d.pain_before AS "painBefore", d.pain_after AS "painAfter",
          (SELECT coalesce(json_agg(json_build_object(
                    'id', m.id, 'regionId', m.region_id, 'kind', m.kind, 'intensity', m.intensity,
                    'qualities', m.qualities, 'since', m.since, 'pattern', m.pattern, 'worse', m.worse,
                    'better', m.better, 'radiatesTo', m.radiates_to, 'note', m.note,
                    'point', m.point, 'strokes', m.strokes, 'areas', m.areas) ORDER BY m.created_at, m.id), '[]')
           FROM session_note_mark m WHERE (m.practice_id, m.note_id) = (n.practice_id, n.id)) AS marks,
          s.content AS "signedContent", s.hash, s.signed_at AS "signedAt",
          json_build_object('id', p.id, 'name', p.name) AS "signedBy",
          (SELECT coalesce(json_agg(json_build_object(
                    'id', e.id, 'text', e.text, 'reason', e.reason, 'addedAt', e.added_at,
                    'author', json_build_object('id', w.id, 'name', w.name)) ORDER BY e.added_at, e.id), '[]')
           FROM note_addendum e JOIN staff_member w ON (w.practice_id, w.id) = (e.practice_id, e.author_id)
           WHERE (e.practice_id, e.note_id) = (n.practice_id, n.id)) AS addenda
   FROM session_note n
   JOIN session_note_draft d ON (d.practice_id, d.note_id) = (n.practice_id, n.id)
   JOIN client o ON (o.practice_id, o.id) = (n.practice_id, n.client_id) ${JOIN_CLIENT}
   JOIN staff_member a ON (a.practice_id, a.id) = (n.practice_id, n.author_id)
   LEFT JOIN signed_note s ON (s.practice_id, s.note_id) = (n.practice_id, n.id)
   LEFT JOIN staff_member p ON (p.practice_id, p.id) = (s.practice_id, s.signed_by)
   WHERE n.id = $1`,
  1,
  { action: 'note.view', objectKind: 'session_note', client: 'clientId' },
);

type Person = SessionNote['author'];

/** Where a page ended: a time, as text that PostgreSQL reads, and an id. */
export interface NotePageKey {
  startedAt: string;
  id: string;
}

export type ListedNote = Omit<NoteRow, 'startedAt' | 'endedAt'> & { startedAt: Date; endedAt: Date | null };

export interface ListedUnsignedNote {
  id: string;
  clientId: string;
  clientName: string;
  startedAt: Date;
}

/** A note with everything that hangs on it; when it is signed, `signedContent` is what counts. */
export interface FoundNote {
  id: string;
  clientId: string;
  clientName: string;
  state: SessionNote['state'];
  version: number;
  author: Person;
  startedAt: Date;
  endedAt: Date | null;
  savedAt: Date;
  subjective: string;
  objective: string;
  assessment: string;
  plan: string;
  techniques: AppliedTechnique[];
  painBefore: number | null;
  painAfter: number | null;
  marks: TherapistMark[];
  signedContent: string | null;
  hash: string | null;
  signedAt: Date | null;
  signedBy: Person;
  addenda: Addendum[];
}

@Injectable()
export class SessionNotesRepository {
  constructor(private readonly tenant: TenantContext) {}

  /** A page of a client's notes, the latest session first. */
  async listByDate(clientId: string, after: NotePageKey, limit: number): Promise<ListedNote[]> {
    return this.tenant.read<ListedNote>(LIST, [clientId, after.startedAt, after.id, limit]);
  }

  /** A page of an author's drafts over all clients, the one that waits longest first. */
  async listUnsigned(authorId: string, after: NotePageKey, limit: number): Promise<ListedUnsignedNote[]> {
    return this.tenant.read<ListedUnsignedNote>(LIST_UNSIGNED, [authorId, after.startedAt, after.id, limit]);
  }

  async find(id: string): Promise<FoundNote | null> {
    return (await this.tenant.read<FoundNote>(FIND, [id]))[0] ?? null;
  }
}
