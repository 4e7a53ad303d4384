import { Injectable } from '@nestjs/common';
import { Matches } from '../duplicates/matches.service.js';
import { MessagesService } from '../messages/messages.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { dayIn, daysAfter } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import { RedFlagsService } from '../red-flags/red-flags.service.js';
import { alertOf, byGravity } from './alert-rules.js';
import { DashboardRepository } from './dashboard.repository.js';
import { ALERT_RULES } from './dashboard.vocabulary.js';
import type { Dashboard } from './dto/dashboard.dto.js';

const RECENT_HOURS = 36;

/** Today: who needs the therapist and by which rule, what waits for her, what came in since yesterday. */
@Injectable()
export class DashboardService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly dashboard: DashboardRepository,
    private readonly redFlags: RedFlagsService,
    private readonly messages: MessagesService,
    private readonly matches: Matches,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
  ) {}

  async getDashboard(): Promise<Dashboard> {
    const now = this.clock.now();
    const day = dayIn((await this.practices.getPractice()).timeZone, now);
    const [redFlags, caseload, questions, notes, intakes, checkIns, matches] = await Promise.all([
      this.redFlags.listOpenOfPractice(),
      this.dashboard.listCaseload(daysAfter(day, -ALERT_RULES.hurtDays)),
      this.messages.listThreads(undefined, true),
      this.dashboard.listUnsignedNotes(this.tenant.staff.actorId),
      this.dashboard.listIntakesToReview(),
      this.dashboard.listRecentCheckIns(new Date(now.getTime() - RECENT_HOURS * 3_600_000)),
      this.matches.listOpen(),
    ]);
    return {
      day,
      redFlags: redFlags.items,
      alerts: byGravity(caseload.flatMap((found) => alertOf(found, now) ?? [])),
      questions: questions.items,
      unsignedNotes: notes.map((note) => ({ ...note, startedAt: note.startedAt.toISOString() })),
      intakesToReview: intakes.map((intake) => ({
        ...intake,
        submittedAt: intake.submittedAt.toISOString(),
      })),
      checkIns: checkIns.map((checkIn) => ({ ...checkIn, at: checkIn.at.toISOString() })),
      matches,
      activePlans: caseload.length,
    };
  }
}
