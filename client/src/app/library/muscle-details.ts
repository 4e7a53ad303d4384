import { afterRenderEffect, Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BODY_VIEWS } from '@api/body-map/body.vocabulary';
import { findBaseRegion, isAnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import type { LibraryMuscle } from '@api/knowledge/dto/library-body.dto';
import { BodyMap } from '../body-map/body-map';
import { type RegionTint, type TintWeight, WEIGHT_WORDS } from '../body-map/region-tint';
import { VIEW_WORDS } from '../body-map/region-words';
import { POSTURE_WORDS, SELF_CARE_WORDS } from './library-words';

/** One muscle: where its pain is felt, drawn and in words, and what goes with it. */
@Component({
  selector: 'un-muscle-details',
  imports: [BodyMap, RouterLink],
  templateUrl: './muscle-details.html',
  styleUrl: './muscle-details.scss',
})
export class MuscleDetails {
  readonly muscle = input.required<LibraryMuscle>();
  /** What the weights mean. */
  readonly note = input.required<string>();

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly selfCareWords = SELF_CARE_WORDS;

  protected readonly tints = computed((): RegionTint[] =>
    this.muscle().referral.flatMap(({ regionIds, weight }) =>
      regionIds.filter(isAnyRegionId).map((regionId) => ({ regionId, weight: weightOf(weight) })),
    ),
  );
  /** Front and back, and whatever else is needed to see every place. */
  protected readonly views = computed(() => {
    const places = this.tints().map(({ regionId }) => findBaseRegion(regionId)?.views ?? []);
    const hidden = places.filter((views) => !views.includes('anterior') && !views.includes('posterior'));
    return BODY_VIEWS.filter(
      (view) => view === 'anterior' || view === 'posterior' || hidden.some((views) => views.includes(view)),
    ).map((view) => ({ view, label: VIEW_WORDS[view] }));
  });
  protected readonly felt = computed(() =>
    this.muscle().referral.map(({ area, name, weight }) => ({
      area,
      name,
      weight,
      words: WEIGHT_WORDS[weightOf(weight)],
    })),
  );
  protected readonly facts = computed(() => {
    const muscle = this.muscle();
    const { upperCrossed, lowerCrossed } = muscle.posture;
    return [
      { name: $localize`Lies at`, values: muscle.localAreas.map(({ name }) => name) },
      { name: $localize`Does`, values: muscle.actions },
      {
        name: $localize`Head forward, shoulders rounded`,
        values: upperCrossed ? [POSTURE_WORDS[upperCrossed]] : [],
      },
      {
        name: $localize`Pelvis tipped, low back hollow`,
        values: lowerCrossed ? [POSTURE_WORDS[lowerCrossed]] : [],
      },
    ].flatMap(({ name, values }) => (values.length > 0 ? [{ name, value: values.join(' · ') }] : []));
  });
  protected readonly tier = computed(
    () =>
      [
        $localize`First: the tight front`,
        $localize`Second: the sides and what lies deep`,
        $localize`Last: the back`,
      ][this.muscle().releaseTier - 1] ?? '',
  );

  constructor() {
    afterRenderEffect(() => {
      this.muscle();
      const heading = this.heading().nativeElement;
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: 'nearest' });
    });
  }
}

function weightOf(weight: number): TintWeight {
  return weight >= 3 ? 3 : weight === 2 ? 2 : 1;
}
