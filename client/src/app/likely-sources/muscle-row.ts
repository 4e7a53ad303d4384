import { Component, computed, input, model, output } from '@angular/core';
import type { FoundMuscle } from '@api/cause-finder/dto/finder-answer.dto';
import type { FinderDecision } from '@api/likely-sources/dto/likely-sources.dto';
import type { Decision } from '@api/likely-sources/likely-sources.vocabulary';
import { elementId } from '../ui/element-id';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { DecisionLine } from './decision-line';
import { feltPlaces } from './muscle-reasons';
import { BAND_WORDS, muscleWords } from './source-words';
import type { Said } from './sources-work';

const ALL_BARS = [1, 2, 3];

/** One muscle: how well it fits, in words and bars, why, and what the therapist found there. */
@Component({
  selector: 'un-muscle-row',
  imports: [DecisionLine, Icon, PainBadge],
  templateUrl: './muscle-row.html',
  styleUrl: './muscle-row.scss',
})
export class MuscleRow {
  readonly rank = input.required<number>();
  readonly muscle = input.required<FoundMuscle>();
  readonly isOnMap = input.required<boolean>();
  readonly isOpen = model.required<boolean>();
  readonly answerWords = input.required<ReadonlyMap<string, string>>();
  readonly decision = input.required<(Said & Partial<FinderDecision>) | null>();
  readonly mayDecide = input.required<boolean>();

  readonly decided = output<Decision>();
  readonly noteAsked = output();

  protected readonly reasonsId = elementId('reasons');
  protected readonly bars = ALL_BARS;
  protected readonly name = computed(() => muscleWords(this.muscle()));
  protected readonly band = computed(() => BAND_WORDS[this.muscle().band]);
  protected readonly felt = computed(() => feltPlaces(this.muscle()));
  protected readonly loads = computed(() =>
    this.muscle()
      .loadedBy.map(({ id, name }) => {
        const answer = this.answerWords().get(id);
        return answer === undefined ? name : $localize`${name}:load: (${answer}:answer:)`;
      })
      .join(' · '),
  );
  protected readonly pulls = computed(() =>
    this.muscle()
      .pullsOn.map(({ name }) => name)
      .join(' · '),
  );
}
