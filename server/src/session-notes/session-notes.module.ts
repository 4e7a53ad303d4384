import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClientsModule } from '../clients/clients.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { KnowledgeModule } from '../knowledge/knowledge.module.js';
import { PracticesModule } from '../practices/practices.module.js';
import { NoteAddendumEntity } from './note-addendum.entity.js';
import { NoteDraftsRepository } from './note-drafts.repository.js';
import { NoteDraftsService } from './note-drafts.service.js';
import { NoteSigningService } from './note-signing.service.js';
import { NoteVerificationService } from './note-verification.service.js';
import { SessionNoteDraftEntity } from './session-note-draft.entity.js';
import { SessionNoteMarkEntity } from './session-note-mark.entity.js';
import { SessionNoteEntity } from './session-note.entity.js';
import { SessionNotesController } from './session-notes.controller.js';
import { SessionNotesRepository } from './session-notes.repository.js';
import { SessionNotesService } from './session-notes.service.js';
import { SignedNoteEntity } from './signed-note.entity.js';
import { SignedNotesRepository } from './signed-notes.repository.js';
import { TreatmentConsent } from './treatment-consent.service.js';

@Module({
  imports: [
    ClientsModule,
    ConsentsModule,
    KnowledgeModule,
    PracticesModule,
    TypeOrmModule.forFeature([
      SessionNoteEntity,
      SessionNoteDraftEntity,
      SessionNoteMarkEntity,
      SignedNoteEntity,
      NoteAddendumEntity,
    ]),
  ],
  controllers: [SessionNotesController],
  providers: [
    SessionNotesService,
    SessionNotesRepository,
    NoteDraftsService,
    NoteDraftsRepository,
    NoteSigningService,
    NoteVerificationService,
    SignedNotesRepository,
    TreatmentConsent,
  ],
  exports: [SessionNotesService, NoteDraftsService, NoteSigningService, NoteVerificationService],
})
export class SessionNotesModule {}
