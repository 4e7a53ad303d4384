import { Component, computed, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import type { Mark } from '@api/body-map/dto/mark.dto';
import type { AnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { MARK_KINDS, type MarkKind } from '@api/body-map/marks.vocabulary';
import type { AppliedTechnique } from '@api/session-notes/dto/note-content.dto';
import { NOTE_SECTIONS, type NoteSection } from '@api/session-notes/session-notes.vocabulary';
import { BodyMapEditor } from '../body-map/body-map-editor';
import { treatedNumbers } from '../body-map/map-scene';
import { MarkSheet } from '../body-map/mark-sheet';
import { kindWords, markSummary } from '../body-map/mark-words';
import { ChipGroup } from '../ui/chip-group';
import { Icon } from '../ui/icon/icon';
import { ProblemSummary } from '../ui/problem-summary';
import { ClientContextApi } from './client-context-api';
import { NoteClashes } from './note-clashes';
import { noteCrop } from './note-crop';
import { NoteDraft } from './note-draft';
import { isAt, objectiveLines, placeWords } from './note-words';
import { PainCard } from './pain-card';
import { PlaceList } from './place-list';
import { SessionCard } from './session-card';
import { SoapSection } from './soap-section';
import { TechniquePanel } from './technique-panel';

/** What a tap on the map means most of the time; the other kinds are one tap further. */
const USUAL_KINDS: readonly MarkKind[] = ['treated', 'tight', 'tender'];

/** Writes a note: the map first, then what was done there, then words. */
@Component({
  selector: 'un-note-editor',
  imports: [
    BodyMapEditor,
    ChipGroup,
    Icon,
    MarkSheet,
    NoteClashes,
    PainCard,
    PlaceList,
    ProblemSummary,
    SessionCard,
    SoapSection,
    TechniquePanel,
  ],
  templateUrl: './note-editor.html',
  styleUrl: './note-editor.scss',
})
export class NoteEditor {
  readonly clientId = input.required<string>();

  protected readonly draft = inject(NoteDraft);
  private readonly ownMap = inject(ClientContextApi).ownMap(this.clientId);

  protected readonly sections = NOTE_SECTIONS;
  protected readonly kind = signal<MarkKind>('treated');
  protected readonly areAllKindsShown = signal(false);
  protected readonly kinds = computed(() =>
    (this.areAllKindsShown() ? MARK_KINDS : USUAL_KINDS).map((value) => ({
      value,
      label: kindWords(value, 'therapist'),
    })),
  );

  protected readonly content = computed(() => this.draft.sheet()?.content);
  protected readonly marks = computed(() => this.draft.sheet()?.marks ?? []);
  protected readonly techniques = computed(() => this.content()?.techniques ?? []);
  protected readonly lines = computed(() => {
    const content = this.content();
    return content ? objectiveLines(content, this.marks()) : [];
  });
  /** What the client marked last, in a form or at a check-in. */
  protected readonly clientMarks = computed((): readonly Mark[] =>
    this.ownMap.hasValue() ? this.ownMap.value().marks : [],
  );
  /** As the note was opened: what is marked since does not move the map. */
  protected readonly crop = linkedSignal({
    source: () => this.draft.base()?.id,
    computation: () => noteCrop(untracked(this.marks)),
  });
  protected readonly suggestions = computed(() =>
    this.clientMarks().map((mark) => $localize`On the client’s map: ${markSummary(mark)}:mark:.`),
  );
  protected readonly lastPosition = computed(() => this.techniques().at(-1)?.position ?? null);

  /** A mark, or a technique without a place. */
  protected readonly selectedId = signal<string | null>(null);
  protected readonly selectedMark = computed(() => this.marks().find(({ id }) => id === this.selectedId()));
  protected readonly selectedRow = computed(() =>
    this.techniques().find(({ id }) => id === this.selectedId()),
  );
  /** A technique without a place is being chosen. */
  protected readonly isAddingUnplaced = linkedSignal({ source: this.selectedId, computation: () => false });

  private readonly takenOff = new Map<AnyRegionId, readonly AppliedTechnique[]>();

  /** Techniques go with their treated place, and come back with it when that is undone. */
  protected setMarks(marks: readonly Mark[]): void {
    const before = treatedRegions(this.marks());
    const after = treatedRegions(marks);
    const moved = movedMarks(this.marks(), marks);
    this.draft.change(({ content: was }) => {
      const content = { ...was, techniques: was.techniques.map((row) => withMovedPlace(row, moved)) };
      const gone = [...before].filter((region) => !after.has(region));
      for (const region of gone) {
        this.takenOff.set(
          region,
          content.techniques.filter((row) => isAt(row, region)),
        );
      }
      const back = [...after].filter((region) => !before.has(region));
      const techniques = [
        ...content.techniques.filter((row) => !gone.some((region) => isAt(row, region))),
        ...back.flatMap((region) => this.takenOff.get(region) ?? []),
      ];
      return { marks, content: { ...content, techniques } };
    });
  }

  protected headingOf(mark: Mark): string {
    const number = treatedNumbers(this.marks()).get(mark.id);
    const place = placeWords(mark.regionId);
    return number ? `${number} · ${place}` : place;
  }

  protected rowsAt(mark: Mark): AppliedTechnique[] {
    return this.techniques().filter((row) => isAt(row, mark.regionId));
  }

  /** Puts the techniques of one place where they stood among the others. */
  protected setRows(before: readonly AppliedTechnique[], after: readonly AppliedTechnique[]): void {
    const known = new Set(before.map(({ id }) => id));
    const changed = new Map(after.map((row) => [row.id, row]));
    const kept = this.techniques().flatMap((row) => (known.has(row.id) ? (changed.get(row.id) ?? []) : row));
    this.draft.set({ techniques: [...kept, ...after.filter(({ id }) => !known.has(id))] });
  }

  protected setText(section: NoteSection, text: string): void {
    this.draft.set({ [section]: text });
  }

  protected addUnplaced(rows: readonly AppliedTechnique[]): void {
    this.setRows([], rows);
    this.selectedId.set(rows.at(-1)?.id ?? null);
  }

  protected removeRow(row: AppliedTechnique): void {
    this.setRows([row], []);
    this.selectedId.set(null);
  }
}

/** Where treated places went that were drawn further: from which region to which. */
function movedMarks(before: readonly Mark[], after: readonly Mark[]): ReadonlyMap<string, AnyRegionId> {
  const now = new Map(after.map((mark) => [mark.id, mark]));
  return new Map(
    before.flatMap(({ id, kind, regionId }) => {
      const mark = now.get(id);
      const isMoved = kind === 'treated' && mark?.kind === 'treated' && mark.regionId !== regionId;
      return isMoved ? [[regionId, mark.regionId] as const] : [];
    }),
  );
}

function withMovedPlace(row: AppliedTechnique, moved: ReadonlyMap<string, AnyRegionId>): AppliedTechnique {
  const { place } = row;
  const regionId = place?.kind === 'region' ? moved.get(place.regionId) : undefined;
  return regionId ? { ...row, place: { kind: 'region', regionId } } : row;
}

function treatedRegions(marks: readonly Mark[]): ReadonlySet<AnyRegionId> {
  return new Set(marks.filter((mark) => mark.kind === 'treated').map((mark) => mark.regionId));
}
