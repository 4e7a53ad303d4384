import { Component, computed, inject, input } from '@angular/core';
import type { FinderAdvice } from '@api/cause-finder/dto/finder-answer.dto';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { Icon } from '../ui/icon/icon';
import { leftOutGroups, type LimitGroup, withCareGroups } from './left-out-groups';
import { SourcesWork } from './sources-work';

const NAMES_AT_FIRST = 2;

/** What is not drafted and why, what stays with care, what is shown in the room first, and whether somebody can help. */
@Component({
  selector: 'un-left-out',
  imports: [Icon],
  templateUrl: './left-out.html',
  styleUrl: './left-out.scss',
})
export class LeftOut {
  readonly advice = input.required<FinderAdvice>();
  readonly mayAnswer = input.required<boolean>();

  protected readonly work = inject(SourcesWork);
  private readonly viewer = inject(VIEWER);

  protected readonly leftOut = computed(() => leftOutGroups(this.advice().leftOut));
  protected readonly withCare = computed(() => withCareGroups(this.advice().plan));
  /** Still to teach, and taught: a tick can be taken back where it was set. */
  protected readonly toTeach = computed(() => {
    const open = this.advice().teachInSession;
    const taught = this.work
      .interviewOn('taught')
      .map(({ subjectId, label }) => ({ id: subjectId, name: label }));
    return [...open, ...taught.filter(({ id }) => open.every((item) => item.id !== id))];
  });

  protected itemCount(count: number): string {
    return plural(count, { one: $localize`1 item`, other: $localize`${count}:count: items` }, this.viewer);
  }

  protected first({ names }: LimitGroup): string {
    return this.quoted(names.slice(0, NAMES_AT_FIRST));
  }

  protected rest({ names }: LimitGroup): readonly string[] {
    return names.slice(NAMES_AT_FIRST);
  }

  protected quoted(names: readonly string[]): string {
    return names.map((name) => $localize`“${name}:item:”`).join(', ');
  }

  protected teach(exerciseId: string, isTaught: boolean): void {
    void this.work.say({ topic: 'taught', exerciseId, isTaught });
  }

  protected help(hasHelper: boolean): void {
    void this.work.say({ topic: 'helper', hasHelper });
  }
}
