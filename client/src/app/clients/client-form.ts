import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, pattern, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CLIENT_LIMITS } from '@api/clients/clients.vocabulary';
import type { Client } from '@api/clients/dto/client.dto';
import { sending } from '../core/forms/sending';
import { newIdempotencyKey } from '../core/http/idempotency';
import type { Problem } from '../core/http/problem';
import { problemFrom } from '../core/http/problem';
import { ChangedElsewhere } from '../ui/changed-elsewhere';
import { Control, Field } from '../ui/field';
import { Loaded } from '../ui/resource-view/loaded';
import { PageHeader } from '../ui/page-header';
import { ProblemSummary } from '../ui/problem-summary';
import { ResourceView } from '../ui/resource-view/resource-view';
import { type ClientDraft, differingFields, draftOf, EMPTY_DRAFT, formOf } from './client-draft';
import { ClientsApi } from './clients-api';

const PHONE = /^\+?[0-9 ()./-]{5,30}$/;

/** A new client, or changes to one. A change made elsewhere meanwhile is shown beside hers; neither is lost. */
@Component({
  selector: 'un-client-form',
  imports: [
    ChangedElsewhere,
    Control,
    Field,
    FormField,
    FormRoot,
    Loaded,
    NgTemplateOutlet,
    PageHeader,
    ProblemSummary,
    ResourceView,
    RouterLink,
  ],
  templateUrl: './client-form.html',
  styleUrl: './client-form.scss',
})
export class ClientFormPage {
  /** Absent for a new client. */
  readonly clientId = input<string>();

  private readonly api = inject(ClientsApi);
  private readonly router = inject(Router);
  private readonly key = newIdempotencyKey();

  protected readonly stored = this.api.get(this.clientId);
  protected readonly isNew = computed(() => this.clientId() === undefined);
  protected readonly backTo = computed(() => (this.isNew() ? '/clients' : `/clients/${this.clientId()}`));
  protected readonly problem = signal<Problem | null>(null);
  /** What somebody else saved meanwhile; null while there is no clash. */
  protected readonly theirs = signal<Client | null>(null);
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    return theirs ? differingFields(this.draft(), draftOf(theirs)).map((field) => this.names[field]) : [];
  });

  protected readonly newHeading = $localize`New client`;
  protected readonly editHeading = $localize`Edit client`;
  protected readonly addLabel = $localize`Add client`;
  protected readonly saveLabel = $localize`Save`;

  private readonly draft = signal<ClientDraft>(EMPTY_DRAFT);
  private readonly version = signal(0);

  protected readonly details = form(
    this.draft,
    (path) => {
      required(path.legalName, { message: $localize`Enter the client’s full name.` });
      maxLength(path.legalName, CLIENT_LIMITS.name);
      maxLength(path.preferredName, 60);
      maxLength(path.pronouns, 40);
      maxLength(path.occupation, CLIENT_LIMITS.occupation);
      maxLength(path.emergencyContactName, CLIENT_LIMITS.name);
      email(path.email, { message: $localize`This does not look like an e-mail address.` });
      pattern(path.phone, PHONE, { message: $localize`Digits, spaces and + only.` });
      pattern(path.emergencyContactPhone, PHONE, { message: $localize`Digits, spaces and + only.` });
    },
    { submission: sending({ problem: this.problem, send: () => this.save() }) },
  );

  private readonly names: Record<keyof ClientDraft, string> = {
    legalName: $localize`Full name`,
    preferredName: $localize`Called`,
    pronouns: $localize`Pronouns`,
    birthDate: $localize`Birth date`,
    email: $localize`E-mail`,
    phone: $localize`Phone`,
    emergencyContactName: $localize`Emergency contact`,
    emergencyContactPhone: $localize`Phone of the emergency contact`,
    occupation: $localize`Work`,
    dominantHand: $localize`Writes with`,
    tags: $localize`Tags`,
  };

  constructor() {
    effect(() => {
      if (!this.stored.hasValue()) return;
      const client = this.stored.value();
      untracked(() => this.take(client));
    });
  }

  /** Fills the form with what is stored. */
  protected take(client: Client): void {
    this.draft.set(draftOf(client));
    this.version.set(client.version);
    this.theirs.set(null);
    this.problem.set(null);
  }

  /** Keeps what she typed: the next save is made on the newer version. */
  protected keepMine(theirs: Client): void {
    this.version.set(theirs.version);
    this.theirs.set(null);
    this.problem.set(null);
  }

  private async save(): Promise<void> {
    const id = this.clientId();
    try {
      const saved = id
        ? await this.api.update(id, { ...formOf(this.draft()), version: this.version() })
        : await this.api.create(formOf(this.draft()), this.key);
      await this.router.navigateByUrl(`/clients/${saved.id}`);
    } catch (error) {
      const current = problemFrom(error).facts['current'];
      if (!isClient(current)) throw error;
      this.theirs.set(current);
    }
  }
}

function isClient(value: unknown): value is Client {
  return typeof value === 'object' && value !== null && 'legalName' in value && 'version' in value;
}
