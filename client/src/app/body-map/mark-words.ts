import { type Mark } from '@api/body-map/dto/mark.dto';
import {
  isRatedKind,
  type MarkBetter,
  type MarkKind,
  type MarkLayer,
  type MarkOnset,
  type MarkPattern,
  type MarkQuality,
  type MarkWorse,
} from '@api/body-map/marks.vocabulary';
import { coveredWords, regionWords } from './region-words';

const KIND_WORDS: Record<MarkKind, string> = {
  pain: $localize`Pain`,
  tight: $localize`Tight`,
  numb_tingling: $localize`Numb or tingling`,
  weak: $localize`Weak`,
  tender: $localize`Sore to touch`,
  scar: $localize`Scar`,
  do_not_touch: $localize`Do not touch`,
  treated: $localize`Treated`,
};

export const QUALITY_WORDS: Record<MarkQuality, string> = {
  ache: $localize`Ache`,
  tight: $localize`Tight`,
  knot: $localize`Knot`,
  stiff: $localize`Stiff`,
  throbbing: $localize`Throbbing`,
  sore: $localize`Sore`,
  cramp: $localize`Cramp`,
  burning: $localize`Burning`,
  sharp: $localize`Sharp`,
  shooting: $localize`Shooting`,
  electric: $localize`Electric`,
  tingling: $localize`Tingling`,
  numb: $localize`Numb`,
  weak: $localize`Weak`,
};

export const PATTERN_WORDS: Record<MarkPattern, string> = {
  constant: $localize`All the time`,
  on_and_off: $localize`On and off`,
  some_moves: $localize`Some moves`,
};

export const ONSET_WORDS: Record<MarkOnset, string> = {
  this_week: $localize`This week`,
  weeks: $localize`Weeks`,
  months: $localize`Months`,
  year_or_more: $localize`1 year +`,
};

export const WORSE_WORDS: Record<MarkWorse, string> = {
  sitting: $localize`Sitting`,
  standing: $localize`Standing`,
  walking: $localize`Walking`,
  lifting: $localize`Lifting`,
  reaching_up: $localize`Reaching up`,
  turning: $localize`Turning`,
  lying: $localize`Lying`,
  stress: $localize`Stress`,
  cold: $localize`Cold`,
};

export const BETTER_WORDS: Record<MarkBetter, string> = {
  moving: $localize`Moving`,
  rest: $localize`Rest`,
  lying: $localize`Lying`,
  warmth: $localize`Warmth`,
  cold: $localize`Cold`,
  pressing: $localize`Pressing on it`,
  stretching: $localize`Stretching`,
};

/** Who reads: a client's words are plainer. */
export type Audience = MarkLayer;

export function kindWords(kind: MarkKind, audience: Audience): string {
  return kind === 'tender' && audience === 'therapist' ? $localize`Tender` : KIND_WORDS[kind];
}

/** "Right: between the spine and the shoulder blade, tight, 6 out of 10" */
export function markSummary(mark: Mark, audience: Audience = 'therapist'): string {
  return `${placeOfMark(mark)}, ${kindAndNumber(mark, audience)}`;
}

/** Its region; of a drawn mark all that it covers, and how much. */
export function placeOfMark({ regionId, areas }: Pick<Mark, 'regionId' | 'areas'>): string {
  return coveredWords(areas) || regionWords(regionId);
}

/** "tight, 6 out of 10", for where the region is already named. */
export function kindAndNumber(mark: Pick<Mark, 'kind' | 'intensity'>, audience: Audience): string {
  const kind = kindWords(mark.kind, audience).toLowerCase();
  if (!isRatedKind(mark.kind)) return kind;
  return mark.intensity === null
    ? $localize`${kind}:kind:, no number yet`
    : $localize`${kind}:kind:, ${mark.intensity}:score: out of 10`;
}

/** What the sheet's second half says: "Knot, ache. On and off. Months." Empty when nothing was said. */
export function markDetails(mark: Mark): string {
  const qualities = mark.qualities.map((quality, index) =>
    index === 0 ? QUALITY_WORDS[quality] : QUALITY_WORDS[quality].toLowerCase(),
  );
  const parts = [
    qualities.join(', '),
    mark.pattern ? PATTERN_WORDS[mark.pattern] : '',
    mark.worse.length > 0 ? $localize`Worse: ${listed(mark.worse, WORSE_WORDS)}:worse:` : '',
    mark.better.length > 0 ? $localize`Better: ${listed(mark.better, BETTER_WORDS)}:better:` : '',
    mark.radiatesTo.length > 0
      ? $localize`Spreads to: ${mark.radiatesTo.map((region) => regionWords(region)).join('; ')}:regions:`
      : '',
    mark.since ? $localize`Since: ${ONSET_WORDS[mark.since].toLowerCase()}:since:` : '',
    mark.note,
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[.!?]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

function listed<Value extends string>(values: readonly Value[], words: Record<Value, string>): string {
  return values.map((value) => words[value].toLowerCase()).join(', ');
}
