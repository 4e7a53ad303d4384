import { Injectable } from '@nestjs/common';
import { ConsentsService } from '../consents/consents.service.js';
import { HealthHistoryService } from '../health-history/health-history.service.js';
import { checkExercise, type ExerciseCheck, findConditionsWith } from '../knowledge/contraindications.js';
import { Knowledge } from '../knowledge/knowledge.js';
import type { Exercise } from '../knowledge/schema/exercises.schema.js';
import { RedFlagsService } from '../red-flags/red-flags.service.js';
import type { Obstacle } from './dto/plan.dto.js';

/** What stands against home care for a client now, whatever the plan holds. */
export interface ClientSafety {
  conditionIds: readonly string[];
  obstacles: Obstacle[];
}

@Injectable()
export class PlanSafety {
  constructor(
    private readonly knowledge: Knowledge,
    private readonly redFlags: RedFlagsService,
    private readonly health: HealthHistoryService,
    private readonly consents: ConsentsService,
  ) {}

  async check(clientId: string): Promise<ClientSafety> {
    const conditionIds = (await this.health.listActiveConditions(clientId)).map((condition) => condition.id);
    const obstacles: Obstacle[] = [];
    if (await this.redFlags.hasOpen(clientId)) {
      obstacles.push({
        code: 'red_flag_open',
        text: 'A red flag is open. Record what a doctor or other clinician answered, then share.',
      });
    }
    for (const condition of findConditionsWith(this.knowledge, 'do_not_treat', conditionIds)) {
      obstacles.push({
        code: 'do_not_treat',
        text: `${condition.label}: no massage and no home care while this is active.`,
      });
    }
    if (!(await this.consents.isGiven(clientId, 'consent_homecare'))) {
      obstacles.push({
        code: 'consent_missing',
        text: 'The client has not said yes to a home-care plan. Ask for it with a new intake form.',
      });
    }
    return { conditionIds, obstacles };
  }

  checkExercise(exercise: Exercise, conditionIds: readonly string[]): ExerciseCheck {
    return checkExercise(this.knowledge, exercise, conditionIds);
  }
}
