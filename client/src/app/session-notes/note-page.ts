import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  type OnDestroy,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionNote } from '@api/session-notes/dto/session-note.dto';
import { TestedCauses } from '../cause-board/tested-causes';
import { Session } from '../core/auth/session';
import { type Problem } from '../core/http/problem';
import { Alert } from '../ui/alert';
import { RelativeDate } from '../ui/date/date';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SaveIndicator } from '../ui/save-indicator';
import { Toasts } from '../ui/toast/toasts';
import { AddendumDialog } from './addendum-dialog';
import { NoteCautions } from './note-cautions';
import { NoteDraft } from './note-draft';
import { NoteEditor } from './note-editor';
import { NoteReading } from './note-reading';
import { FIELD_WORDS } from './note-words';
import { SessionNotesApi } from './session-notes-api';
import { SignDialog } from './sign-dialog';

/** One session note: written while it is hers and a draft, read afterwards. */
@Component({
  selector: 'un-note-page',
  imports: [
    AddendumDialog,
    Alert,
    Icon,
    Loaded,
    NoteCautions,
    NoteEditor,
    NoteReading,
    RelativeDate,
    ResourceView,
    RouterLink,
    SaveIndicator,
    SignDialog,
    TestedCauses,
  ],
  providers: [NoteDraft],
  templateUrl: './note-page.html',
  styleUrl: './note-page.scss',
  host: {
    '(document:visibilitychange)': 'flush()',
    '(window:pagehide)': 'flush()',
    '(window:online)': 'flush()',
  },
})
export class NotePage implements OnDestroy {
  readonly clientId = input.required<string>();
  readonly noteId = input.required<string>();

  protected readonly draft = inject(NoteDraft);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly resource = inject(SessionNotesApi).note(this.noteId);
  protected readonly isSigning = signal(false);
  protected readonly isAdding = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly signProblem = signal<Problem | null>(null);

  protected readonly isMine = computed(
    () => this.draft.base()?.author.id === this.session.current()?.person.id,
  );
  protected readonly isEditable = computed(
    () => this.draft.base()?.state === 'draft' && this.isMine() && this.session.may('note.write'),
  );
  protected readonly maySign = computed(() => this.isEditable() && this.session.may('note.sign'));
  protected readonly mayAdd = computed(
    () => this.draft.base()?.state === 'signed' && this.session.may('note.sign'),
  );
  /** "20 of 60 min charted" */
  protected readonly minutes = computed(() => {
    const content = this.draft.sheet()?.content;
    if (!content) return null;
    const charted = content.techniques.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
    const { startedAt, endedAt } = content;
    const session = endedAt === null ? 0 : (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000;
    return session > 0 ? { charted, session } : null;
  });
  /** What was typed here and is not in the note that was signed elsewhere. */
  protected readonly leftOver = computed(() => {
    const here = this.draft.leftOver()?.content;
    const note = this.draft.base();
    if (!here || !note) return null;
    return (['subjective', 'objective', 'assessment', 'plan'] as const)
      .filter((section) => here[section].trim() !== note[section])
      .map((section) => `${FIELD_WORDS[section]}: ${here[section].trim()}`)
      .join('\n');
  });

  constructor() {
    effect(() => {
      if (this.resource.hasValue()) void this.draft.open(this.resource.value());
    });
  }

  ngOnDestroy(): void {
    this.flush();
  }

  protected flush(): void {
    void this.draft.flush();
  }

  protected askToSign(): void {
    this.flush();
    this.signProblem.set(null);
    this.isSigning.set(true);
  }

  protected async sign(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    const problem = await this.draft.sign();
    this.signProblem.set(problem);
    this.isBusy.set(false);
    if (problem) return;
    this.isSigning.set(false);
    this.toasts.show({ text: $localize`Signed and locked` });
    this.element.querySelector('h1')?.focus();
  }

  protected add(note: SessionNote): void {
    this.draft.adopt(note);
    this.draft.leftOver.set(null);
    this.toasts.show({ text: $localize`Addendum added` });
  }

  protected goToText(): void {
    this.element.querySelector('#the-note')?.scrollIntoView({ block: 'start' });
  }
}
