import { Component, computed, input } from '@angular/core';
import type { BodyView } from '@api/body-map/body.vocabulary';
import type { Mark } from '@api/body-map/dto/mark.dto';
import { isRatedKind } from '@api/body-map/marks.vocabulary';
import { BodyMap } from '../body-map/body-map';
import { KindSwatch } from '../body-map/kind-swatch';
import { kindWords, markDetails, placeOfMark } from '../body-map/mark-words';
import { VIEW_WORDS } from '../body-map/region-words';
import { viewsOf } from '../body-map/stroke-lines';
import { PainBadge } from '../ui/pain-badge';

const FRONT_AND_BACK: readonly BodyView[] = ['anterior', 'posterior'];

/** Where it hurts, as the client marked it: front and back side by side, and each spot in words, strongest first. */
@Component({
  selector: 'un-marks-card',
  imports: [BodyMap, KindSwatch, PainBadge],
  templateUrl: './marks-card.html',
  styleUrl: './marks-card.scss',
})
export class MarksCard {
  readonly marks = input.required<readonly Mark[]>();

  /** Front and back, and the views that alone show a mark, such as the soles. */
  protected readonly views = computed((): readonly BodyView[] => {
    const others = this.marks().flatMap((mark) => {
      const views = viewsOf(mark);
      return views.some((view) => FRONT_AND_BACK.includes(view)) ? [] : views.slice(0, 1);
    });
    return [...FRONT_AND_BACK, ...new Set(others)];
  });
  protected readonly rows = computed(() =>
    [...this.marks()]
      .sort((a, b) => (b.intensity ?? -1) - (a.intensity ?? -1))
      .map((mark) => ({
        mark,
        score: isRatedKind(mark.kind) ? mark.intensity : null,
        region: placeOfMark(mark),
        kind: kindWords(mark.kind, 'therapist'),
        details: markDetails(mark),
      })),
  );
  protected readonly viewWords = VIEW_WORDS;
}
