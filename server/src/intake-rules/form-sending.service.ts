import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { ConsentsService } from '../consents/consents.service.js';
import type { SendingRule } from '../intake-requests/intake-requests.vocabulary.js';
import { IntakeSending } from '../intake-requests/intake-sending.service.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Clock } from '../platform/persistence/clock.js';
import { newId } from '../platform/persistence/new-id.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { IntakeRules } from './dto/intake-rules.dto.js';
import { ruleFor } from './due-moments.js';
import { inTurn } from './in-turn.js';
import { IntakeReminders } from './intake-reminders.service.js';
import { IntakeRulesService } from './intake-rules.service.js';
import { RULE_LIMITS } from './intake-rules.vocabulary.js';
import { VisitsToCome, type VisitWithoutForm } from './visits-to-come.repository.js';

/** A day more than the longest time before a visit: clocks change. */
const LOOK_AHEAD = (RULE_LIMITS.daysBefore + 1) * 86_400_000;

/** Sends what a practice lets go out by itself: forms before visits, and reminders. */
@Injectable()
export class FormSending implements OnModuleInit {
  constructor(
    private readonly tenant: TenantContext,
    private readonly jobs: Jobs,
    private readonly rules: IntakeRulesService,
    private readonly visits: VisitsToCome,
    private readonly sending: IntakeSending,
    private readonly reminders: IntakeReminders,
    private readonly clients: ClientsService,
    private readonly consents: ConsentsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register<Record<string, never>>({
      queue: 'send_forms',
      run: () => this.sendDue(),
      everyPractice: '*/5 * * * *',
    });
  }

  /** Sends what is due in the caller's practice. Each client is a transaction of her own; what fails is tried again. */
  async sendDue(): Promise<void> {
    const rules = await this.rules.get();
    if (rules.firstVisit.isOn || rules.longAgo.isOn) {
      await inTurn(await this.listDue(rules, null), (visit) => this.sendFor(visit, rules));
    }
    if (rules.reminders.isOn) await this.reminders.sendDue(rules);
  }

  /** Whoever of two workers holds the client first sends; the other one no longer finds the visit. */
  private async sendFor({ id: visitId, clientId }: VisitWithoutForm, rules: IntakeRules): Promise<void> {
    await this.tenant.tx(async () => {
      await this.sending.holdClient(clientId);
      await this.visits.lock(visitId);
      const [visit] = await this.listDue(rules, visitId);
      if (!visit) return;
      const client = await this.clients.getClient(visit.clientId);
      const wantsMail = client.email && !(await this.consents.isRefused(client.id, 'consent_contact'));
      const wanted = {
        id: newId(),
        client,
        form: formOf(visit.rule, rules),
        sentBy: visit.therapistId,
        occasion: { sentByRule: visit.rule, plannedVisitId: visitId },
      };
      // Without an address the link waits on the client's page to be handed over.
      await this.sending.send(wanted, wantsMail ? 'email' : 'link_only');
    });
  }

  private async listDue(
    rules: IntakeRules,
    visitId: string | null,
  ): Promise<(VisitWithoutForm & { rule: SendingRule })[]> {
    const now = this.clock.now();
    const span = { after: now, before: new Date(now.getTime() + LOOK_AHEAD) };
    const { timeZone } = rules;
    return (await this.visits.list(span, visitId)).flatMap((visit) => {
      const rule = ruleFor(visit, rules, { timeZone, now });
      const isWanted = rule && !rules.stuck.includes(rule) && !visit.openForms.includes(formOf(rule, rules));
      return isWanted ? [{ ...visit, rule }] : [];
    });
  }
}

function formOf(rule: SendingRule, { firstVisit, longAgo }: IntakeRules) {
  return rule === 'first_visit' ? firstVisit.form : longAgo.form;
}
