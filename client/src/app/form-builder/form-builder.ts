import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  type OnDestroy,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { Alert } from '../ui/alert';
import { Icon } from '../ui/icon/icon';
import { BottomSheet } from '../ui/modal/bottom-sheet';
import { PageHeader } from '../ui/page-header';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { SaveIndicator } from '../ui/save-indicator';
import { Toasts } from '../ui/toast/toasts';
import { AboutForm } from './about-form';
import { AddQuestion } from './add-question';
import { FormConflict } from './form-conflict';
import { FormDraft, NOT_SAVED } from './form-draft';
import { FormOutline } from './form-outline';
import { stateOf, toPutRight } from './form-state-words';
import { type FocusWish, FormWork } from './form-work';
import { PartEditor } from './part-editor';
import { kindWords } from './part-words';
import { ProblemList } from './problem-list';
import { PublishForm } from './publish-form';
import { ShippedParts } from './shipped-parts';
import { WideScreen } from './wide-screen';

/** A form of the practice, made and changed: from above on one side, the chosen part on the other. */
@Component({
  selector: 'un-form-builder',
  imports: [
    AboutForm,
    AddQuestion,
    Alert,
    BottomSheet,
    FormConflict,
    FormOutline,
    Icon,
    Loaded,
    PageHeader,
    PartEditor,
    ProblemList,
    ProblemSummary,
    PublishForm,
    ResourceView,
    SaveIndicator,
  ],
  providers: [FormDraft, FormWork, ShippedParts],
  templateUrl: './form-builder.html',
  styleUrl: './form-builder.scss',
  host: {
    '(document:visibilitychange)': 'draft.flush()',
    '(window:pagehide)': 'draft.flush()',
    '(window:online)': 'draft.flush()',
    '(document:keydown)': 'onKey($event)',
  },
})
export class FormBuilder implements OnDestroy {
  readonly templateId = input.required<string>();

  protected readonly draft = inject(FormDraft);
  protected readonly work = inject(FormWork);
  protected readonly wide = inject(WideScreen);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly problems = viewChild(ProblemList);

  protected readonly nameless = $localize`A form without a name`;
  protected readonly toForms = $localize`Forms`;
  protected readonly isPublishing = signal(false);
  protected readonly states = computed(() => {
    const template = this.draft.template();
    if (!template) return [];
    const hasUnpublishedChanges = template.hasUnpublishedChanges || !this.draft.isSettled();
    const publishedNumber = template.versions[0]?.number ?? null;
    return [
      ...stateOf({ isShipped: false, publishedNumber, hasUnpublishedChanges }),
      ...(this.work.isChecked() ? [] : toPutRight(this.draft.problems().length)),
    ];
  });
  /** What is being changed, as a heading. */
  protected readonly chosen = computed(() => {
    const [part, content] = [this.work.part(), this.draft.content()];
    return part && content ? kindWords(content, part) : $localize`About this form`;
  });
  protected readonly hasNothingToPublish = computed(
    () => !(this.draft.template()?.hasUnpublishedChanges ?? false) && this.draft.isSettled(),
  );

  constructor() {
    effect(() => this.draft.show(this.templateId()));
    afterRenderEffect(() => {
      const wish = this.work.focusWish();
      if (!wish) return;
      this.work.focusWish.set(null);
      // A sheet that is being opened takes the focus first.
      queueMicrotask(() => this.focus(wish));
    });
  }

  ngOnDestroy(): void {
    void this.draft.flush();
  }

  /** Saves what is open first, so that what is published is what she sees. */
  protected async askToPublish(): Promise<void> {
    await this.draft.flush();
    const isWhole = this.draft.problems().length === 0;
    this.work.isChecked.set(!isWhole);
    if (!isWhole) afterNextRender(() => this.problems()?.focus(), { injector: this.injector });
    else if (this.draft.isSettled()) this.isPublishing.set(true);
    else if (this.draft.theirs())
      this.host.querySelector('un-form-conflict')?.scrollIntoView({ block: 'nearest' });
    else this.toasts.show({ text: `${NOT_SAVED.title}. ${NOT_SAVED.detail}` });
  }

  protected async preview(): Promise<void> {
    await this.draft.flush();
    await this.router.navigate(['/forms', this.templateId(), 'preview']);
  }

  protected onKey(event: KeyboardEvent): void {
    const isTyping = event.target instanceof Element && event.target.closest('input, textarea') !== null;
    const hasCommandKey = event.ctrlKey || event.metaKey;
    if (!hasCommandKey || event.altKey || isTyping) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && event.shiftKey) this.work.redo();
    else if (key === 'z') this.work.undo();
    else if (key === 'y') this.work.redo();
    else return;
    event.preventDefault();
  }

  private focus({ part, at, field }: FocusWish): void {
    const row = `[data-part="${part ? `${part.kind} ${part.id}` : ''}"]`;
    const editor = this.host.querySelector('un-part-editor');
    const target =
      at === 'row'
        ? this.host.querySelector<HTMLElement>(part ? row : 'h1')
        : (editor?.querySelector<HTMLElement>(`[data-field="${field}"]`) ??
          editor?.querySelector<HTMLElement>('[data-field]') ??
          editor?.querySelector<HTMLElement>('input, select, textarea, button'));
    target?.focus({ preventScroll: true });
    if (at === 'field') target?.closest('aside')?.scrollIntoView({ block: 'nearest' });
    target?.scrollIntoView({ block: 'nearest' });
  }
}
