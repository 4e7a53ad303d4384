import {
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { type Mark } from '@api/body-map/dto/mark.dto';
import {
  CLIENT_KINDS,
  isRatedKind,
  MARK_BETTER,
  MARK_KINDS,
  MARK_ONSETS,
  MARK_PATTERNS,
  MARK_QUALITIES,
  MARK_WORSE,
  type MarkKind,
  MAX_MARK_NOTE,
  MAX_RADIATIONS,
} from '@api/body-map/marks.vocabulary';
import { ChipGroup } from '../ui/chip-group';
import { ChipGroupMany } from '../ui/chip-group-many';
import { elementId } from '../ui/element-id';
import { Icon } from '../ui/icon/icon';
import { Scale0To10 } from '../ui/scale-0-10';
import { KindSwatch } from './kind-swatch';
import {
  type Audience,
  BETTER_WORDS,
  kindWords,
  markDetails,
  ONSET_WORDS,
  PATTERN_WORDS,
  QUALITY_WORDS,
  WORSE_WORDS,
} from './mark-words';
import { coveredWords, regionName, regionWords, SIDE_WORDS } from './region-words';

const TYPING_RESTS_MS = 500;

/** What one mark says: two taps are enough, "Say more" opens the rest. Every answer is reported as it is given. */
@Component({
  selector: 'un-mark-sheet',
  imports: [ChipGroup, ChipGroupMany, Icon, KindSwatch, Scale0To10],
  templateUrl: './mark-sheet.html',
  styleUrl: './mark-sheet.scss',
  host: { role: 'region', '[attr.aria-labelledby]': 'headingId', '(keydown.escape)': 'finish()' },
})
export class MarkSheet {
  readonly mark = input.required<Mark>();
  readonly audience = input<Audience>('client');

  readonly changed = output<Mark>();
  readonly removed = output<void>();
  readonly done = output<void>();
  /** The next place picked is where it spreads to. */
  readonly spreadAsked = output<void>();
  /** More is to be drawn of it. */
  readonly drawAsked = output<void>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly markId = computed(() => this.mark().id);

  protected readonly headingId = elementId('mark');
  protected readonly kindsName = elementId('kind');
  protected readonly noteId = elementId('note');
  protected readonly maxNote = MAX_MARK_NOTE;
  protected readonly isOpen = linkedSignal({ source: this.markId, computation: () => false });

  protected readonly name = computed(() => regionName(this.mark().regionId));
  protected readonly side = computed(() => SIDE_WORDS[this.name().side]);
  protected readonly kinds = computed(() => {
    const kinds: readonly MarkKind[] = this.audience() === 'client' ? CLIENT_KINDS : MARK_KINDS;
    return kinds.map((kind) => ({ kind, label: kindWords(kind, this.audience()) }));
  });
  protected readonly covers = computed(() => coveredWords(this.mark().areas));
  protected readonly isRated = computed(() => isRatedKind(this.mark().kind));
  protected readonly details = computed(() => markDetails(this.mark()));
  protected readonly qualities = computed(() =>
    MARK_QUALITIES.filter((quality) => quality !== this.mark().kind).map((value) => ({
      value,
      label: QUALITY_WORDS[value],
    })),
  );
  protected readonly spreads = computed(() =>
    this.mark().radiatesTo.map((region) => ({ region, words: regionWords(region) })),
  );
  protected readonly maxSpreads = MAX_RADIATIONS;
  protected readonly worse = MARK_WORSE.map((value) => ({ value, label: WORSE_WORDS[value] }));
  protected readonly better = MARK_BETTER.map((value) => ({ value, label: BETTER_WORDS[value] }));
  protected readonly patterns = MARK_PATTERNS.map((value) => ({ value, label: PATTERN_WORDS[value] }));
  protected readonly onsets = MARK_ONSETS.map((value) => ({ value, label: ONSET_WORDS[value] }));

  private typing: { readonly timer: ReturnType<typeof setTimeout>; readonly save: () => void } | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing?.timer));
  }

  /** Puts the keyboard and the screen reader here, without moving the page. */
  focus(): void {
    this.heading().nativeElement.focus({ preventScroll: true });
  }

  /** Scrolls no farther than needed to see all of the sheet. */
  scrollIntoView(): void {
    this.element.scrollIntoView({ block: 'nearest' });
  }

  protected choose(kind: MarkKind): void {
    const { qualities, intensity } = this.mark();
    this.set({
      kind,
      intensity: isRatedKind(kind) ? intensity : null,
      qualities: qualities.filter((quality) => quality !== kind),
    });
  }

  /** Reported when the typing rests for a moment. */
  protected typeNote(note: string): void {
    clearTimeout(this.typing?.timer);
    const mark = this.mark();
    const save = () => {
      this.typing = undefined;
      this.changed.emit({ ...(this.mark().id === mark.id ? this.mark() : mark), note });
    };
    this.typing = { save, timer: setTimeout(save, TYPING_RESTS_MS) };
  }

  protected saveNote(): void {
    clearTimeout(this.typing?.timer);
    this.typing?.save();
  }

  protected dropSpread(region: Mark['regionId']): void {
    this.set({ radiatesTo: this.mark().radiatesTo.filter((known) => known !== region) });
  }

  protected remove(): void {
    clearTimeout(this.typing?.timer);
    this.removed.emit();
  }

  protected finish(): void {
    this.saveNote();
    this.done.emit();
  }

  protected set(change: Partial<Mark>): void {
    this.changed.emit({ ...this.mark(), ...change });
  }
}
