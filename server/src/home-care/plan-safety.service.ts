import { Injectable } from '@nestjs/common';
import type { FinderSafety } from '../cause-finder/dto/finder-answer.dto.js';
import { ConsentsService } from '../consents/consents.service.js';
import { HealthHistoryService } from '../health-history/health-history.service.js';
import { findConditionsWith } from '../knowledge/contraindications.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { PracticeKnowledge } from '../knowledge/own/practice-knowledge.service.js';
import { LikelySourcesService } from '../likely-sources/likely-sources.service.js';
import { RedFlagsService } from '../red-flags/red-flags.service.js';
import type { Obstacle } from './dto/plan.dto.js';

/** What stands against home care for a client now, whatever the plan holds. */
export interface ClientSafety {
  /** As the practice has it: what the conditions were looked up in. */
  knowledge: Knowledge;
  conditionIds: readonly string[];
  obstacles: Obstacle[];
}

@Injectable()
export class PlanSafety {
  constructor(
    private readonly practiceKnowledge: PracticeKnowledge,
    private readonly redFlags: RedFlagsService,
    private readonly health: HealthHistoryService,
    private readonly consents: ConsentsService,
    private readonly sources: LikelySourcesService,
  ) {}

  async check(clientId: string): Promise<ClientSafety> {
    const knowledge = await this.practiceKnowledge.current();
    const conditionIds = (await this.health.listActiveConditions(clientId)).map((condition) => condition.id);
    const obstacles: Obstacle[] = [];
    if (await this.redFlags.hasOpen(clientId)) {
      obstacles.push({
        code: 'red_flag_open',
        text: 'A red flag is open. Record what a doctor or other clinician answered, then share.',
      });
    }
    for (const condition of findConditionsWith(knowledge, 'do_not_treat', conditionIds)) {
      obstacles.push({
        code: 'do_not_treat',
        text: `${condition.label}: no massage and no home care while this is active.`,
      });
    }
    obstacles.push(...obstaclesOfGate(await this.sources.checkSafety(clientId)));
    if (!(await this.consents.isGiven(clientId, 'consent_homecare'))) {
      obstacles.push({
        code: 'consent_missing',
        text: 'The client has not said yes to a home-care plan. Ask for it with a new intake form.',
      });
    }
    return { knowledge, conditionIds, obstacles };
  }
}

/** What the cause finder's safety gate holds back besides: it speaks of clients with an intake. */
function obstaclesOfGate(gate: FinderSafety | null): Obstacle[] {
  if (!gate) return [];
  const { needsClearance, nerveScreen, askFirst, clarifications } = gate;
  return [
    ...needsClearance.map(({ label, clearanceFrom }): Obstacle => ({
      code: 'clearance_missing',
      text: `${label}: ask for clearance${clearanceFrom === null ? '' : ` (${clearanceFrom})`}, and record it under Likely sources.`,
    })),
    ...(nerveScreen === 'needed'
      ? [
          {
            code: 'nerve_screen_needed' as const,
            text: 'Numb, tingling, shooting or weak was marked. Do a nerve screen, and record it under Likely sources.',
          },
        ]
      : []),
    ...(askFirst.length > 0
      ? [
          {
            code: 'safety_unanswered' as const,
            text: 'Safety questions are not answered yet. Ask them under Likely sources.',
          },
        ]
      : []),
    ...(clarifications.length > 0
      ? [
          {
            code: 'place_unclear' as const,
            text: 'A place was chosen by its name and may be another one. Confirm it under Likely sources.',
          },
        ]
      : []),
  ];
}
