import { booleanAttribute, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClientMatch } from '@api/duplicates/dto/match.dto';
import { problemFrom } from '../core/http/problem';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import { Toasts } from '../ui/toast/toasts';
import { dayInWords, reasonsInWords, sidesOf } from './duplicate-words';
import { DuplicatesApi } from './duplicates-api';

/** Another client who may be the same person: what matches, and the two answers. */
@Component({
  selector: 'un-match-card',
  imports: [Icon, RouterLink],
  template: `
    <section class="card">
      <un-icon name="group" size="large" />
      <div class="grow">
        <h2>
          {{ heading() }}
          <span class="badge outlined">{{ strength() }}</span>
        </h2>
        <p>{{ reasons() }}.</p>
        <p class="secondary small facts">{{ facts() }}</p>
        <div class="row wrap answers">
          <a
            class="button tonal"
            [routerLink]="['/clients', sides().staysId, 'join']"
            [queryParams]="{ with: sides().mergedId }"
            i18n
            >Same person: compare</a
          >
          <button type="button" class="button text" [disabled]="isBusy()" (click)="decide(true)" i18n>
            Somebody else
          </button>
        </div>
      </div>
    </section>
  `,
  styles: `
    .card {
      display: flex;
      gap: var(--un-space-3);
    }
    un-icon {
      color: var(--mat-sys-primary);
    }
    h2 {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--un-space-1) var(--un-space-2);
      font: var(--mat-sys-title-small);
      overflow-wrap: anywhere;
    }
    .facts {
      overflow-wrap: anywhere;
    }
    .answers {
      margin-block-start: var(--un-space-3);
    }
    @media (max-width: 37.4375em) {
      .answers .button {
        flex: 1 0 auto;
      }
    }
  `,
})
export class MatchCard {
  readonly match = input.required<ClientMatch>();
  /** On Today both are named; on a client's page the other one is. */
  readonly namesBoth = input(false, { transform: booleanAttribute });

  /** It was decided, or asked again. */
  readonly decided = output();

  private readonly api = inject(DuplicatesApi);
  private readonly toasts = inject(Toasts);
  private readonly viewer = inject(VIEWER);

  protected readonly isBusy = signal(false);
  protected readonly sides = computed(() => sidesOf(this.match()));
  protected readonly heading = computed(() => {
    const { client, other } = this.match();
    return this.namesBoth()
      ? $localize`${client.name}:name: and ${other.name}:other: may be one person`
      : $localize`May be the same person as ${other.name}:name:`;
  });
  protected readonly strength = computed(() =>
    this.match().strength === 'strong' ? $localize`Strong match` : $localize`Possible match`,
  );
  protected readonly reasons = computed(() => reasonsInWords(this.match().reasons));
  protected readonly facts = computed(() => {
    const { birthDate, email, phone, isArchived, createdAt } = this.match().other;
    return [
      birthDate ? $localize`born ${dayInWords(birthDate, this.viewer)}:day:` : null,
      email,
      phone,
      $localize`client since ${dayInWords(createdAt, this.viewer)}:day:`,
      isArchived ? $localize`archived` : null,
    ]
      .filter((fact) => fact !== null)
      .join(' · ');
  });

  protected async decide(isSomebodyElse: boolean): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await this.api.decide(this.match().id, isSomebodyElse);
      this.toasts.show(
        isSomebodyElse
          ? {
              text: $localize`Noted as two people; you will not be asked again`,
              undo: () => void this.decide(false),
            }
          : { text: $localize`The question is back` },
      );
      this.decided.emit();
    } catch (error) {
      this.toasts.show({ text: problemFrom(error).title });
    } finally {
      this.isBusy.set(false);
    }
  }
}
