import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/persistence/clock.js';
import { Idempotency } from '../../platform/persistence/idempotency.service.js';
import { TenantContext } from '../../platform/persistence/tenant-context.js';
import type { LibraryCondition, LibraryExercise } from '../dto/library.dto.js';
import type {
  ConditionOverride,
  ExerciseOverride,
  NewOwnItem,
  OwnItem,
  OwnItemArchiving,
  OwnItemChange,
} from '../dto/own-knowledge.dto.js';
import { Knowledge } from '../knowledge.js';
import { LibraryError } from '../library.errors.js';
import { LibraryService } from '../library.service.js';
import { ownItemId, rowIdOfOwnItem } from './merge-knowledge.js';
import { OwnKnowledgeRepository } from './own-knowledge.repository.js';
import type { OverruledKind } from './own-knowledge.vocabulary.js';
import { refuseConditionChange, refuseExerciseChange, refuseUnfitItem } from './own-knowledge-checks.js';
import { PracticeKnowledge } from './practice-knowledge.service.js';

/** A practice makes items of its own and overrules what is shipped; what is shipped itself never changes. */
@Injectable()
export class OwnKnowledgeService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly shipped: Knowledge,
    private readonly practiceKnowledge: PracticeKnowledge,
    private readonly library: LibraryService,
    private readonly own: OwnKnowledgeRepository,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws {LibraryError} `own_item_not_valid` with the fields */
  async createItem(form: NewOwnItem, key: string): Promise<LibraryExercise> {
    return this.tenant.tx(async () => {
      const id = await this.idempotency.once(
        { key, operation: 'createOwnExercise', request: form },
        async (newItemId) => {
          refuseUnfitItem(this.shipped, ownItemId(newItemId), form);
          await this.own.insertItem({ id: newItemId, content: form, ...this.signature() });
          await this.record('library.item.create', 'practice_item', newItemId);
        },
      );
      return this.library.readExercise(ownItemId(id));
    });
  }

  /** @throws {LibraryError} `exercise_not_found`, `own_item_not_valid`, `library_changed_elsewhere` */
  async changeItem(exerciseId: string, { version, ...form }: OwnItemChange): Promise<LibraryExercise> {
    if (!rowIdOfOwnItem(exerciseId)) throw new LibraryError('exercise_not_found');
    refuseUnfitItem(this.shipped, exerciseId, form);
    return this.updateItem(exerciseId, version, 'library.item.change', { content: form });
  }

  /** An archived item is offered no more; plans that hold it keep it. */
  async archiveItem(exerciseId: string, form: OwnItemArchiving): Promise<LibraryExercise> {
    const archivedAt = form.isArchived ? this.clock.now() : null;
    const action = form.isArchived ? 'library.item.archive' : 'library.item.restore';
    return this.updateItem(exerciseId, form.version, action, { archivedAt });
  }

  /** @throws {LibraryError} `exercise_not_found`, `override_not_valid`, `library_changed_elsewhere` */
  async overruleExercise(exerciseId: string, form: ExerciseOverride): Promise<LibraryExercise> {
    const shipped = this.shipped.findExercise(exerciseId);
    if (!shipped) throw new LibraryError('exercise_not_found');
    const changes = refuseExerciseChange(this.shipped, shipped, form.changes);
    return this.overrule('exercise', exerciseId, { ...form, changes }, () =>
      this.library.readExercise(exerciseId),
    );
  }

  /** @throws {LibraryError} `condition_not_found`, `override_not_valid`, `library_changed_elsewhere` */
  async overruleCondition(conditionId: string, form: ConditionOverride): Promise<LibraryCondition> {
    const shipped = this.shipped.findCondition(conditionId);
    if (!shipped) throw new LibraryError('condition_not_found');
    const changes = refuseConditionChange(shipped, form);
    return this.overrule('condition', conditionId, { ...form, changes }, () =>
      this.library.readCondition(conditionId),
    );
  }

  /** Lets what is shipped stand again. @throws {LibraryError} as for a change */
  async restoreExercise(exerciseId: string, version: number): Promise<LibraryExercise> {
    if (!this.shipped.findExercise(exerciseId)) throw new LibraryError('exercise_not_found');
    return this.restore('exercise', exerciseId, version, () => this.library.readExercise(exerciseId));
  }

  async restoreCondition(conditionId: string, version: number): Promise<LibraryCondition> {
    if (!this.shipped.findCondition(conditionId)) throw new LibraryError('condition_not_found');
    return this.restore('condition', conditionId, version, () => this.library.readCondition(conditionId));
  }

  private async updateItem(
    exerciseId: string,
    version: number,
    action: string,
    change: { content: OwnItem } | { archivedAt: Date | null },
  ): Promise<LibraryExercise> {
    const id = rowIdOfOwnItem(exerciseId);
    if (!id) throw new LibraryError('exercise_not_found');
    return this.tenant.tx(async () => {
      await this.library.readExercise(exerciseId);
      const isChanged = await this.own.updateItem({ id, version }, { ...change, ...this.signature() });
      if (!isChanged) await this.refuseOldVersion(() => this.library.readExercise(exerciseId));
      await this.record(action, 'practice_item', id);
      return this.library.readExercise(exerciseId);
    });
  }

  private async overrule<Answer>(
    kind: OverruledKind,
    rowId: string,
    form: Pick<ExerciseOverride | ConditionOverride, 'changes' | 'reason' | 'version'>,
    read: () => Promise<Answer>,
  ): Promise<Answer> {
    return this.tenant.tx(async () => {
      const { changes, reason, version } = form;
      const override = { kind, rowId, changes, reason, ...this.signature() };
      const id = await this.own.saveOverride(version, override);
      if (!id) return this.refuseOldVersion(read);
      await this.record(`library.${kind}.overrule`, 'knowledge_override', id, { rowId });
      return read();
    });
  }

  private async restore<Answer>(
    kind: OverruledKind,
    rowId: string,
    version: number,
    read: () => Promise<Answer>,
  ): Promise<Answer> {
    return this.tenant.tx(async () => {
      const id = await this.own.deleteOverride({ kind, rowId, version });
      if (!id) return this.refuseOldVersion(read);
      await this.record(`library.${kind}.restore`, 'knowledge_override', id, { rowId });
      return read();
    });
  }

  private async refuseOldVersion(read: () => Promise<unknown>): Promise<never> {
    throw new LibraryError('library_changed_elsewhere', { current: await read() });
  }

  private signature(): { changedBy: string; changedAt: Date; dataVersion: string } {
    return {
      changedBy: this.tenant.staff.actorId,
      changedAt: this.clock.now(),
      dataVersion: this.shipped.version,
    };
  }

  private async record(
    action: string,
    objectKind: string,
    id: string,
    details: Record<string, string> = {},
  ): Promise<void> {
    this.practiceKnowledge.forget();
    await this.audit.record({ action, objectKind, objectIds: [id], details });
  }
}
