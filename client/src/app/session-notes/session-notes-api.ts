import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Mark } from '@api/body-map/dto/mark.dto';
import type {
  AddendumForm,
  NoteList,
  SavedNote,
  SaveNote,
  SessionNote,
  StartNote,
} from '@api/session-notes/dto/session-note.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

/** What a browser still sends for a page that is gone: 64 kB in all. */
const KEPT_ALIVE_LENGTH = 50_000;

@Service()
export class SessionNotesApi {
  private readonly http = inject(HttpClient);

  /** A client's notes, the latest session first. */
  list(clientId: () => string) {
    return httpResource<NoteList>(() => `/api/clients/${clientId()}/notes`);
  }

  /** The page after another one. */
  listMore(clientId: string, after: string): Promise<NoteList> {
    return firstValueFrom(this.http.get<NoteList>(`/api/clients/${clientId}/notes`, { params: { after } }));
  }

  note(noteId: () => string | undefined) {
    return httpResource<SessionNote>(() => {
      const id = noteId();
      return id ? `/api/notes/${id}` : undefined;
    });
  }

  get(noteId: string): Promise<SessionNote> {
    return firstValueFrom(this.http.get<SessionNote>(`/api/notes/${noteId}`));
  }

  /** Starts a draft, or answers with the one that is open. */
  start(clientId: string, form: StartNote, key: IdempotencyKey): Promise<SessionNote> {
    return firstValueFrom(
      this.http.post<SessionNote>(`/api/clients/${clientId}/notes`, form, repeatable(key)),
    );
  }

  save(noteId: string, note: SaveNote): Promise<SavedNote> {
    const keepalive = JSON.stringify(note).length < KEPT_ALIVE_LENGTH;
    return firstValueFrom(this.http.put<SavedNote>(`/api/notes/${noteId}`, note, { keepalive }));
  }

  putMark(noteId: string, mark: Mark): Promise<SavedNote> {
    return firstValueFrom(
      this.http.put<SavedNote>(`/api/notes/${noteId}/marks/${mark.id}`, mark, { keepalive: true }),
    );
  }

  deleteMark(noteId: string, markId: string): Promise<SavedNote> {
    return firstValueFrom(
      this.http.delete<SavedNote>(`/api/notes/${noteId}/marks/${markId}`, { keepalive: true }),
    );
  }

  sign(noteId: string, version: number): Promise<SessionNote> {
    return firstValueFrom(this.http.post<SessionNote>(`/api/notes/${noteId}/sign`, { version }));
  }

  addAddendum(noteId: string, form: AddendumForm, key: IdempotencyKey): Promise<SessionNote> {
    return firstValueFrom(this.http.post<SessionNote>(`/api/notes/${noteId}/addenda`, form, repeatable(key)));
  }
}
