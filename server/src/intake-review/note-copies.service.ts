import { Injectable } from '@nestjs/common';
import { detailsInWords, kindInWords, placeOfMark } from '../body-map/mark-words.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { PracticesService } from '../practices/practices.service.js';
import { NoteDraftsService } from '../session-notes/note-drafts.service.js';
import { SessionNotesService } from '../session-notes/session-notes.service.js';
import type { IntakeReview } from './dto/intake-review.dto.js';
import type { NoteCopy, NoteCopyForm } from './dto/note-copy.dto.js';
import { IntakeReviewService } from './intake-review.service.js';
import { answerLine } from './intake-review.vocabulary.js';

/** What a client wrote in a form, in the note of the day: chosen, under its source, each line once. */
@Injectable()
export class NoteCopies {
  constructor(
    private readonly tenant: TenantContext,
    private readonly intakes: IntakeReviewService,
    private readonly notes: SessionNotesService,
    private readonly drafts: NoteDraftsService,
    private readonly practices: PracticesService,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes into the caller's open draft of this client, or starts one. A replay adds nothing.
   * @throws {IntakeReviewError} `intake_not_sent_in`
   * @throws {SessionNotesError} `note_section_full`
   */
  async copy(requestId: string, chosen: NoteCopyForm, key: string): Promise<NoteCopy> {
    return this.tenant.tx(async () => {
      const intake = await this.intakes.get(requestId);
      const { timeZone } = await this.practices.getPractice();
      const start = { startedAt: this.clock.now().toISOString(), endedAt: null };
      const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone });
      const { clientId } = intake;
      let added = 0;
      const started = await this.idempotency.once(
        { key, operation: 'copyIntakeToNote', request: { requestId, ...chosen } },
        async (newNoteId) => {
          await this.notes.openDraft(newNoteId, clientId, start);
          const { id } = await this.notes.getStarted(newNoteId, clientId);
          added = await this.drafts.addToSubjective(id, {
            heading: `From the form of ${day.format(new Date(intake.submittedAt))}, as the client wrote it:`,
            lines: linesOf(intake, chosen),
          });
        },
      );
      return { noteId: (await this.notes.getStarted(started, clientId)).id, added };
    });
  }
}

function linesOf(intake: IntakeReview, { markIds, conditionIds, questionIds }: NoteCopyForm): string[] {
  const answers = [
    ...intake.safety,
    ...intake.conditions.flatMap(({ followUps }) => followUps),
    ...intake.pages.flatMap((page) => page.answers),
    ...intake.habits,
  ];
  return [
    ...intake.marks
      .filter(({ id }) => markIds.includes(id))
      .map((mark) => {
        const words = `${placeOfMark(mark)}: ${kindInWords(mark)}. ${detailsInWords(mark)}`;
        return line(words);
      }),
    ...intake.conditions
      .filter(({ conditionId }) => conditionIds.includes(conditionId))
      .map(({ label }) => line(label)),
    ...answers
      .filter(({ questionId }) => questionIds.includes(questionId))
      .map(({ question, answer }) => line(answerLine(question, answer))),
  ];
}

/** One line, whatever was typed: the next one begins with a dash of its own. */
function line(words: string): string {
  return `– ${words.replaceAll(/\s+/g, ' ').trim()}`;
}
