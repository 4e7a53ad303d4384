import { ClientsService } from '../clients/clients.service.js';
import { IntakeFormService } from '../intake/intake-form.service.js';
import { IntakeRequestsService } from '../intake-requests/intake-requests.service.js';
import { FormSending } from '../intake-rules/form-sending.service.js';
import { IntakeReminders } from '../intake-rules/intake-reminders.service.js';
import { IntakeRulesService } from '../intake-rules/intake-rules.service.js';
import { LikelySourcesService } from '../likely-sources/likely-sources.service.js';
import { OwnQuestions } from '../likely-sources/own-questions.service.js';
import { SentQuestions } from '../likely-sources/sent-questions.service.js';
import { PlannedVisitsService } from '../planned-visits/planned-visits.service.js';
import type { OpenedPractice } from '../platform/auth/practice-opening.js';
import { newId } from '../platform/persistence/new-id.js';
import { dayIn, daysAfter } from '../practices/practice-day.js';
import { momentIn } from '../practices/practice-time.js';
import { DemoCrew } from './demo-crew.js';
import { ASKED, NEWCOMERS, REFUSES, VISITS } from './story/week.js';

const ZONE = 'America/Los_Angeles';
/** Days ago on which the job of the rules ran. Every five minutes would say the same. */
const RAN = [6, 5, 4, 3, 2, 1];
const PLANNED_DAYS_AGO = 8;

/** The week around today: who comes, which forms went out by themselves, who was reminded, who was asked something. */
export class DemoWeek {
  private readonly today = dayIn(ZONE, new Date());

  constructor(
    private readonly practice: OpenedPractice,
    private readonly crew: DemoCrew,
    private readonly clients: ClientsService,
    private readonly visits: PlannedVisitsService,
    private readonly rules: IntakeRulesService,
    private readonly sending: FormSending,
    private readonly requests: IntakeRequestsService,
    private readonly forms: IntakeFormService,
    private readonly reminders: IntakeReminders,
    private readonly sources: LikelySourcesService,
    private readonly questions: SentQuestions,
    private readonly ownQuestions: OwnQuestions,
  ) {}

  /** `known` are the clients by name. */
  async make(known: ReadonlyMap<string, string>): Promise<void> {
    await this.asTherapist(this.at(60, '12:00'), async () => {
      const { version, firstVisit, longAgo, reminders, quietHours } = await this.rules.get();
      await this.rules.save({
        version,
        firstVisit: { ...firstVisit, isOn: true },
        longAgo: { ...longAgo, isOn: true, months: 4 },
        reminders: { ...reminders, isOn: true },
        quietHours,
      });
    });
    const ids = new Map([...known, ...(await this.welcome())]);
    for (const { name, inDays, time } of VISITS) await this.plan(ids.get(name), { inDays, time });
    for (const daysAgo of RAN) {
      await this.crew.asSystem(this.practice, this.at(daysAgo, '16:00'), () => this.sending.sendDue());
    }
    await this.refuseReminders(ids.get(REFUSES));
    for (const { name, skipsFirst } of ASKED) await this.ask(ids.get(name), skipsFirst);
  }

  private async welcome(): Promise<[string, string][]> {
    const made: [string, string][] = [];
    for (const { name, pronouns, work, hasEmail } of NEWCOMERS) {
      const form = {
        legalName: name,
        preferredName: null,
        pronouns,
        birthDate: null,
        email: hasEmail ? `${name.toLowerCase().replaceAll(' ', '.')}@post.example` : null,
        phone: '+1 503 555 0177',
        emergencyContactName: null,
        emergencyContactPhone: null,
        occupation: work,
        dominantHand: null,
        tags: [],
      };
      const { id } = await this.asTherapist(this.at(PLANNED_DAYS_AGO, '11:00'), () =>
        this.clients.createClient(form, newId()),
      );
      made.push([name, id]);
    }
    return made;
  }

  private async plan(
    clientId: string | undefined,
    { inDays, time }: { inDays: number; time: string },
  ): Promise<void> {
    if (!clientId) throw new Error('the demo plans a visit of nobody');
    const form = { day: daysAfter(this.today, inDays), time, therapistId: this.practice.staffMemberId };
    await this.asTherapist(this.at(PLANNED_DAYS_AGO, '12:00'), () =>
      this.visits.plan(clientId, form, newId()),
    );
  }

  /** Opens the form that is out, and wants no more reminders of it. */
  private async refuseReminders(clientId: string | undefined): Promise<void> {
    if (!clientId) throw new Error('the demo reminds nobody');
    const [form] = (await this.asTherapist(this.at(1, '18:30'), () => this.requests.list(clientId))).items;
    if (!form) throw new Error('the demo reminds of no form');
    const client = { practiceId: this.practice.practiceId, clientId, intakeRequestId: form.id };
    await this.crew.asClient(client, this.at(1, '18:30'), async () => {
      await this.forms.getForm(form.id);
      await this.reminders.setRefused(form.id, true);
    });
  }

  /** Sends what the finder would still like to know; some skip the first. */
  private async ask(clientId: string | undefined, skipsFirst: boolean): Promise<void> {
    if (!clientId) throw new Error('the demo asks nobody');
    await this.asTherapist(this.at(2, '17:00'), async () => {
      const { fingerprint, answer } = await this.sources.lookAgain(clientId);
      const open = answer.advice?.questions.filter(({ answeredBy }) => answeredBy === 'client') ?? [];
      const causeIds = open.slice(0, 2).map(({ causeId }) => causeId);
      await this.questions.send(clientId, { fingerprint, causeIds }, newId());
    });
    if (!skipsFirst) return;
    const client = { practiceId: this.practice.practiceId, clientId, intakeRequestId: null };
    await this.crew.asClient(client, this.at(1, '19:30'), async () => {
      const [first] = (await this.ownQuestions.list()).items;
      if (first) await this.ownQuestions.answer(first.id, { answer: null, version: first.version });
    });
  }

  private at(daysAgo: number, time: string): Date {
    return momentIn(ZONE, daysAfter(this.today, -daysAgo), time);
  }

  private asTherapist<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.crew.asTherapist(this.practice, moment, work);
  }
}
