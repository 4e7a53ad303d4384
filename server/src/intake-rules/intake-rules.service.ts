import { Injectable } from '@nestjs/common';
import type { FormRef } from '../form-templates/dto/form-template.dto.js';
import { FormTemplatesService } from '../form-templates/form-templates.service.js';
import { SHIPPED_FORM_IDS } from '../form-templates/form-templates.vocabulary.js';
import type { SendingRule } from '../intake-requests/intake-requests.vocabulary.js';
import { Audit } from '../platform/audit/audit.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { PracticesService } from '../practices/practices.service.js';
import type { IntakeRules, IntakeRulesChange, IntakeRulesForm } from './dto/intake-rules.dto.js';
import { minutesOf } from './due-moments.js';
import { IntakeRulesError } from './intake-rules.errors.js';
import { type FoundRules, IntakeRulesRepository, type KeptRules } from './intake-rules.repository.js';
import { RULE_LIMITS } from './intake-rules.vocabulary.js';

/** What a practice is offered before it chose anything: all off. */
const PROPOSAL: IntakeRulesForm = {
  firstVisit: { isOn: false, form: 'first_visit', daysBefore: 7 },
  longAgo: { isOn: false, form: 'follow_up', daysBefore: 3, months: 6 },
  reminders: { isOn: false, afterDays: 2, againAfterDays: 3, atMost: 2 },
  quietHours: { from: '20:00', until: '08:00' },
};

/** Which forms a practice lets go out by themselves, and when clients are reminded of a form. */
@Injectable()
export class IntakeRulesService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly rules: IntakeRulesRepository,
    private readonly forms: FormTemplatesService,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async get(): Promise<IntakeRules> {
    const found = await this.rules.find();
    const form = found ? toForm(found) : PROPOSAL;
    return {
      ...form,
      timeZone: (await this.practices.getPractice()).timeZone,
      stuck: await this.stuckOf(form),
      version: found?.version ?? 0,
      changedAt: found?.changedAt.toISOString() ?? null,
      changedByName: found?.changedByName ?? null,
    };
  }

  /**
   * Keeps what the practice chose. It counts from now on, for visits that are planned already too.
   * @throws {IntakeRulesError} `intake_rule_form_unavailable`, `quiet_hours_too_long`, or `intake_rules_changed_elsewhere` with
   *   what stands
   */
  async save({ version, ...form }: IntakeRulesChange): Promise<IntakeRules> {
    return this.tenant.tx(async () => {
      await this.refuseUnfit(form);
      const changedBy = this.tenant.staff.actorId;
      const isKept = await this.rules.save(
        { ...columnsOf(form), changedBy, changedAt: this.clock.now() },
        version,
      );
      if (!isKept) {
        throw new IntakeRulesError('intake_rules_changed_elsewhere', {
          facts: { current: await this.get() },
        });
      }
      const details = {
        firstVisit: form.firstVisit.isOn,
        longAgo: form.longAgo.isOn,
        reminders: form.reminders.isOn,
      };
      const { practiceId } = this.tenant;
      const event = { action: 'intake_rules.change', objectKind: 'practice', objectIds: [practiceId] };
      await this.audit.record({ ...event, details });
      return this.get();
    });
  }

  private async refuseUnfit(form: IntakeRulesForm): Promise<void> {
    if (minutesOf(form.quietHours) > RULE_LIMITS.quietHours * 60) {
      const message = 'Let them end earlier: messages need a time of day to go out.';
      throw new IntakeRulesError('quiet_hours_too_long', { fields: [{ path: 'quietHours.until', message }] });
    }
    const stuck = await this.stuckOf(form);
    if (stuck.length === 0) return;
    const fields = stuck.map((rule) => ({
      path: rule === 'first_visit' ? 'firstVisit.form' : 'longAgo.form',
      message: 'Choose a form that is published, and not put away.',
    }));
    throw new IntakeRulesError('intake_rule_form_unavailable', { fields });
  }

  /** The rules that are on, and whose form cannot be sent. */
  private async stuckOf({ firstVisit, longAgo }: IntakeRulesForm): Promise<SendingRule[]> {
    const rules = [
      { id: 'first_visit' as const, ...firstVisit },
      { id: 'long_ago' as const, ...longAgo },
    ].filter(({ isOn }) => isOn);
    if (rules.length === 0) return [];
    const { items } = await this.forms.list();
    const fit = items.filter(({ isArchived, publishedNumber }) => !isArchived && publishedNumber !== null);
    return rules.filter(({ form }) => !fit.some(({ id }) => id === form)).map(({ id }) => id);
  }
}

function toForm(found: FoundRules): IntakeRulesForm {
  return {
    firstVisit: {
      isOn: found.firstVisitIsOn,
      form: refOf(found.firstVisitTemplateId, found.firstVisitShippedId),
      daysBefore: found.firstVisitDaysBefore,
    },
    longAgo: {
      isOn: found.longAgoIsOn,
      form: refOf(found.longAgoTemplateId, found.longAgoShippedId),
      daysBefore: found.longAgoDaysBefore,
      months: found.longAgoMonths,
    },
    reminders: {
      isOn: found.remindersAreOn,
      afterDays: found.remindAfterDays,
      againAfterDays: found.remindAgainAfterDays,
      atMost: found.remindAtMost,
    },
    quietHours: { from: found.quietFrom, until: found.quietUntil },
  };
}

function columnsOf({
  firstVisit,
  longAgo,
  reminders,
  quietHours,
}: IntakeRulesForm): Omit<KeptRules, 'changedBy' | 'changedAt'> {
  const first = shippedIdOf(firstVisit.form);
  const again = shippedIdOf(longAgo.form);
  return {
    firstVisitIsOn: firstVisit.isOn,
    firstVisitTemplateId: first ? null : firstVisit.form,
    firstVisitShippedId: first,
    firstVisitDaysBefore: firstVisit.daysBefore,
    longAgoIsOn: longAgo.isOn,
    longAgoTemplateId: again ? null : longAgo.form,
    longAgoShippedId: again,
    longAgoDaysBefore: longAgo.daysBefore,
    longAgoMonths: longAgo.months,
    remindersAreOn: reminders.isOn,
    remindAfterDays: reminders.afterDays,
    remindAgainAfterDays: reminders.againAfterDays,
    remindAtMost: reminders.atMost,
    quietFrom: quietHours.from,
    quietUntil: quietHours.until,
  };
}

function shippedIdOf(form: FormRef): string | null {
  return SHIPPED_FORM_IDS.find((known) => known === form) ?? null;
}

function refOf(templateId: string | null, shippedId: string | null): FormRef {
  return templateId ?? SHIPPED_FORM_IDS.find((known) => known === shippedId) ?? 'first_visit';
}
