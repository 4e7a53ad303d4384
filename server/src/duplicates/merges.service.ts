import { Injectable } from '@nestjs/common';
import { ClientJoins, type JoinedRecord } from '../clients/client-joins.service.js';
import { ClientsService } from '../clients/clients.service.js';
import { PlanSharing } from '../home-care/plan-sharing.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import type { FieldError } from '../platform/errors/problem-error.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { ClientMerge, MergeForm, MergePreview } from './dto/merge.dto.js';
import { DuplicatesError } from './duplicates.errors.js';
import { MERGE_FIELDS, type MergeBlock } from './duplicates.vocabulary.js';
import { toPreview } from './merge-preview.js';
import { compareProfiles, mergeProfiles, restoredFields } from './merged-profile.js';
import {
  type FoundMerge,
  type FoundRecord,
  type ListedMerge,
  MergesRepository,
} from './merges.repository.js';

/** Joins two records of one person, and parts them again. What lies under each stays where it is; reads follow. */
@Injectable()
export class Merges {
  constructor(
    private readonly tenant: TenantContext,
    private readonly merges: MergesRepository,
    private readonly joins: ClientJoins,
    private readonly clients: ClientsService,
    private readonly plans: PlanSharing,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws {DuplicatesError} `merge_client_not_found` or `merge_with_itself` */
  async preview(clientId: string, mergedId: string): Promise<MergePreview> {
    const [stays, merged] = await this.findPair(await this.idOf(clientId), await this.idOf(mergedId));
    return toPreview(stays, merged);
  }

  /** Newest first. */
  async list(clientId: string): Promise<ClientMerge[]> {
    const now = this.clock.now();
    return (await this.merges.list(clientId)).map((merge) => toAnswer(merge, now));
  }

  /**
   * Merges one record into the client who stays. A replay merges nothing again.
   * @throws {DuplicatesError} `merged_already`, `merge_preview_outdated`, `merge_choice_missing` with the fields,
   *   `merge_into_archived`, or what keeps the two from being compared
   */
  async merge(clientId: string, form: MergeForm, key: string): Promise<ClientMerge> {
    return this.tenant.tx(async () => {
      const mergeId = await this.idempotency.once(
        { key, operation: 'mergeClients', request: { clientId, ...form } },
        (id) => this.join(id, clientId, form),
      );
      return this.get(clientId, mergeId);
    });
  }

  /**
   * Parts the records again: each is as it was, with what was written under it since.
   * @throws {DuplicatesError} `merge_not_found`, `merge_too_old` or `merge_not_latest`
   */
  async undo(id: string): Promise<ClientMerge> {
    return this.tenant.tx(async () => {
      const seen = await this.find(id);
      const [stays, merged] = await this.joins.lock(seen.staysId, seen.mergedId);
      const merge = await this.find(id); // as it stands now that nobody else can change it
      if (!stays || !merged) throw new DuplicatesError('merge_not_found');
      if (!merge.partedAt) await this.part(merge, stays, merged);
      return this.get(merge.staysId, id);
    });
  }

  private async join(id: string, clientId: string, form: MergeForm): Promise<void> {
    const { mergedId, choices, reason, versions } = form;
    if (clientId === mergedId) throw new DuplicatesError('merge_with_itself', { fields: [ITSELF] });
    const [stays, merged] = await this.joins.lock(clientId, mergedId);
    if (!stays) throw new DuplicatesError('merge_client_not_found');
    if (!merged) throw new DuplicatesError('merge_client_not_found', { fields: [NOT_THERE] });
    if (stays.mergedInto ?? merged.mergedInto) {
      const leadsTo = stays.mergedInto ?? merged.mergedInto;
      throw new DuplicatesError('merged_already', { facts: { clientId: leadsTo } });
    }
    if (stays.archivedAt) throw new DuplicatesError('merge_into_archived');
    if (stays.version !== versions.stays || merged.version !== versions.merged) {
      throw new DuplicatesError('merge_preview_outdated');
    }
    const [staying, going] = await this.findPair(clientId, mergedId);
    refuseOpenChoices(staying, going, form);
    const { before, after } = mergeProfiles(staying.profile, going.profile, choices.fields);
    const at = this.clock.now();
    const carriedIds = await this.joins.join(stays, merged, { change: after, at });
    const planSetAsideId = await this.setPlanAside(staying, going, choices.plan);
    if (staying.counts.openRedFlags + going.counts.openRedFlags > 0) {
      await this.plans.pausePlan(clientId, 'safety_answer'); // a yes under either record holds the plan of the person
    }
    await this.merges.insert({
      id,
      clientId,
      mergedId,
      reason,
      choices,
      fieldsBefore: before,
      fieldsAfter: after,
      planSetAsideId,
      carriedIds,
      wasArchivedAt: merged.archivedAt,
      mergedBy: this.tenant.staff.actorId,
      mergedAt: at,
    });
    await this.record('client.merge', id, { clientId, mergedId });
  }

  private async setPlanAside(
    stays: FoundRecord,
    merged: FoundRecord,
    goesOn: MergeForm['choices']['plan'],
  ): Promise<string | null> {
    if (!stays.plan || !merged.plan) return null;
    const { id } = goesOn === 'merged' ? stays.plan : merged.plan;
    await this.plans.setAside(id, true);
    return id;
  }

  private async part(merge: FoundMerge, stays: JoinedRecord, merged: JoinedRecord): Promise<void> {
    const { id, carriedIds, wasArchivedAt, planSetAsideId } = merge;
    const now = this.clock.now();
    const block = blockOf(merge, now);
    if (block === 'too_old') throw new DuplicatesError('merge_too_old');
    if (block === 'newer_merge') throw new DuplicatesError('merge_not_latest');
    const change = restoredFields(stays, merge.fieldsBefore, merge.fieldsAfter);
    await this.joins.part(stays, merged, { change, archivedAt: wasArchivedAt, carriedIds });
    if (planSetAsideId) await this.plans.setAside(planSetAsideId, false);
    await this.merges.markParted(id, { partedBy: this.tenant.staff.actorId, partedAt: now });
    await this.record('client.part', id, { clientId: stays.id, mergedId: merged.id });
  }

  private async findPair(staysId: string, mergedId: string): Promise<[FoundRecord, FoundRecord]> {
    if (staysId === mergedId) throw new DuplicatesError('merge_with_itself', { fields: [ITSELF] });
    const found = await this.merges.preview([staysId, mergedId], this.clock.now());
    const [stays, merged] = [staysId, mergedId].map((id) => found.find((record) => record.id === id));
    if (!stays || !merged) throw new DuplicatesError('merge_client_not_found');
    return [stays, merged];
  }

  /** The client whom an id names, by whichever of her records. */
  private async idOf(recordId: string): Promise<string> {
    return (await this.clients.getClient(recordId)).id;
  }

  private async get(clientId: string, id: string): Promise<ClientMerge> {
    const merge = (await this.list(clientId)).find((one) => one.id === id);
    if (!merge) throw new DuplicatesError('merge_not_found');
    return merge;
  }

  private async find(id: string): Promise<FoundMerge> {
    const merge = await this.merges.find(id);
    if (!merge) throw new DuplicatesError('merge_not_found');
    return merge;
  }

  private async record(
    action: string,
    mergeId: string,
    { clientId, mergedId }: { clientId: string; mergedId: string },
  ): Promise<void> {
    const objectIds = [clientId, mergedId];
    await this.audit.record({ action, objectKind: 'client', objectIds, clientId, details: { mergeId } });
  }
}

const ITSELF: FieldError = { path: 'mergedId', message: 'Choose another client than this one.' };
const NOT_THERE: FieldError = { path: 'mergedId', message: 'Choose a client of this practice.' };

/** Every difference wants a choice that was made: none is taken for granted. */
function refuseOpenChoices(stays: FoundRecord, merged: FoundRecord, { choices }: MergeForm): void {
  const { differences } = compareProfiles(stays.profile, merged.profile);
  const fields = MERGE_FIELDS.filter(
    (field) => differences.some((one) => one.field === field) && !choices.fields[field],
  ).map((field) => ({ path: `choices.fields.${field}`, message: 'Choose which of the two stays.' }));
  if (stays.plan && merged.plan && !choices.plan) {
    fields.push({ path: 'choices.plan', message: 'Choose which plan goes on.' });
  }
  if (fields.length > 0) throw new DuplicatesError('merge_choice_missing', { fields });
}

function blockOf({ partedAt, undoUntil, isFollowed }: FoundMerge, now: Date): MergeBlock | null {
  if (partedAt) return 'parted';
  if (now > undoUntil) return 'too_old';
  return isFollowed ? 'newer_merge' : null;
}

function toAnswer(merge: ListedMerge, now: Date): ClientMerge {
  const { id, clientId, mergedName, mergedByName, reason, addedSince, partedByName } = merge;
  return {
    id,
    clientId,
    mergedName,
    mergedByName,
    mergedAt: merge.mergedAt.toISOString(),
    reason,
    undoUntil: merge.undoUntil.toISOString(),
    partedAt: merge.partedAt?.toISOString() ?? null,
    partedByName,
    block: blockOf(merge, now),
    restores: MERGE_FIELDS.filter((field) => field in merge.fieldsBefore),
    addedSince,
  };
}
