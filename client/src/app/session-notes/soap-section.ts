import {
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  afterNextRender,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
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

  private readonly injector = inject(Injector);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly id = elementId('soap');
  protected readonly maxLength = NOTE_LIMITS.section;
  protected readonly label = computed(() => SECTION_WORDS[this.section()]);
  protected readonly phrases = computed(() => [...this.suggestions(), ...PHRASES[this.section()]]);
  protected readonly arePhrasesShown = signal(false);

  protected insert(phrase: string): void {
    const { selectionStart, selectionEnd, value } = this.field().nativeElement;
    const { text, selected } = withPhrase(value, { start: selectionStart, end: selectionEnd }, phrase);
    this.arePhrasesShown.set(false);
    this.changed.emit(text);
    afterNextRender(() => this.select(selected), { injector: this.injector });
  }

  /** From one blank to the next, like the fields of a form; elsewhere the key does what it always does. */
  protected goToNextBlank(event: Event): void {
    const { selectionStart, selectionEnd, value } = this.field().nativeElement;
    if (!isBlank(value.slice(selectionStart, selectionEnd))) return;
    const next = nextBlank(value, selectionEnd);
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
