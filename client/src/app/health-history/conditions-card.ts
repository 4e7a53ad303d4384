import { Component, computed, inject, input, signal } from '@angular/core';
import type { ClientCondition } from '@api/health-history/dto/client-condition.dto';
import { Session } from '../core/auth/session';
import { ClientSafety } from '../red-flags/client-safety';
import { Dialog } from '../ui/modal/dialog';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { ChangeCondition } from './change-condition';
import { byStrictness, HANDLING_BADGES, HANDLING_WORDS, STATUS_WORDS } from './condition-words';

/** What the client answered to a condition's own questions. */
export interface ConditionAnswers {
  readonly conditionId: string;
  readonly followUps: readonly {
    readonly questionId: string;
    readonly question: string;
    readonly answer: string;
  }[];
}

/** The health history: each condition with what massage does about it, strictest first, and whether it still counts. */
@Component({
  selector: 'un-conditions-card',
  imports: [ChangeCondition, Dialog, Loaded, ResourceView],
  templateUrl: './conditions-card.html',
  styleUrl: './conditions-card.scss',
})
export class ConditionsCard {
  readonly clientId = input.required<string>();
  /** From the newest intake. */
  readonly answers = input<readonly ConditionAnswers[]>([]);

  protected readonly safety = inject(ClientSafety);
  private readonly session = inject(Session);

  protected readonly mayChange = computed(() => this.session.may('intake.review'));
  protected readonly rows = computed(() => {
    const { conditions } = this.safety;
    const items = conditions.hasValue() ? conditions.value().items : [];
    return [...items]
      .sort((a, b) => Number(a.status !== 'active') - Number(b.status !== 'active') || byStrictness(a, b))
      .map((condition) => ({
        condition,
        isActive: condition.status === 'active',
        badge: HANDLING_BADGES[condition.handling],
        handling: HANDLING_WORDS[condition.handling],
        status: STATUS_WORDS[condition.status],
        followUps:
          this.answers().find(({ conditionId }) => conditionId === condition.conditionId)?.followUps ?? [],
      }));
  });
  protected readonly changing = signal<ClientCondition | null>(null);

  protected changed(): void {
    this.changing.set(null);
    this.safety.reload();
  }
}
