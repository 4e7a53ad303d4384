import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ClientRow } from '@api/clients/dto/client.dto';
import { MERGE_LIMITS, type MergeField, type MergeSide } from '@api/duplicates/duplicates.vocabulary';
import type { MergePreview } from '@api/duplicates/dto/merge.dto';
import { ClientsApi } from '../clients/clients-api';
import { newIdempotencyKey } from '../core/http/idempotency';
import { type Problem, problemFrom } from '../core/http/problem';
import { VIEWER } from '../core/viewer';
import { Alert } from '../ui/alert';
import { ChipGroup } from '../ui/chip-group';
import { EmptyState } from '../ui/empty-state';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SearchBox } from '../ui/search-box';
import { Skeleton } from '../ui/skeleton';
import { Toasts } from '../ui/toast/toasts';
import { countsOf, dayInWords, FIELD_WORDS, MEETING_WORDS } from './duplicate-words';
import { DuplicatesApi } from './duplicates-api';

const TYPING_PAUSE = 150;

type Choices = Partial<Record<MergeField, MergeSide>>;

/** Joins two records of one person: whose, what comes together, what stays of each difference, and why. */
@Component({
  selector: 'un-join-page',
  imports: [
    Alert,
    ChipGroup,
    Control,
    EmptyState,
    Field,
    Icon,
    Loaded,
    PageHeader,
    ProblemSummary,
    ResourceView,
    SearchBox,
    Skeleton,
  ],
  templateUrl: './join-page.html',
  styleUrl: './join-page.scss',
})
export class JoinPage {
  readonly clientId = input.required<string>();
  /** The other record, when it is known already. */
  readonly with = input<string>();

  private readonly api = inject(DuplicatesApi);
  private readonly clients = inject(ClientsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly viewer = inject(VIEWER);
  private typing: ReturnType<typeof setTimeout> | undefined;
  private key = newIdempotencyKey();

  protected readonly limits = MERGE_LIMITS;
  protected readonly fieldWords = FIELD_WORDS;
  protected readonly meetingWords = MEETING_WORDS;
  protected readonly countsOf = countsOf;

  protected readonly client = this.clients.get(this.clientId);
  protected readonly typed = signal('');
  private readonly words = signal('');
  protected readonly found = this.clients.search(this.words);
  protected readonly preview = this.api.preview(() => {
    const mergedId = this.with();
    return mergedId ? { staysId: this.clientId(), mergedId } : undefined;
  });
  /** Choices are about these two, this way round: others begin anew. */
  private readonly pair = computed(() => `${this.clientId()} ${this.with()}`);
  protected readonly fields = linkedSignal<string, Choices>({ source: this.pair, computation: () => ({}) });
  protected readonly plan = linkedSignal<string, MergeSide | null>({
    source: this.pair,
    computation: () => null,
  });
  protected readonly reason = signal('');
  protected readonly reasonError = signal('');
  protected readonly isBusy = signal(false);
  protected readonly problem = linkedSignal<string, Problem | null>({
    source: this.pair,
    computation: () => null,
  });

  /** The fields say for themselves what is missing. */
  protected readonly summary = computed(() => {
    const problem = this.problem();
    return problem && { ...problem, errors: [] };
  });

  protected readonly name = computed(() => (this.client.hasValue() ? this.client.value().legalName : ''));
  protected readonly isSearching = computed(() => this.words() !== '');
  protected readonly others = computed(() =>
    this.found.hasValue() ? this.found.value().items.filter(({ id }) => id !== this.clientId()) : [],
  );

  protected onType(text: string): void {
    clearTimeout(this.typing);
    this.typed.set(text);
    this.typing = setTimeout(() => this.words.set(text.trim()), TYPING_PAUSE);
  }

  protected choose({ id }: Pick<ClientRow, 'id'>): Promise<boolean> {
    return this.router.navigate(['/clients', this.clientId(), 'join'], { queryParams: { with: id } });
  }

  protected swap(): Promise<boolean> {
    return this.router.navigate(['/clients', this.with(), 'join'], {
      queryParams: { with: this.clientId() },
      replaceUrl: true,
    });
  }

  protected sides(field: MergeField, { stays, merged }: { stays: string; merged: string }) {
    return [
      { value: 'stays' as const, label: this.inWords(field, stays) },
      { value: 'merged' as const, label: this.inWords(field, merged) },
    ];
  }

  protected plansOf({ stays, merged }: MergePreview) {
    const words = ({ name, plan }: MergePreview['stays']) =>
      $localize`${plan?.title ?? ''}:title: of ${name}:name:`;
    return [
      { value: 'stays' as const, label: words(stays) },
      { value: 'merged' as const, label: words(merged) },
    ];
  }

  protected pick(field: MergeField, side: MergeSide | null): void {
    if (side) this.fields.update((chosen) => ({ ...chosen, [field]: side }));
  }

  protected keepAll({ differences }: MergePreview): void {
    this.fields.set(Object.fromEntries(differences.map(({ field }) => [field, 'stays'])));
  }

  protected inWords(field: MergeField, value: string): string {
    return field === 'birthDate' ? dayInWords(value, this.viewer) : value;
  }

  protected since(at: string): string {
    return dayInWords(at, this.viewer);
  }

  protected errorOf(path: string): string {
    return this.problem()?.errors.find((error) => error.path === path)?.message ?? '';
  }

  protected async join(preview: MergePreview): Promise<void> {
    const reason = this.reason().trim();
    this.reasonError.set(
      reason.length >= MERGE_LIMITS.reasonMin ? '' : $localize`Write down why, in a few words.`,
    );
    if (this.isBusy() || this.reasonError()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    const { stays, merged } = preview;
    try {
      await this.api.merge(
        stays.clientId,
        {
          mergedId: merged.clientId,
          reason,
          choices: { fields: this.fields(), plan: preview.needsPlanChoice ? this.plan() : null },
          versions: { stays: stays.version, merged: merged.version },
        },
        this.key,
      );
      this.toasts.show({ text: $localize`Joined. It can be undone for 30 days.` });
      await this.router.navigate(['/clients', stays.clientId]);
    } catch (error) {
      this.key = newIdempotencyKey();
      const problem = problemFrom(error);
      this.problem.set(problem);
      if (problem.code === 'merge_preview_outdated') this.preview.reload();
    } finally {
      this.isBusy.set(false);
    }
  }
}
