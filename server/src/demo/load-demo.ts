import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { CauseBoardService } from '../cause-board/cause-board.service.js';
import { CheckInMaps } from '../check-ins/check-in-maps.service.js';
import { CheckInsService } from '../check-ins/check-ins.service.js';
import { ClientsService } from '../clients/clients.service.js';
import { FormTemplatesService } from '../form-templates/form-templates.service.js';
import { HomeCareService } from '../home-care/home-care.service.js';
import { PlanSharing } from '../home-care/plan-sharing.service.js';
import { IntakeAnswersService } from '../intake/intake-answers.service.js';
import { IntakeFormService } from '../intake/intake-form.service.js';
import { IntakeMarksService } from '../intake/intake-marks.service.js';
import { IntakeSubmissionService } from '../intake/intake-submission.service.js';
import { IntakeFilesService } from '../intake-files/intake-files.service.js';
import { IntakeRequestsService } from '../intake-requests/intake-requests.service.js';
import { FormSending } from '../intake-rules/form-sending.service.js';
import { IntakeReminders } from '../intake-rules/intake-reminders.service.js';
import { IntakeRulesService } from '../intake-rules/intake-rules.service.js';
import { IntakeReviewService } from '../intake-review/intake-review.service.js';
import { ContentReviews } from '../knowledge/content-reviews.service.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { REVIEW_AREAS } from '../knowledge/library.vocabulary.js';
import { FinderDecisions } from '../likely-sources/finder-decisions.service.js';
import { LikelySourcesService } from '../likely-sources/likely-sources.service.js';
import { OwnQuestions } from '../likely-sources/own-questions.service.js';
import { SentQuestions } from '../likely-sources/sent-questions.service.js';
import { MessagesService } from '../messages/messages.service.js';
import { PlannedVisitsService } from '../planned-visits/planned-visits.service.js';
import { type OpenedPractice, PracticeOpening } from '../platform/auth/practice-opening.js';
import type { Config } from '../platform/config/config.js';
import { Clock } from '../platform/persistence/clock.js';
import { IdentityDatabase } from '../platform/persistence/identity-database.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { PracticesService } from '../practices/practices.service.js';
import { NoteDraftsService } from '../session-notes/note-drafts.service.js';
import { NoteSigningService } from '../session-notes/note-signing.service.js';
import { SessionNotesService } from '../session-notes/session-notes.service.js';
import { DemoCauses } from './demo-causes.js';
import { DemoCrew } from './demo-crew.js';
import { DemoForms } from './demo-forms.js';
import { DemoHomeCare } from './demo-home-care.js';
import { DemoIntakes } from './demo-intakes.js';
import { DemoLives } from './demo-lives.js';
import { DemoNotes } from './demo-notes.js';
import { DemoWeek } from './demo-week.js';
import { EXAMPLE_CLIENT, PEOPLE } from './story/people.js';

const AT_ONCE = 4;
const PRACTICE = {
  practiceName: 'Harbor Street Massage',
  country: 'US',
  region: 'OR',
  timeZone: 'America/Los_Angeles',
  emergencyNumber: '911',
  ownerName: 'Mara Ellison',
};

/** Loads the demo practice into a database that holds no practice, and says whether it did. */
export async function loadDemo(config: Config): Promise<boolean> {
  const app = await NestFactory.createApplicationContext(AppModule.of(config), { logger: ['error'] });
  try {
    if (await holdsPractice(app)) return false;
    await new DemoLoader(app).load();
    return true;
  } finally {
    await app.close();
  }
}

/** A demo whose loading was interrupted counts for nothing: it is left aside and another one is made. */
async function holdsPractice(app: INestApplicationContext): Promise<boolean> {
  const identity = app.get(IdentityDatabase, { strict: false });
  const whole = await identity.query(
    {
      name: 'find_whole_practice',
      text: 'SELECT FROM identity.practice_directory WHERE NOT is_demo OR demo_client_id IS NOT NULL LIMIT 1',
    },
    [],
  );
  return whole.length > 0;
}

/** Of today, in the practice. */
function morning(): Date {
  const today = new Date();
  today.setUTCHours(16, 0, 0, 0);
  return today;
}

class DemoLoader {
  constructor(private readonly app: INestApplicationContext) {}

  async load(): Promise<void> {
    const password = `${newId()}${newId()}`; // the demo is entered by its own button, never by a password
    const email = `mara.${newId().slice(-8)}@harborstreet.example`;
    const practice = await this.get(PracticeOpening).open({ ...PRACTICE, email, password }, true);
    const crew = new DemoCrew(this.get(TenantContext), this.get(Clock));
    await this.reviewContent(practice, crew);
    const form = await new DemoForms(this.get(FormTemplatesService), crew, practice).make(morning());
    const ids = await this.liveAll(practice, crew, form);
    await this.week(practice, crew).make(ids);
    await this.settleMail(practice, crew);
    await this.get(IdentityDatabase).query(
      {
        name: 'finish_demo',
        text: 'UPDATE identity.practice_directory SET demo_client_id = $2 WHERE practice_id = $1',
      },
      [practice.practiceId, ids.get(EXAMPLE_CLIENT)],
    );
  }

  /** Returns the clients’ ids by name. */
  private async liveAll(
    practice: OpenedPractice,
    crew: DemoCrew,
    form: string,
  ): Promise<ReadonlyMap<string, string>> {
    const lives = this.lives(practice, crew, form);
    const ids = new Map<string, string>();
    const waiting = [...PEOPLE.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, person] = next;
        ids.set(person.name, await lives.live(person, index % 8));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return ids;
  }

  private week(practice: OpenedPractice, crew: DemoCrew): DemoWeek {
    return new DemoWeek(
      practice,
      crew,
      this.get(ClientsService),
      this.get(PlannedVisitsService),
      this.get(IntakeRulesService),
      this.get(FormSending),
      this.get(IntakeRequestsService),
      this.get(IntakeFormService),
      this.get(IntakeReminders),
      this.get(LikelySourcesService),
      this.get(SentQuestions),
      this.get(OwnQuestions),
    );
  }

  private lives(practice: OpenedPractice, crew: DemoCrew, form: string): DemoLives {
    return new DemoLives(
      practice,
      morning(),
      crew,
      this.get(ClientsService),
      this.get(IntakeRequestsService),
      new DemoIntakes(
        this.get(IntakeFormService),
        this.get(IntakeAnswersService),
        this.get(IntakeMarksService),
        this.get(IntakeFilesService),
        this.get(Clock),
        this.get(IntakeSubmissionService),
      ),
      this.get(IntakeReviewService),
      new DemoNotes(this.get(SessionNotesService), this.get(NoteDraftsService), this.get(NoteSigningService)),
      new DemoHomeCare(
        this.get(CheckInsService),
        this.get(CheckInMaps),
        this.get(HomeCareService),
        this.get(PlanSharing),
        this.get(Knowledge),
        this.get(PracticesService),
        this.get(Clock),
      ),
      new DemoCauses(this.get(LikelySourcesService), this.get(FinderDecisions), this.get(CauseBoardService)),
      this.get(MessagesService),
      form,
    );
  }

  /** The demo's therapist has read and signed the shipped content. */
  private async reviewContent(practice: OpenedPractice, crew: DemoCrew): Promise<void> {
    const { version } = this.get(Knowledge);
    await crew.asTherapist(practice, new Date(), async () => {
      for (const area of REVIEW_AREAS)
        await this.get(ContentReviews).recordReview({ area, version }, newId());
    });
  }

  /** The mail of months past was read long ago: it is neither sent now nor shown as waiting. */
  private async settleMail(practice: OpenedPractice, crew: DemoCrew): Promise<void> {
    const tenant = this.get(TenantContext);
    await crew.asTherapist(practice, new Date(), () =>
      tenant.tx((em) => em.query("UPDATE delivery SET state = 'sent', attempts = 1, sent_at = created_at")),
    );
  }

  private get<T>(service: Type<T>): T {
    return this.app.get(service, { strict: false });
  }
}
