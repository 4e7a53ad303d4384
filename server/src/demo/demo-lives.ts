import type { OpenedPractice } from '../platform/auth/practice-opening.js';
import { ClientsService } from '../clients/clients.service.js';
import { IntakeRequestsService } from '../intake-requests/intake-requests.service.js';
import { IntakeReviewService } from '../intake-review/intake-review.service.js';
import { MessagesService } from '../messages/messages.service.js';
import { newId } from '../platform/persistence/new-id.js';
import { DemoCauses } from './demo-causes.js';
import { DemoCrew } from './demo-crew.js';
import { DemoHomeCare } from './demo-home-care.js';
import { DemoIntakes, phoneOf } from './demo-intakes.js';
import { DemoNotes } from './demo-notes.js';
import { painAfter, seededRandom } from './pain-path.js';
import type { Course, Person } from './story/people.js';

const AN_HOUR = 3_600_000;
const A_DAY = 24 * AN_HOUR;
/** Days after the first visit on which the later ones fall, and on which people check in. */
const VISIT_DAYS = [0, 10, 24, 45];
/** The visit at which a cause goes into its test of two weeks, and the day of the one at which that is over. */
const TESTED_AT = 1;
const LEARNED_ON = 24;
const CHECK_IN_DAYS = [
  1, 2, 3, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 19, 20, 22, 23, 25, 26, 28, 29, 31, 32, 34, 35, 42, 49, 56,
  63, 70, 77, 84, 98, 112, 126, 140, 154,
];
/** Daily logs are made for this many days back; older ones would say nothing new. */
const LOGGED_DAYS = 15;
const QUIET_DAYS = 10;
/** Who has filled in a second form since. */
const COME_AGAIN = ['Priya Nair', 'Tomas Reyes'];

/** One person's months with the practice, made through the same services as real ones, each at its own time. */
export class DemoLives {
  constructor(
    private readonly practice: OpenedPractice,
    private readonly today: Date,
    private readonly crew: DemoCrew,
    private readonly clients: ClientsService,
    private readonly requests: IntakeRequestsService,
    private readonly intakes: DemoIntakes,
    private readonly reviews: IntakeReviewService,
    private readonly notes: DemoNotes,
    private readonly homeCare: DemoHomeCare,
    private readonly causes: DemoCauses,
    private readonly messages: MessagesService,
    /** The practice's own form for those who come again. */
    private readonly formBeforeVisits: string,
  ) {}

  /** Returns the client's id. */
  async live(person: Person, hour: number): Promise<string> {
    const random = seededRandom(person.name);
    const firstVisit = new Date(this.today.getTime() - person.weeks * 7 * A_DAY + hour * AN_HOUR);
    const clientId = await this.arrive(person, firstVisit, random);
    const requestId = await this.sendIntake(clientId, before(firstVisit, 3 * A_DAY));
    if (person.course === 'form_sent') return clientId;
    const intake = { practiceId: this.practice.practiceId, clientId, intakeRequestId: requestId };
    const filledAt = person.course === 'form_in' ? before(this.now, 2 * AN_HOUR) : before(firstVisit, A_DAY);
    await this.crew.asClient(intake, filledAt, () => this.intakes.fill(requestId, person, random));
    if (person.course === 'form_in') return clientId;
    await this.asTherapist(before(firstVisit, AN_HOUR), () => this.reviews.review(requestId));
    await this.careFor(clientId, person, firstVisit, random);
    await this.checkInOverTime(clientId, person, firstVisit, random);
    await this.learn(clientId, firstVisit);
    if (COME_AGAIN.includes(person.name)) await this.comeAgain(clientId, person, random);
    await this.finish(clientId, person, random);
    return clientId;
  }

  /** The practice's own form before each visit, sent in yesterday and not yet read. */
  private async comeAgain(clientId: string, person: Person, random: () => number): Promise<void> {
    const form = { delivery: 'email' as const, form: this.formBeforeVisits };
    const { request } = await this.asTherapist(before(this.now, 3 * A_DAY), () =>
      this.requests.send(clientId, form, newId()),
    );
    const intake = { practiceId: this.practice.practiceId, clientId, intakeRequestId: request.id };
    await this.crew.asClient(intake, before(this.now, 20 * AN_HOUR), () =>
      this.intakes.fillAgain(request.id, person, random),
    );
  }

  private get now(): Date {
    return new Date();
  }

  private async arrive(person: Person, firstVisit: Date, random: () => number): Promise<string> {
    const client = {
      legalName: person.name,
      preferredName: null,
      pronouns: person.pronouns,
      birthDate: person.born,
      email: `${person.name.toLowerCase().replaceAll(' ', '.')}@post.example`,
      phone: phoneOf(random),
      emergencyContactName: null,
      emergencyContactPhone: null,
      occupation: person.work,
      dominantHand: random() < 0.12 ? ('left' as const) : ('right' as const),
      tags: [],
    };
    const made = await this.asTherapist(before(firstVisit, 3 * A_DAY), () =>
      this.clients.createClient(client, newId()),
    );
    return made.id;
  }

  private async sendIntake(clientId: string, moment: Date): Promise<string> {
    const sent = await this.asTherapist(moment, () =>
      this.requests.send(clientId, { delivery: 'email' }, newId()),
    );
    return sent.request.id;
  }

  private async careFor(
    clientId: string,
    person: Person,
    firstVisit: Date,
    random: () => number,
  ): Promise<void> {
    const visits = VISIT_DAYS.map((day) => ({
      day,
      at: new Date(firstVisit.getTime() + day * A_DAY),
    })).filter(({ at }) => at < before(this.now, A_DAY));
    for (const [number, { day, at }] of visits.entries()) {
      const painBefore = painAfter(day, person.pain, person.course, random);
      const visit = { clientId, person, number, startedAt: at, painBefore, isSigned: true };
      await this.asTherapist(after(at, 1.1 * AN_HOUR), () => this.notes.write(visit));
      if (number === TESTED_AT) {
        await this.asTherapist(after(at, 1.2 * AN_HOUR), () => this.causes.testNext(clientId));
      }
      const isNext = number === 1 && person.course !== 'worse';
      if (number === 0) {
        const message = 'Few things, in this order. Stop when it says stop, and write when you are not sure.';
        await this.asTherapist(after(at, 1.3 * AN_HOUR), () =>
          this.homeCare.share(clientId, person, 2, message),
        );
        await this.asTherapist(after(at, 1.4 * AN_HOUR), () => this.causes.suspect(clientId));
      } else if (isNext) {
        const message = 'You are ready for a little strength. The rest stays as it is.';
        await this.asTherapist(after(at, 1.3 * AN_HOUR), () =>
          this.homeCare.share(clientId, person, 3, message),
        );
      }
    }
  }

  private async checkInOverTime(
    clientId: string,
    person: Person,
    firstVisit: Date,
    random: () => number,
  ): Promise<void> {
    const caller = { practiceId: this.practice.practiceId, clientId, intakeRequestId: null };
    const silent = person.course === 'quiet' ? QUIET_DAYS : 0;
    const last = before(this.now, silent * A_DAY + 3 * AN_HOUR);
    for (const day of CHECK_IN_DAYS) {
      const at = after(firstVisit, day * A_DAY + 9 * AN_HOUR);
      if (at >= last) break;
      const entry = {
        pain: painAfter(day, person.pain, person.course, random),
        habit: 1 + Math.floor(random() * 3.5),
      };
      await this.crew.asClient(caller, at, () =>
        this.homeCare.checkIn({ ...entry, newSigns: [], note: null }),
      );
    }
    for (let back = LOGGED_DAYS + silent; back > silent; back -= 1) {
      const at = before(this.now, back * A_DAY - AN_HOUR);
      if (at < after(firstVisit, A_DAY) || random() < 0.2) continue;
      await this.crew.asClient(caller, at, () => this.homeCare.live(clientId, random));
    }
  }

  /** At a later visit, by the check-ins until then: what was tested matters or not, and what comes next. */
  private async learn(clientId: string, firstVisit: Date): Promise<void> {
    const at = after(firstVisit, LEARNED_ON * A_DAY);
    if (at >= before(this.now, A_DAY)) return;
    await this.asTherapist(after(at, 1.2 * AN_HOUR), () => this.causes.learn(clientId));
    const isRecent = at > before(this.now, 3 * 7 * A_DAY);
    if (isRecent) await this.asTherapist(after(at, 1.25 * AN_HOUR), () => this.causes.testNext(clientId));
  }

  /** How the story stands today. */
  private async finish(clientId: string, person: Person, random: () => number): Promise<void> {
    const caller = { practiceId: this.practice.practiceId, clientId, intakeRequestId: null };
    const thisMorning = before(this.now, 2 * AN_HOUR + Math.floor(random() * AN_HOUR));
    const { question } = person.complaint;
    const endings: Partial<Record<Course, () => Promise<unknown>>> = {
      asks: () => this.crew.asClient(caller, thisMorning, () => this.ask(question.text)),
      better: () => this.answerOnce(clientId, person, random),
      worse: () =>
        this.crew.asClient(caller, thisMorning, async () => {
          const pain = Math.min(10, person.pain + 3);
          await this.homeCare.checkIn({
            pain,
            habit: 1,
            newSigns: [],
            note: 'Worse since the weekend, no idea why.',
          });
        }),
      stalls: () => this.crew.asClient(caller, thisMorning, () => this.stall(clientId, person)),
      red_flag: () =>
        this.crew.asClient(caller, thisMorning, () =>
          this.homeCare.checkIn({ pain: person.pain, habit: 2, newSigns: ['dizziness'], note: null }),
        ),
      note_open: () => {
        const visit = {
          clientId,
          person,
          number: 2,
          startedAt: before(this.now, 5 * AN_HOUR),
          painBefore: 4,
        };
        return this.asTherapist(before(this.now, 3.5 * AN_HOUR), () =>
          this.notes.write({ ...visit, isSigned: false }),
        );
      },
      graduated: () =>
        this.asTherapist(before(this.now, 20 * A_DAY), () => this.clients.archiveClient(clientId)),
    };
    await endings[person.course]?.();
  }

  /** Every third stalled course has an item that hurts. */
  private async stall(clientId: string, person: Person): Promise<void> {
    if (person.name.length % 3 === 0) await this.homeCare.skipBecauseItHurts(clientId);
    await this.homeCare.checkIn({ pain: person.pain - 1, habit: 1, newSigns: [], note: null });
  }

  private async answerOnce(clientId: string, person: Person, random: () => number): Promise<void> {
    if (random() < 0.5) return;
    const caller = { practiceId: this.practice.practiceId, clientId, intakeRequestId: null };
    const asked = before(this.now, (4 + Math.floor(random() * 9)) * A_DAY);
    const { question } = person.complaint;
    await this.crew.asClient(caller, asked, () => this.ask(question.text));
    await this.asTherapist(after(asked, 5 * AN_HOUR), () =>
      this.messages.sendAnswer(clientId, { text: question.answer, itemId: null }, newId()),
    );
    await this.crew.asClient(caller, after(asked, 7 * AN_HOUR), () => this.messages.markOwnThreadRead());
  }

  private async ask(text: string): Promise<void> {
    await this.messages.sendQuestion({ text, itemId: null }, newId());
  }

  private asTherapist<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.crew.asTherapist(this.practice, moment, work);
  }
}

function before(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() - milliseconds);
}

function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds);
}
