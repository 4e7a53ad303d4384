import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RED_FLAG_SEVERITIES, RED_FLAG_TIMES, type RedFlagTime } from '@api/knowledge/conditions.vocabulary';
import { Session } from '../core/auth/session';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { SIGN_WORDS } from '../portal/sign-words';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SearchBox } from '../ui/search-box';
import { DraftAlert } from './draft-alert';
import { LibraryApi } from './library-api';
import { fitsRedFlag } from './library-search';
import { ASK_WHEN_WORDS, GATE_BADGES, GATE_WORDS, SEVERITY_HEADINGS } from './library-words';
import { showRow } from './show-row';
import { SourcesCard } from './sources-card';

/** The safety questions: as clients read them, when they are asked, and what a yes sets off. */
@Component({
  selector: 'un-safety-list',
  imports: [DraftAlert, EmptyState, Icon, Loaded, ResourceView, RouterLink, SearchBox, SourcesCard],
  templateUrl: './safety-list.html',
  styleUrl: './safety-list.scss',
})
export class SafetyList {
  /** Id of a question to begin with. */
  readonly open = input<string>();

  private readonly viewer = inject(VIEWER);
  private readonly session = inject(Session);
  private readonly searchBox = viewChild.required(SearchBox);
  protected readonly redFlags = inject(LibraryApi).redFlags();

  protected readonly times = RED_FLAG_TIMES.map((time) => ({ value: time, label: ASK_WHEN_WORDS[time] }));
  protected readonly gateWords = GATE_WORDS;
  protected readonly gateBadges = GATE_BADGES;
  protected readonly number = computed(() => this.session.current()?.practice.emergencyNumber ?? '');
  protected readonly words = signal('');
  protected readonly time = signal<RedFlagTime | ''>('');

  private readonly all = computed(() => (this.redFlags.hasValue() ? this.redFlags.value().items : []));
  private readonly found = computed(() => {
    const [words, time] = [this.words(), this.time()];
    return this.all().filter((flag) => (time === '' || flag.askWhen === time) && fitsRedFlag(flag, words));
  });
  protected readonly groups = computed(() =>
    RED_FLAG_SEVERITIES.map((severity) => ({
      id: `severity-${severity}`,
      label: SEVERITY_HEADINGS[severity],
      items: this.found()
        .filter((flag) => flag.severity === severity)
        .map((flag) => ({ flag, signs: flag.checkInSigns.map((sign) => SIGN_WORDS[sign]) })),
    })).filter(({ items }) => items.length > 0),
  );
  protected readonly isFiltered = computed(() => this.words() !== '' || this.time() !== '');
  protected readonly foundNothing = computed(() => this.all().length > 0 && this.found().length === 0);
  protected readonly count = computed(() => {
    const [found, all] = [this.found().length, this.all().length];
    if (all === 0) return '';
    if (found < all) return $localize`${found}:found: of ${all}:all: questions`;
    return plural(all, { one: $localize`1 question`, other: $localize`${all}:all: questions` }, this.viewer);
  });

  constructor() {
    showRow(this.open, () => this.all().length > 0);
  }

  protected pickTime(value: string): void {
    this.time.set(RED_FLAG_TIMES.find((time) => time === value) ?? '');
  }

  protected showAll(): void {
    this.words.set('');
    this.time.set('');
    this.searchBox().focus();
  }
}
