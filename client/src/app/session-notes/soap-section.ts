import { Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { NOTE_LIMITS, type NoteSection } from '@api/session-notes/session-notes.vocabulary';
import { elementId } from '../ui/element-id';
import { Icon } from '../ui/icon/icon';
import { isBlank, nextBlank, PHRASES, type Span, withPhrase } from './note-phrases';
import { SECTION_WORDS } from './note-words';

/** One part of a note: what follows from marks and chips, the text that is hers, phrases to put in. */
@Component({
  selector: 'un-soap-section',
  imports: [Icon],
  templateUrl: './soap-section.html',
  styleUrl: './soap-section.scss',
})
export class SoapSection {
  readonly section = input.required<NoteSection>();
  readonly text = input.required<string>();
  /** Sentences made of marks and chips; they stand in the note by themselves. */
  readonly lines = input<readonly string[]>([]);

  /** Sentences to put in, before the usual phrases. */
  readonly suggestions = input<readonly string[]>([]);

  readonly changed = output<string>();

  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly id = elementId('soap');
  protected readonly maxLength = NOTE_LIMITS.section;
  protected readonly label = computed(() => SECTION_WORDS[this.section()]);
  protected readonly phrasesLabel = computed(() => $localize`Phrases: ${this.label()}`);
  protected readonly phrases = computed(() => [...this.suggestions(), ...PHRASES[this.section()]]);
  protected readonly arePhrasesShown = signal(false);
  /** From a phrase with blanks until the field is left. */
  protected isFillingIn = false;

  protected insert(phrase: string): void {
    const element = this.field().nativeElement;
    const cursor = { start: element.selectionStart, end: element.selectionEnd };
    const { text, selected } = withPhrase(element.value, cursor, phrase);
    this.arePhrasesShown.set(false);
    element.value = text; // at once, so that what is typed next goes into the blank
    this.select(selected);
    this.isFillingIn = isBlank(text.slice(selected.start, selected.end));
    this.changed.emit(text);
  }

  /** From one blank of a phrase to the next, like the fields of a form; after the last one the key leaves as ever. */
  protected goToNextBlank(event: Event): void {
    const { selectionEnd, value } = this.field().nativeElement;
    const next = this.isFillingIn ? nextBlank(value, selectionEnd) : null;
    this.isFillingIn = next !== null;
    if (!next) return;
    event.preventDefault();
    this.select(next);
  }

  private select({ start, end }: Span): void {
    const element = this.field().nativeElement;
    element.focus();
    element.setSelectionRange(start, end);
  }
}
