import type { BodyView } from './body.vocabulary.js';
import type { ClientMark } from './dto/mark.dto.js';
import {
  isRatedKind,
  type MarkBetter,
  type MarkKind,
  type MarkOnset,
  type MarkPattern,
  type MarkQuality,
  type MarkWorse,
} from './marks.vocabulary.js';
import { findRegion } from './regions.vocabulary.js';

export const VIEW_NAMES: Record<BodyView, string> = {
  anterior: 'Front',
  posterior: 'Back',
  left: 'Left side',
  right: 'Right side',
  soles: 'Soles',
  hands_palm: 'Palms',
  hands_back: 'Backs of hands',
};

const KINDS: Record<MarkKind, string> = {
  pain: 'pain',
  tight: 'tight',
  numb_tingling: 'numb or tingling',
  weak: 'weak',
  tender: 'sore to touch',
  scar: 'scar',
  do_not_touch: 'do not touch',
  treated: 'treated',
};

const QUALITIES: Record<MarkQuality, string> = {
  ache: 'ache',
  tight: 'tight',
  knot: 'knot',
  stiff: 'stiff',
  throbbing: 'throbbing',
  sore: 'sore',
  cramp: 'cramp',
  burning: 'burning',
  sharp: 'sharp',
  shooting: 'shooting',
  electric: 'electric',
  tingling: 'tingling',
  numb: 'numb',
  weak: 'weak',
};

const PATTERNS: Record<MarkPattern, string> = {
  constant: 'all the time',
  on_and_off: 'on and off',
  some_moves: 'with some moves',
};

const ONSETS: Record<MarkOnset, string> = {
  this_week: 'since this week',
  weeks: 'for weeks',
  months: 'for months',
  year_or_more: 'for a year or more',
};

const WORSE: Record<MarkWorse, string> = {
  sitting: 'sitting',
  standing: 'standing',
  walking: 'walking',
  lifting: 'lifting',
  reaching_up: 'reaching up',
  turning: 'turning',
  lying: 'lying',
  stress: 'stress',
  cold: 'cold',
};

const BETTER: Record<MarkBetter, string> = {
  moving: 'moving',
  rest: 'rest',
  lying: 'lying',
  warmth: 'warmth',
  cold: 'cold',
  pressing: 'pressing on it',
  stretching: 'stretching',
};

/** "Right: top of the shoulder", the side being the person's own. */
export function placeInWords(regionId: string): string {
  const region = findRegion(regionId);
  if (!region) return regionId;
  const [title = ''] = region.layLabel.split(/ \(|\)/);
  if (region.side === 'midline') return title;
  return `${region.side === 'left' ? 'Left' : 'Right'}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

/** Its region; of a drawn mark all that it covers, and how much: "Right: neck, 80 %; Right: top of the shoulder, 20 %". */
export function placeOfMark({ regionId, areas }: Pick<ClientMark, 'regionId' | 'areas'>): string {
  if (areas.length === 0) return placeInWords(regionId);
  return areas.map((area) => `${placeInWords(area.regionId)}, ${area.percent} %`).join('; ');
}

/** "tight, 6 of 10" */
export function kindInWords({ kind, intensity }: Pick<ClientMark, 'kind' | 'intensity'>): string {
  if (!isRatedKind(kind)) return KINDS[kind];
  return `${KINDS[kind]}, ${intensity === null ? 'no number' : `${intensity} of 10`}`;
}

/** "Knot, ache. On and off. Worse: sitting." Empty when nothing more was said. */
export function detailsInWords(mark: ClientMark): string {
  const { qualities, pattern, since, worse, better, radiatesTo, note } = mark;
  return [
    qualities.map((quality) => QUALITIES[quality]).join(', '),
    pattern ? PATTERNS[pattern] : '',
    since ? ONSETS[since] : '',
    worse.length > 0 ? `worse: ${worse.map((what) => WORSE[what]).join(', ')}` : '',
    better.length > 0 ? `better: ${better.map((what) => BETTER[what]).join(', ')}` : '',
    radiatesTo.length > 0 ? `spreads to: ${radiatesTo.map(placeInWords).join('; ')}` : '',
    note === '' ? '' : `“${note}”`,
  ]
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`)
    .join(' ');
}

/** "Right: top of the shoulder, tight, 6 of 10." */
export function markInWords(mark: ClientMark): string {
  return `${placeOfMark(mark)}, ${kindInWords(mark)}.`;
}
