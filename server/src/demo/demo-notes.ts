import { Injectable } from '@nestjs/common';
import { NoteDraftsService } from '../session-notes/note-drafts.service.js';
import { NoteSigningService } from '../session-notes/note-signing.service.js';
import { SessionNotesService } from '../session-notes/session-notes.service.js';
import { newId } from '../platform/persistence/new-id.js';
import type { Person } from './story/people.js';

const SESSION_MINUTES = 60;

export interface DemoVisit {
  clientId: string;
  person: Person;
  /** Which visit of the story, from 0. */
  number: number;
  startedAt: Date;
  painBefore: number;
  isSigned: boolean;
}

/** Writes a session note as the therapist does: marks, techniques, text, and (mostly) the signature. */
@Injectable()
export class DemoNotes {
  constructor(
    private readonly notes: SessionNotesService,
    private readonly drafts: NoteDraftsService,
    private readonly signing: NoteSigningService,
  ) {}

  async write({ clientId, person, number, startedAt, painBefore, isSigned }: DemoVisit): Promise<void> {
    const { complaint } = person;
    const visit = complaint.visits[Math.min(number, complaint.visits.length - 1)];
    if (!visit) return;
    const startsAt = startedAt.toISOString();
    const endsAt = new Date(startedAt.getTime() + SESSION_MINUTES * 60_000).toISOString();
    const note = await this.notes.startNote(clientId, { startedAt: startsAt, endedAt: endsAt }, newId());
    let { version } = note;
    for (const { regionId } of complaint.techniques) {
      const id = newId();
      const mark = {
        id,
        regionId,
        kind: 'treated',
        intensity: null,
        since: null,
        pattern: null,
      } as const;
      const nothing = { qualities: [], worse: [], better: [], radiatesTo: [], strokes: [], areas: [] };
      version = (await this.drafts.putNoteMark(note.id, id, { ...mark, ...nothing, note: '', point: null }))
        .version;
    }
    const first = (text: string) => text.replaceAll('{first}', person.name.split(' ')[0] ?? person.name);
    const saved = await this.drafts.saveNote(note.id, {
      version,
      startedAt: startsAt,
      endedAt: endsAt,
      subjective: first(visit.subjective),
      objective: first(visit.objective),
      assessment: first(visit.assessment),
      plan: isSigned ? first(visit.plan) : '',
      techniques: complaint.techniques.map(({ technique, regionId, position }, index) => ({
        id: newId(),
        technique,
        place: { kind: 'region', regionId },
        minutes: 15 - 3 * index,
        pressure: 3,
        position,
        responses: index === 0 ? ['softened'] : ['tender'],
      })),
      painBefore,
      painAfter: isSigned ? Math.max(0, painBefore - 2) : null,
    });
    if (isSigned) await this.signing.signNote(note.id, { version: saved.version });
  }
}
