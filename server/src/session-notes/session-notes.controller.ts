import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type TherapistMark, TherapistMarkSchema } from '../body-map/dto/mark.dto.js';
import { type ClientId, ClientIdSchema } from '../clients/dto/client.dto.js';
import { Allow } from '../platform/auth/access.decorators.js';
import { IdempotencyKey } from '../platform/http/idempotency-key.decorator.js';
import { Returns } from '../platform/http/returns.decorator.js';
import {
  type AddendumForm,
  AddendumFormSchema,
  type ListNotes,
  ListNotesSchema,
  type NoteId,
  NoteIdSchema,
  type NoteList,
  NoteListSchema,
  type NoteMarkId,
  NoteMarkIdSchema,
  type SavedNote,
  SavedNoteSchema,
  type SaveNote,
  SaveNoteSchema,
  type SessionNote,
  SessionNoteSchema,
  type SignNote,
  SignNoteSchema,
  type StartNote,
  StartNoteSchema,
  type UnsignedNoteList,
  UnsignedNoteListSchema,
} from './dto/session-note.dto.js';
import { NoteDraftsService } from './note-drafts.service.js';
import { NoteSigningService } from './note-signing.service.js';
import { SessionNotesService } from './session-notes.service.js';

@ApiTags('session notes')
@Controller()
export class SessionNotesController {
  constructor(
    private readonly notes: SessionNotesService,
    private readonly drafts: NoteDraftsService,
    private readonly signing: NoteSigningService,
  ) {}

  @Post('clients/:clientId/notes')
  @Allow('note.write')
  @Returns(SessionNoteSchema, 201)
  startNote(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Body({ schema: StartNoteSchema }) form: StartNote,
    @IdempotencyKey() key: string,
  ): Promise<SessionNote> {
    return this.notes.startNote(clientId, form, key);
  }

  @Get('clients/:clientId/notes')
  @Allow('note.read')
  @Returns(NoteListSchema)
  listNotes(
    @Param({ schema: ClientIdSchema }) { clientId }: ClientId,
    @Query({ schema: ListNotesSchema }) query: ListNotes,
  ): Promise<NoteList> {
    return this.notes.listNotes(clientId, query);
  }

  @Get('notes/unsigned')
  @Allow('note.read')
  @Returns(UnsignedNoteListSchema)
  listUnsignedNotes(@Query({ schema: ListNotesSchema }) query: ListNotes): Promise<UnsignedNoteList> {
    return this.notes.listUnsignedNotes(query);
  }

  @Get('notes/:noteId')
  @Allow('note.read')
  @Returns(SessionNoteSchema)
  getNote(@Param({ schema: NoteIdSchema }) { noteId }: NoteId): Promise<SessionNote> {
    return this.notes.getNote(noteId);
  }

  @Put('notes/:noteId')
  @Allow('note.write')
  @Returns(SavedNoteSchema)
  saveNote(
    @Param({ schema: NoteIdSchema }) { noteId }: NoteId,
    @Body({ schema: SaveNoteSchema }) note: SaveNote,
  ): Promise<SavedNote> {
    return this.drafts.saveNote(noteId, note);
  }

  @Put('notes/:noteId/marks/:markId')
  @Allow('note.write')
  @Returns(SavedNoteSchema)
  putNoteMark(
    @Param({ schema: NoteMarkIdSchema }) { noteId, markId }: NoteMarkId,
    @Body({ schema: TherapistMarkSchema }) mark: TherapistMark,
  ): Promise<SavedNote> {
    return this.drafts.putNoteMark(noteId, markId, mark);
  }

  @Delete('notes/:noteId/marks/:markId')
  @Allow('note.write')
  @Returns(SavedNoteSchema)
  deleteNoteMark(@Param({ schema: NoteMarkIdSchema }) { noteId, markId }: NoteMarkId): Promise<SavedNote> {
    return this.drafts.deleteNoteMark(noteId, markId);
  }

  @Post('notes/:noteId/sign')
  @Allow('note.sign')
  @Returns(SessionNoteSchema)
  signNote(
    @Param({ schema: NoteIdSchema }) { noteId }: NoteId,
    @Body({ schema: SignNoteSchema }) form: SignNote,
  ): Promise<SessionNote> {
    return this.signing.signNote(noteId, form);
  }

  @Post('notes/:noteId/addenda')
  @Allow('note.sign')
  @Returns(SessionNoteSchema, 201)
  addAddendum(
    @Param({ schema: NoteIdSchema }) { noteId }: NoteId,
    @Body({ schema: AddendumFormSchema }) form: AddendumForm,
    @IdempotencyKey() key: string,
  ): Promise<SessionNote> {
    return this.signing.addAddendum(noteId, form, key);
  }
}
