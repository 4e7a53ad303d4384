import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Knowledge } from '../knowledge/knowledge.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import { type FormContent, FormContentSchema } from './dto/form-content.dto.js';
import type { FormRef, FormVersionRead } from './dto/form-template.dto.js';
import { FormTemplatesError } from './form-templates.errors.js';
import { type FoundVersion, FormTemplatesRepository } from './form-templates.repository.js';
import { SHIPPED_FORM_IDS, type ShippedFormId } from './form-templates.vocabulary.js';
import { shippedForm } from './shipped-forms.js';

/** Forms held in memory: a version never changes. The one not used for longest goes first. */
const KEPT = 500;

/** A form as it was published. Its content is one object for as long as it is held. */
export interface FormVersion {
  /** Null for the shipped form that responses from before templates answer. */
  readonly id: string | null;
  readonly number: number;
  readonly content: FormContent;
}

/** The published forms: what a client is asked, and what an answer was given to. */
@Injectable()
export class FormVersions {
  private readonly kept = new Map<string, FormVersion>();
  private readonly shipped: Record<ShippedFormId, FormContent>;

  constructor(
    private readonly tenant: TenantContext,
    private readonly templates: FormTemplatesRepository,
    private readonly knowledge: Knowledge,
    private readonly clock: Clock,
  ) {
    this.shipped = Object.fromEntries(
      SHIPPED_FORM_IDS.map((id) => [id, shippedForm(knowledge, id)]),
    ) as Record<ShippedFormId, FormContent>;
  }

  shippedContent(id: ShippedFormId): FormContent {
    return this.shipped[id];
  }

  /** The version that a response answers; null stands for the form from before there were templates. */
  async find(id: string | null): Promise<FormVersion> {
    if (id === null) return { id, number: this.shippedNumber, content: this.shipped.first_visit };
    const key = `${this.tenant.practiceId} ${id}`;
    const known = this.kept.get(key);
    if (known) return this.keep(key, known);
    const found = await this.templates.findVersion(id);
    if (!found) throw new Error('a response that answers a form version that is not there');
    return this.keep(key, toVersion(found));
  }

  /**
   * A version to read, by its number.
   * @throws {FormTemplatesError} `form_template_not_found`
   */
  async read(ref: FormRef, number: number): Promise<FormVersionRead> {
    const shippedId = SHIPPED_FORM_IDS.find((known) => known === ref);
    if (shippedId && number === this.shippedNumber) {
      return { id: ref, number, publishedAt: null, publishedByName: null, content: this.shipped[shippedId] };
    }
    const found = shippedId ? null : await this.templates.findPublished(ref, number);
    if (!found) throw new FormTemplatesError('form_template_not_found');
    return {
      id: ref,
      number,
      publishedAt: found.publishedAt.toISOString(),
      publishedByName: found.publishedByName,
      content: parseContent(found.content),
    };
  }

  /**
   * The version that a form is sent in now. Call it in the transaction in which the form is sent.
   * @throws {FormTemplatesError} `form_template_not_found`, `form_template_archived`, `form_template_not_published`
   */
  async newest(ref: FormRef): Promise<FormVersion & { id: string }> {
    const shippedId = SHIPPED_FORM_IDS.find((known) => known === ref);
    if (shippedId) return this.freeze(shippedId);
    const template = await this.templates.find(ref);
    if (!template) throw new FormTemplatesError('form_template_not_found');
    if (template.isArchived) throw new FormTemplatesError('form_template_archived');
    const newest = await this.templates.findNewestVersion(ref);
    if (!newest) throw new FormTemplatesError('form_template_not_published');
    return toVersion(newest);
  }

  private async freeze(shippedId: ShippedFormId): Promise<FormVersion & { id: string }> {
    const content = JSON.stringify(this.shipped[shippedId]);
    return toVersion(
      await this.templates.freezeShipped({
        shippedId,
        number: this.shippedNumber,
        title: this.shipped[shippedId].title,
        content,
        contentHash: hashOf(content),
        publishedAt: this.clock.now(),
      }),
    );
  }

  private get shippedNumber(): number {
    return this.knowledge.forms.intake.version;
  }

  private keep(key: string, version: FormVersion): FormVersion {
    this.kept.delete(key);
    this.kept.set(key, version);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
    return version;
  }
}

export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function toVersion({ id, number, content }: FoundVersion): FormVersion & { id: string } {
  return { id, number, content: parseContent(content) };
}

function parseContent(content: string): FormContent {
  return FormContentSchema.parse(JSON.parse(content));
}
