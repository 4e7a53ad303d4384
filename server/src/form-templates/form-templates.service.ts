import { Injectable } from '@nestjs/common';
import { Knowledge } from '../knowledge/knowledge.js';
import { Audit } from '../platform/audit/audit.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { Idempotency } from '../platform/persistence/idempotency.service.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { FormContent } from './dto/form-content.dto.js';
import type {
  FormDraftChange,
  FormPublish,
  FormRef,
  FormTemplate,
  FormTemplateList,
  FormTemplateRow,
  NewFormTemplate,
} from './dto/form-template.dto.js';
import { findFormProblems, placeQuestions } from './form-checks.js';
import { FormTemplatesError } from './form-templates.errors.js';
import { type FoundTemplate, FormTemplatesRepository } from './form-templates.repository.js';
import { FORM_LIMITS, SHIPPED_FORM_IDS } from './form-templates.vocabulary.js';
import { FormVersions, hashOf } from './form-versions.service.js';

/** The forms of a practice: copied from those that are shipped or made anew, changed, published. */
@Injectable()
export class FormTemplatesService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly templates: FormTemplatesRepository,
    private readonly versions: FormVersions,
    private readonly knowledge: Knowledge,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<FormTemplateList> {
    const own = await this.templates.list();
    const shipped = SHIPPED_FORM_IDS.map((id) => {
      const content = this.versions.shippedContent(id);
      return {
        ...rowOf(id, content),
        isShipped: true,
        isArchived: false,
        publishedNumber: this.knowledge.forms.intake.version,
        hasUnpublishedChanges: false,
        changedAt: null,
        changedByName: null,
      };
    });
    return { items: [...own.map(toRow), ...shipped] };
  }

  /** @throws {FormTemplatesError} `form_template_not_found` */
  async get(id: string): Promise<FormTemplate> {
    return this.toTemplate(await this.find(id));
  }

  /** @throws {FormTemplatesError} `form_template_not_found` for `from`, `too_many_form_templates` */
  async create({ from, title }: NewFormTemplate, key: string): Promise<FormTemplate> {
    return this.tenant.tx(async () => {
      const request = { from, title };
      const id = await this.idempotency.once(
        { key, operation: 'createFormTemplate', request },
        async (made) => {
          const draft = { ...(await this.contentOf(from)), title };
          if ((await this.templates.list()).length >= FORM_LIMITS.templates) {
            throw new FormTemplatesError('too_many_form_templates');
          }
          const at = this.clock.now();
          await this.templates.insert({
            id: made,
            draft,
            createdAt: at,
            changedAt: at,
            changedBy: this.tenant.staff.actorId,
          });
          await this.record('form_template.create', made);
        },
      );
      return this.get(id);
    });
  }

  /** @throws {FormTemplatesError} `form_template_changed_elsewhere` with the newer form, `form_template_archived` */
  async saveDraft(id: string, { content, version }: FormDraftChange): Promise<FormTemplate> {
    return this.tenant.tx(async () => {
      const before = await this.find(id);
      if (before.isArchived) throw new FormTemplatesError('form_template_archived');
      const change = { draft: content, changedBy: this.tenant.staff.actorId, changedAt: this.clock.now() };
      if (!(await this.templates.updateDraft({ id, version }, change))) {
        throw new FormTemplatesError('form_template_changed_elsewhere', {
          facts: { current: this.toTemplate(before) },
        });
      }
      await this.record('form_template.change', id, { version: version + 1 });
      return this.get(id);
    });
  }

  /**
   * Freezes the draft as the next version: what is sent from now on. Publishing the same draft again changes nothing.
   * @throws {FormTemplatesError} `form_template_incomplete` with each part that keeps it, `form_template_changed_elsewhere`,
   *   `form_template_archived`
   */
  async publish(id: string, { version }: FormPublish): Promise<FormTemplate> {
    return this.tenant.tx(async () => {
      await this.templates.lock(id);
      const found = await this.find(id);
      if (found.isArchived) throw new FormTemplatesError('form_template_archived');
      if (found.version !== version) {
        throw new FormTemplatesError('form_template_changed_elsewhere', {
          facts: { current: this.toTemplate(found) },
        });
      }
      const fields = findFormProblems(found.draft, this.knowledge);
      if (fields.length > 0) throw new FormTemplatesError('form_template_incomplete', { fields });
      const [newest] = found.versions;
      if (newest?.draftVersion === version) return this.toTemplate(found);
      const number = (newest?.number ?? 0) + 1;
      const content = JSON.stringify(found.draft);
      await this.templates.insertVersion({
        formTemplateId: id,
        shippedId: null,
        number,
        draftVersion: version,
        title: found.draft.title,
        content,
        contentHash: hashOf(content),
        publishedBy: this.tenant.staff.actorId,
        publishedAt: this.clock.now(),
      });
      await this.record('form_template.publish', id, { number });
      return this.get(id);
    });
  }

  /** Puts a form away, so that it is offered no more, or takes it out again. What was sent of it stays. */
  async setArchived(id: string, isArchived: boolean): Promise<FormTemplate> {
    return this.tenant.tx(async () => {
      const found = await this.find(id);
      if (found.isArchived !== isArchived) {
        const at = this.clock.now();
        await this.templates.updateArchived(id, {
          archivedAt: isArchived ? at : null,
          changedAt: at,
          changedBy: this.tenant.staff.actorId,
        });
        await this.record(isArchived ? 'form_template.archive' : 'form_template.restore', id);
      }
      return this.get(id);
    });
  }

  /** The form as it would be published now: a draft, or a form that comes with the product. */
  async contentOf(ref: FormRef | null): Promise<FormContent> {
    if (ref === null) return { title: '', minutes: 3, pages: [] };
    const shippedId = SHIPPED_FORM_IDS.find((known) => known === ref);
    return shippedId ? this.versions.shippedContent(shippedId) : (await this.find(ref)).draft;
  }

  private async find(id: string): Promise<FoundTemplate> {
    const found = await this.templates.find(id);
    if (!found) throw new FormTemplatesError('form_template_not_found');
    return found;
  }

  private toTemplate(found: FoundTemplate): FormTemplate {
    const { id, draft, version, isArchived, changedAt, changedByName, versions } = found;
    return {
      id,
      draft,
      version,
      isArchived,
      hasUnpublishedChanges: hasUnpublishedChanges(found),
      problems: findFormProblems(draft, this.knowledge),
      versions: versions.map(({ number, publishedAt, publishedByName }) => ({
        number,
        publishedAt: new Date(publishedAt).toISOString(),
        publishedByName,
      })),
      changedAt: changedAt.toISOString(),
      changedByName,
    };
  }

  private async record(action: string, id: string, details?: Record<string, number>): Promise<void> {
    await this.audit.record({
      action,
      objectKind: 'form_template',
      objectIds: [id],
      ...(details && { details }),
    });
  }
}

function rowOf(id: FormRef, content: FormContent) {
  const { title, minutes } = content;
  return { id, title, minutes, questions: placeQuestions(content).length };
}

function toRow(found: FoundTemplate): FormTemplateRow {
  return {
    ...rowOf(found.id, found.draft),
    isShipped: false,
    isArchived: found.isArchived,
    publishedNumber: found.versions[0]?.number ?? null,
    hasUnpublishedChanges: hasUnpublishedChanges(found),
    changedAt: found.changedAt.toISOString(),
    changedByName: found.changedByName,
  };
}

function hasUnpublishedChanges({ version, versions }: FoundTemplate): boolean {
  return versions[0]?.draftVersion !== version;
}
