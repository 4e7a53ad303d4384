import { booleanAttribute, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { BODY_GROUPS, type BodyGroup } from '@api/body-map/body.vocabulary';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { type AnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { type Choice } from '../ui/choice';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { SearchBox } from '../ui/search-box';
import { Segmented } from '../ui/segmented';
import { KindSwatch } from './kind-swatch';
import { type Audience, kindWords } from './mark-words';
import { type ClinicalNames, type ListedRegion, listedRegions, searchRegions } from './region-search';
import { coveredWords, GROUP_WORDS, regionName, SIDE_WORDS } from './region-words';

type SideFilter = 'left' | 'right' | 'both';

const SIDE_CHOICES: readonly Choice<SideFilter>[] = [
  { value: 'left', label: SIDE_WORDS.left },
  { value: 'right', label: SIDE_WORDS.right },
  { value: 'both', label: $localize`Both` },
];

/** The map in words: every region by name, found by what people call it. */
@Component({
  selector: 'un-region-list',
  imports: [Icon, KindSwatch, PainBadge, SearchBox, Segmented],
  templateUrl: './region-list.html',
  styleUrl: './region-list.scss',
})
export class RegionList {
  /** Shown first, to be opened again. */
  readonly marks = input<readonly Mark[]>([]);
  readonly audience = input<Audience>('client');
  /** Offers the parts of regions too. */
  readonly isFine = input(false, { transform: booleanAttribute });

  readonly regionPicked = output<AnyRegionId>();
  readonly markOpened = output<string>();

  private readonly viewer = inject(VIEWER);
  private readonly clinical = signal<ClinicalNames>({});
  private readonly regions = computed(() => listedRegions(this.isFine(), this.clinical()));

  protected readonly sideChoices = SIDE_CHOICES;
  protected readonly typed = signal('');
  protected readonly side = signal<SideFilter>('both');

  protected readonly onSide = computed(() => {
    const side = this.side();
    return this.regions().filter((region) => side === 'both' || [side, 'midline'].includes(region.side));
  });
  protected readonly found = computed(() => searchRegions(this.onSide(), this.typed()));
  protected readonly foundWords = computed(() => {
    const [found, all, typed] = [this.found().length, this.onSide().length, this.typed()];
    return plural(
      found,
      {
        one: $localize`1 of ${all}:all: places fits “${typed}:typed:”. Words like “wing bone” work too.`,
        other: $localize`${found}:found: of ${all}:all: places fit “${typed}:typed:”. Words like “wing bone” work too.`,
      },
      this.viewer,
    );
  });
  protected readonly markRows = computed(() => {
    const found = new Map(this.found().map((region) => [region.id, region]));
    return this.marks()
      .filter((mark) => this.typed() === '' || found.has(mark.regionId))
      .map((mark) => {
        const { title, side } = regionName(mark.regionId);
        const kind = kindWords(mark.kind, this.audience());
        const place = coveredWords(mark.areas) || (side === 'midline' ? '' : SIDE_WORDS[side]);
        const words = place ? `${place} · ${kind.toLowerCase()}` : kind;
        return { mark, title, words };
      });
  });
  /** Under headings while the whole list is shown; a search result is one list in its own order. */
  protected readonly sections = computed(() => {
    const marked = new Set(this.marks().map((mark) => mark.regionId));
    const rows = this.found().filter((region) => !marked.has(region.id));
    const isSearch = this.typed().trim() !== '';
    const sections: { heading: string; group: BodyGroup | ''; rows: readonly ListedRegion[] }[] = isSearch
      ? [{ heading: '', group: '', rows }]
      : BODY_GROUPS.map((group) => ({
          heading: GROUP_WORDS[group],
          group,
          rows: rows.filter((region) => region.group === group),
        }));
    return sections.filter((section) => section.rows.length > 0);
  });

  constructor() {
    effect(() => {
      if (this.audience() === 'therapist') void this.loadClinicalNames();
    });
  }

  protected hintOf(region: ListedRegion): string {
    const side = region.side === 'midline' ? '' : SIDE_WORDS[region.side];
    return [side, region.hint].filter((part) => part !== '').join(' · ');
  }

  private async loadClinicalNames(): Promise<void> {
    const { AREA_DETAILS } = await import('@api/body-map/area-details.vocabulary');
    this.clinical.set(AREA_DETAILS);
  }
}
