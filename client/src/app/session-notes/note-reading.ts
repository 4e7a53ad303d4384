import { Component, computed, input, signal } from '@angular/core';
import type { SessionNote } from '@api/session-notes/dto/session-note.dto';
import { NOTE_SECTIONS } from '@api/session-notes/session-notes.vocabulary';
import { BodyMap } from '../body-map/body-map';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { PainBadge } from '../ui/pain-badge';
import { noteCrop } from './note-crop';
import { objectiveLines, SECTION_WORDS } from './note-words';
import { PlaceList } from './place-list';

/** A note to read: signed, or another author's draft. What was added since stands below it. */
@Component({
  selector: 'un-note-reading',
  imports: [BodyMap, Icon, PainBadge, PlaceList, RelativeDate],
  templateUrl: './note-reading.html',
  styleUrl: './note-reading.scss',
})
export class NoteReading {
  readonly note = input.required<SessionNote>();

  protected readonly crop = computed(() => noteCrop(this.note().marks));
  protected readonly selectedId = signal<string | null>(null);
  protected readonly sections = computed(() => {
    const note = this.note();
    return NOTE_SECTIONS.map((section) => ({
      section,
      label: SECTION_WORDS[section],
      lines: section === 'objective' ? objectiveLines(note, note.marks) : [],
      text: note[section],
    }));
  });
  protected readonly hasPlaces = computed(
    () => this.note().marks.length > 0 || this.note().techniques.length > 0,
  );
}
