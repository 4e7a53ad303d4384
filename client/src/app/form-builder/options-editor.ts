import { afterNextRender, Component, ElementRef, inject, Injector, input } from '@angular/core';
import type { FormQuestion } from '@api/form-templates/dto/form-content.dto';
import { FORM_LIMITS } from '@api/form-templates/form-templates.vocabulary';
import { Icon } from '../ui/icon/icon';
import { changeQuestion, renameOption } from './form-edits';
import { FormWork } from './form-work';

/** The answers to choose from: written, added, taken out and put in order. Enter begins the next one. */
@Component({
  selector: 'un-options-editor',
  imports: [Icon],
  template: `
    <fieldset class="stack tight">
      <legend class="label">{{ label() }}</legend>
      @for (option of question().options; track $index; let at = $index) {
        <div class="row">
          <input
            #words
            class="input"
            autocomplete="off"
            [attr.aria-label]="nameOf(at)"
            [attr.aria-invalid]="error() !== '' && (option === '' || isDouble(option)) ? true : null"
            [attr.data-field]="at === 0 ? 'options' : null"
            [attr.maxlength]="longest"
            [value]="option"
            (input)="write(at, words.value)"
            (paste)="paste(at, $event)"
            (keydown.enter)="$event.preventDefault(); insert(at + 1)"
            (keydown.alt.arrowup)="$event.preventDefault(); move(at, -1)"
            (keydown.alt.arrowdown)="$event.preventDefault(); move(at, 1)"
          />
          <button
            type="button"
            class="button icon-only compact"
            [attr.aria-label]="upName(at)"
            [attr.aria-disabled]="at === 0 ? true : null"
            (click)="move(at, -1)"
          >
            <un-icon name="arrow-upward" size="small" />
          </button>
          <button
            type="button"
            class="button icon-only compact"
            [attr.aria-label]="outName(at)"
            (click)="remove(at)"
          >
            <un-icon name="close" size="small" />
          </button>
        </div>
      }
      @if (error()) {
        <p class="field-error"><un-icon name="error" size="small" />{{ error() }}</p>
      }
      <div class="row wrap">
        <button
          type="button"
          class="button compact outlined"
          [attr.data-field]="question().options.length === 0 ? 'options' : null"
          (click)="insert(question().options.length)"
        >
          <un-icon name="add" size="small" /><ng-container i18n>Add an answer</ng-container>
        </button>
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
    legend {
      padding-block-end: var(--un-space-1);
    }
  `,
})
export class OptionsEditor {
  readonly question = input.required<FormQuestion>();
  readonly label = input.required<string>();
  readonly error = input('');

  private readonly work = inject(FormWork);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly longest = FORM_LIMITS.option;
  protected readonly nameOf = (at: number) => $localize`Answer ${at + 1}:number:`;
  protected readonly upName = (at: number) => $localize`Move answer ${at + 1}:number: up`;
  protected readonly outName = (at: number) => $localize`Take answer ${at + 1}:number: out`;

  protected isDouble(option: string): boolean {
    return this.question().options.filter((other) => other === option).length > 1;
  }

  protected write(at: number, words: string): void {
    const { id } = this.question();
    this.work.change((form) => renameOption(form, id, at, words), `answer ${at} of ${id}`);
  }

  /** Several lines at once are several answers. */
  protected paste(at: number, event: ClipboardEvent): void {
    const lines = (event.clipboardData?.getData('text') ?? '').split(/\r?\n/).map((line) => line.trim());
    const answers = lines.filter((line) => line !== '').map((line) => line.slice(0, FORM_LIMITS.option));
    if (answers.length < 2) return;
    event.preventDefault();
    const { options } = this.question();
    const isEmpty = options[at] === '';
    this.set(
      options.toSpliced(isEmpty ? at : at + 1, isEmpty ? 1 : 0, ...answers).slice(0, FORM_LIMITS.options),
    );
  }

  protected insert(at: number): void {
    const { options } = this.question();
    if (options.length >= FORM_LIMITS.options) return;
    this.set(options.toSpliced(at, 0, ''));
    this.focus(at);
  }

  protected remove(at: number): void {
    const { options } = this.question();
    this.set(options.toSpliced(at, 1));
    this.focus(Math.min(at, options.length - 2));
  }

  protected move(at: number, step: -1 | 1): void {
    const { options } = this.question();
    const [option, to] = [options[at], at + step];
    if (option === undefined || to < 0 || to >= options.length) return;
    this.set(options.toSpliced(at, 1).toSpliced(to, 0, option));
    this.work.said.set($localize`Answer ${to + 1}:place: of ${options.length}:all:`);
    this.focus(to);
  }

  private set(options: string[]): void {
    const { id } = this.question();
    this.work.change((form) => changeQuestion(form, id, { options }));
  }

  private focus(at: number): void {
    const go = () => (this.host.querySelectorAll('input')[at] ?? this.host.querySelector('button'))?.focus();
    afterNextRender(go, { injector: this.injector });
  }
}
