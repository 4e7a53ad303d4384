import { Injectable } from '@nestjs/common';
import { withDrawnAreas } from '../body-map/drawn-areas.js';
import type { ClientMark } from '../body-map/dto/mark.dto.js';
import { MAX_MARKS } from '../body-map/marks.vocabulary.js';
import { Audit } from '../platform/audit/audit.service.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { PracticesService } from '../practices/practices.service.js';
import { canonicalJson } from './canonical-json.js';
import type { IntakeMark, MarkChange, MarkPath, MarkRemoved, MarkSaved } from './dto/intake-answer.dto.js';
import { type FormEffects, FormEffectsService } from './form-effects.service.js';
import { type IntakeAccess, IntakeAccessService } from './intake-access.service.js';
import { type FoundMark, IntakeEntriesRepository } from './intake-entries.repository.js';
import { IntakeError } from './intake.errors.js';

/** Keeps each mark as it is drawn. */
@Injectable()
export class IntakeMarksService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly access: IntakeAccessService,
    private readonly entries: IntakeEntriesRepository,
    private readonly effects: FormEffectsService,
    private readonly practices: PracticesService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps one mark; one taken away before comes back. The same mark again is no conflict.
   * @throws {IntakeError} `intake_mark_changed_elsewhere` with both marks, `intake_mark_id_taken`,
   * `intake_too_many_marks`, or the one of the form's state
   */
  async save({ requestId, markId }: MarkPath, change: MarkChange): Promise<MarkSaved> {
    if (change.mark.id !== markId) {
      throw new PlatformError('validation_failed', [
        { path: 'mark.id', message: 'It is not the id in the address.' },
      ]);
    }
    const mark = withDrawnAreas(change.mark, 'mark.');
    return this.tenant.tx(async () => {
      const access = await this.access.enter(requestId, 'update');
      const kept = await this.keep(access, { ...change, mark });
      return { ...kept, ...(await this.effectsOf(access)) };
    });
  }

  /** @throws {IntakeError} `intake_mark_not_found`, or the one of the form's state */
  async remove({ requestId, markId }: MarkPath): Promise<MarkRemoved> {
    return this.tenant.tx(async () => {
      const access = await this.access.enter(requestId, 'update');
      const found = await this.entries.findMark(markId);
      if (found?.responseId !== access.responseId) throw new IntakeError('intake_mark_not_found');
      if (!found.isRemoved) {
        await this.entries.removeMark(markId, found.version + 1, this.clock.now());
        await this.record('intake_mark.remove', access, markId);
      }
      return this.effectsOf(access);
    });
  }

  private async keep(access: IntakeAccess, { mark, version }: MarkChange): Promise<IntakeMark> {
    const found = await this.entries.findMark(mark.id);
    if (found && found.responseId !== access.responseId) throw new IntakeError('intake_mark_id_taken');
    if (found && !found.isRemoved && isSame(found.mark, mark)) return toAnswer(found);
    if ((found?.version ?? 0) !== version) {
      throw new IntakeError('intake_mark_changed_elsewhere', {
        current: found ? toAnswer(found) : null,
        yours: { mark, version },
      });
    }
    if ((!found || found.isRemoved) && (await this.entries.countMarks(access.responseId)) >= MAX_MARKS) {
      throw new IntakeError('intake_too_many_marks');
    }
    const savedAt = this.clock.now();
    if (found) await this.entries.updateMark(mark, version + 1, savedAt);
    else if (!(await this.entries.insertMark(access, mark, savedAt))) {
      throw new IntakeError('intake_mark_id_taken');
    }
    await this.record('intake_mark.save', access, mark.id);
    return { mark, version: version + 1, savedAt: savedAt.toISOString() };
  }

  private async effectsOf(access: IntakeAccess): Promise<FormEffects> {
    return this.effects.effectsOf(access, await this.practices.getPractice());
  }

  private async record(action: string, { clientId }: IntakeAccess, markId: string): Promise<void> {
    await this.audit.record({ action, objectKind: 'intake_mark', objectIds: [markId], clientId });
  }
}

function toAnswer({ mark, version, savedAt }: FoundMark): IntakeMark {
  return { mark, version, savedAt: savedAt.toISOString() };
}

function isSame(a: ClientMark, b: ClientMark): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
