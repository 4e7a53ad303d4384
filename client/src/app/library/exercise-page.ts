import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GROUP_WORDS } from '../body-map/region-words';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { ExerciseFigure } from '../exercise-figures/exercise-figure';
import { doseWords, frequencyWords, secondsWords } from '../home-care/dose-words';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { ConditionLinks } from './condition-links';
import { LibraryApi } from './library-api';
import { KIND_WORDS, LEVEL_WORDS, originWords } from './library-words';
import { PracticeChangeCard } from './practice-change';
import { SourcesCard } from './sources-card';

/** All that a therapist reads before she gives an item to a client. */
@Component({
  selector: 'un-exercise-page',
  imports: [
    ConditionLinks,
    ExerciseFigure,
    Icon,
    Loaded,
    PracticeChangeCard,
    ResourceView,
    RouterLink,
    SourcesCard,
  ],
  templateUrl: './exercise-page.html',
  styleUrl: './exercise-page.scss',
})
export class ExercisePage {
  readonly exerciseId = input.required<string>();

  private readonly viewer = inject(VIEWER);
  protected readonly exercise = inject(LibraryApi).exercise(this.exerciseId);
  protected readonly kindWords = KIND_WORDS;
  protected readonly levelWords = LEVEL_WORDS;
  protected readonly originOf = originWords;

  /** The usual dose, line by line. */
  protected readonly dose = computed(() => {
    if (!this.exercise.hasValue()) return [];
    const { dosage, isPerSide, minutesPerDay, recheckMinutes } = this.exercise.value();
    const isHabit = dosage.sets === null && dosage.reps === null && dosage.holdSeconds === null;
    const lines: [name: string, value: string | null][] = [
      [isHabit ? $localize`When` : $localize`Each time`, doseWords(dosage)],
      [$localize`When`, isHabit ? null : dosage.trigger],
      [$localize`Sides`, isPerSide ? $localize`Each side` : null],
      [$localize`Rest between`, dosage.restSeconds ? secondsWords(dosage.restSeconds) : null],
      [$localize`How often`, frequencyWords(dosage)],
      [$localize`Takes`, minutesPerDay > 0 ? this.minutesADay(Math.max(1, Math.round(minutesPerDay))) : null],
      [
        $localize`Rate the pain again`,
        recheckMinutes ? $localize`after ${recheckMinutes}:minutes: minutes` : null,
      ],
    ];
    return lines.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  });
  protected readonly need = computed(() => {
    if (!this.exercise.hasValue()) return '';
    const { equipment, position } = this.exercise.value();
    const things =
      equipment.length > 0 ? $localize`You need: ${equipment.join(', ')}:things:` : $localize`Nothing needed`;
    return $localize`${things}:things: · Position: ${position}:position:`;
  });
  protected readonly about = computed(() => {
    if (!this.exercise.hasValue()) return [];
    const item = this.exercise.value();
    return [
      { name: $localize`Works on`, values: item.targets },
      { name: $localize`Also`, values: item.secondaryTargets },
      { name: $localize`Muscles`, values: item.muscles },
      { name: $localize`Where`, values: item.areas.map((area) => GROUP_WORDS[area]) },
      { name: $localize`Helps with`, values: item.forCauses.map(({ name }) => name) },
      { name: $localize`Asks of the body`, values: item.movements },
    ].flatMap(({ name, values }) => (values.length > 0 ? [{ name, value: values.join(' · ') }] : []));
  });

  private minutesADay(minutes: number): string {
    return plural(
      minutes,
      { one: $localize`about 1 minute a day`, other: $localize`about ${minutes}:minutes: minutes a day` },
      this.viewer,
    );
  }
}
