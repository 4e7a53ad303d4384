import { Injectable, Logger } from '@nestjs/common';
import { type WorkFacts, TenantContext } from '../../platform/persistence/tenant-context.js';
import { Knowledge } from '../knowledge.js';
import { mergeKnowledge } from './merge-knowledge.js';
import { OwnKnowledgeRepository } from './own-knowledge.repository.js';

/** Practices whose merged knowledge is held in memory; the one not used for longest goes first. */
const KEPT = 200;

/**
 * The knowledge as the caller's practice has it: what is shipped, with its own items and changes laid over it. Any number
 * of processes may run: each asks the database for the practice's revision, once a request, and merges anew when another
 * process has changed something.
 */
@Injectable()
export class PracticeKnowledge {
  private readonly logger = new Logger('PracticeKnowledge');
  private readonly merged = new Map<string, Knowledge>();
  private readonly asked = new WeakMap<WorkFacts, Promise<Knowledge>>();

  constructor(
    /** The same for every practice: what the public intake shows. */
    readonly shipped: Knowledge,
    private readonly tenant: TenantContext,
    private readonly own: OwnKnowledgeRepository,
  ) {}

  current(): Promise<Knowledge> {
    const { facts } = this.tenant;
    const known = this.asked.get(facts);
    if (known) return known;
    const asking = this.find();
    this.asked.set(facts, asking);
    return asking;
  }

  /** What `current` says after a change in the same piece of work. */
  forget(): void {
    this.asked.delete(this.tenant.facts);
  }

  private async find(): Promise<Knowledge> {
    const { practiceId } = this.tenant;
    const revision = await this.own.findRevision();
    if (revision === null) return this.shipped;
    const kept = this.merged.get(practiceId);
    if (kept?.own.revision === revision) return this.keep(practiceId, kept);
    const { rows, revision: loaded } = await this.own.loadAll();
    const { knowledge, leftOut } = mergeKnowledge(this.shipped, rows, loaded);
    if (leftOut.length > 0) {
      this.logger.error({ msg: 'own knowledge that does not fit', practiceId, ids: leftOut });
    }
    return this.keep(practiceId, knowledge);
  }

  private keep(practiceId: string, knowledge: Knowledge): Knowledge {
    this.merged.delete(practiceId);
    this.merged.set(practiceId, knowledge);
    const [oldest] = this.merged.keys();
    if (this.merged.size > KEPT && oldest !== undefined) this.merged.delete(oldest);
    return knowledge;
  }
}
