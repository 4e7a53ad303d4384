import { Injectable } from '@nestjs/common';
import { CheckInMaps } from '../check-ins/check-in-maps.service.js';
import type { CheckIn, CheckInForm } from '../check-ins/dto/check-in.dto.js';
import { CheckInsService } from '../check-ins/check-ins.service.js';
import type { PlanItemForm } from '../home-care/dto/plan.dto.js';
import { HomeCareService } from '../home-care/home-care.service.js';
import { PlanSharing } from '../home-care/plan-sharing.service.js';
import { defaultDose } from '../knowledge/exercise-dose.js';
import { Knowledge } from '../knowledge/knowledge.js';
import { Clock } from '../platform/persistence/clock.js';
import { newId } from '../platform/persistence/new-id.js';
import { dayIn, daysAfter } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import type { Person } from './story/people.js';

/** “It hurts” is left to those whose story it is. */
const EASY_REASONS = ['no_time', 'not_today', 'no_place', 'not_sure_how'] as const;

/** Sends plans, and fills the weeks after them with what was done at home. */
@Injectable()
export class DemoHomeCare {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly maps: CheckInMaps,
    private readonly homeCare: HomeCareService,
    private readonly sharing: PlanSharing,
    private readonly knowledge: Knowledge,
    private readonly practices: PracticesService,
    private readonly clock: Clock,
  ) {}

  /** Shares the first `count` items of the person's story that go with the conditions; the last item is the habit. */
  async share(clientId: string, person: Person, count: number, message: string | null): Promise<void> {
    const { items: limits } = await this.homeCare.listLibrarySafety(clientId);
    const blocked = new Set(
      limits.filter(({ safety }) => safety === 'blocked').map(({ exerciseId }) => exerciseId),
    );
    const { items: story, marks } = person.complaint;
    const chosen = [...story.slice(0, count), ...story.slice(-1)].filter(
      ({ exerciseId }) => !blocked.has(exerciseId),
    );
    const before = await this.homeCare.getPlan(clientId);
    const side = marks[0]?.regionId.endsWith('_l') ? ('left' as const) : ('right' as const);
    const items = chosen.flatMap(({ exerciseId, why }): PlanItemForm[] => {
      const exercise = this.knowledge.findExercise(exerciseId);
      const id = before.items.find((item) => item.exerciseId === exerciseId)?.id ?? newId();
      if (!exercise) return [];
      return [
        { id, exerciseId, why, dose: defaultDose(exercise), side: exercise.dosage.perSide ? side : null },
      ];
    });
    const reviewOn = daysAfter(await this.today(), 14);
    const title = before.version === 0 ? 'First steps' : 'Next steps';
    const plan = await this.homeCare.savePlan(clientId, { title, reviewOn, items, version: before.version });
    const responsibility = { takesPractice: false, itemIds: plan.responsibility.items };
    await this.sharing.sharePlan(clientId, { version: plan.version, message, responsibility }, newId());
  }

  /** What the client did with the plan on the day that it is. */
  async live(clientId: string, random: () => number): Promise<void> {
    const { plan } = await this.sharing.getSharedPlan(clientId);
    const day = await this.today();
    const at = this.clock.now();
    for (const { id: itemId } of plan?.items ?? []) {
      const luck = random();
      const result = luck < 0.68 ? 'done' : luck < 0.82 ? 'partly' : 'skipped';
      const skipReason = result === 'skipped' ? pick(EASY_REASONS, random) : null;
      const log = { id: newId(at.getTime()), itemId, day, result, skipReason, painAfter: null } as const;
      await this.checkIns.logItem({ ...log, at: at.toISOString() });
    }
  }

  /** An item that hurt, today. */
  async skipBecauseItHurts(clientId: string): Promise<void> {
    const { plan } = await this.sharing.getSharedPlan(clientId);
    const item = plan?.items[0];
    if (!item) return;
    const at = this.clock.now();
    const log = {
      id: newId(),
      itemId: item.id,
      result: 'skipped',
      skipReason: 'hurts',
      painAfter: 6,
    } as const;
    await this.checkIns.logItem({ ...log, day: await this.today(), at: at.toISOString() });
  }

  async checkIn(entry: Pick<CheckInForm, 'pain' | 'habit' | 'newSigns' | 'note'>): Promise<void> {
    const at = this.clock.now();
    const { checkIn, asksMap } = await this.checkIns.checkIn({
      ...entry,
      id: newId(at.getTime()),
      day: await this.today(),
      at: at.toISOString(),
    });
    if (asksMap) await this.markAsToday(checkIn);
  }

  /** What was marked last, as strong as it is now; what does not hurt any more is not marked. */
  private async markAsToday({ id, pain }: CheckIn): Promise<void> {
    const { marks } = await this.maps.getNewest();
    const worst = Math.max(0, ...marks.map(({ intensity }) => intensity ?? 0));
    const today = marks.map((mark) => {
      const intensity = mark.intensity === null ? null : Math.max(0, mark.intensity + pain - worst);
      return { ...mark, id: newId(), intensity };
    });
    await this.maps.add(id, { marks: today.filter(({ intensity }) => intensity !== 0) });
  }

  private async today(): Promise<string> {
    return dayIn((await this.practices.getPractice()).timeZone, this.clock.now());
  }
}

function pick<T>(choices: readonly [T, ...T[]], random: () => number): T {
  return choices[Math.floor(random() * choices.length)] ?? choices[0];
}
