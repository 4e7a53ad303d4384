import type { DatedMap } from '@api/body-history/dto/body-history.dto';
import { regionWords } from '../body-map/region-words';
import { plural } from '../core/plural';
import type { Viewer } from '../core/viewer';
import type { PainPoint } from '../timeline/pain-chart';
import type { IconName } from '../ui/icon/icon-names';
import type { Change, RegionChange, RegionCount } from './body-changes';

const ICONS: Record<Change, IconName> = {
  new: 'add',
  stronger: 'arrow-upward',
  same: 'arrow-forward',
  weaker: 'arrow-downward',
  gone: 'check',
};

/** "12 Mar 2026 · form" */
export function mapWords({ at, kind }: DatedMap, { locale, timeZone }: Viewer): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(at));
  switch (kind) {
    case 'intake':
      return $localize`${day}:day: · form`;
    case 'note':
      return $localize`${day}:day: · session`;
    case 'check_in':
      return $localize`${day}:day: · check-in`;
  }
}

export function changeWords({ region, change, before, after }: RegionChange) {
  return { region, icon: ICONS[change], place: regionWords(region), words: wordsOf(change, before, after) };
}

function wordsOf(change: Change, before: number | null, after: number | null): string {
  switch (change) {
    case 'new':
      return after === null ? $localize`new` : $localize`new, ${after}:score: out of 10`;
    case 'gone':
      return before === null
        ? $localize`not marked any more`
        : $localize`not marked any more, was ${before}:score:`;
    case 'stronger':
      return $localize`stronger, ${before}:before: before and ${after}:after: after`;
    case 'weaker':
      return $localize`weaker, ${before}:before: before and ${after}:after: after`;
    case 'same':
      return after === null ? $localize`as before` : $localize`as before, ${after}:score: out of 10`;
  }
}

export function countWords({ region, times, of }: RegionCount, viewer: Viewer) {
  const words = plural(
    of,
    { one: $localize`${times}:times: of 1 map`, other: $localize`${times}:times: of ${of}:maps: maps` },
    viewer,
  );
  return { region, place: regionWords(region), words };
}

/** One sentence for who does not see the line: first and last number, area, and how many maps it rests on. Without `percents` no area. */
export function trendWords(
  points: readonly PainPoint[],
  percents: readonly number[] | null,
  viewer: Viewer,
): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const area = percents?.at(-1) ?? 0;
  if (points.length === 1) {
    if (!percents) return $localize`One map so far: ${first.pain}:score: out of 10.`;
    return $localize`One map so far: ${first.pain}:score: out of 10, ${area}:percent: % of front and back marked.`;
  }
  const maps = plural(
    points.length,
    { one: $localize`1 map`, other: $localize`${points.length}:count: maps` },
    viewer,
  );
  const worst = $localize`${first.pain}:first: out of 10 at first, ${last.pain}:last: at last, over ${maps}:maps:.`;
  if (!percents) return worst;
  const before = percents[0] ?? 0;
  return $localize`${worst}:worst: Marked area: ${before}:before: % of front and back at first, ${area}:area: % at last.`;
}
