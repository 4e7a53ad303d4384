import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { INTAKE_LIMITS } from '@api/intake/intake.vocabulary';
import { Icon } from '../ui/icon/icon';

/** Any number of short lines: medicines, operations. */
@Component({
  selector: 'un-list-field',
  imports: [Icon],
  template: `
    <fieldset>
      <legend class="ask">{{ label() }}</legend>
      @for (line of lines(); track $index) {
        <div class="row">
          <input
            #text
            class="input"
            [attr.aria-label]="lineLabel($index)"
            [attr.maxlength]="maxLength"
            [value]="line"
            (input)="set($index, text.value)"
            (blur)="left.emit()"
            (keydown.enter)="add()"
          />
          <button
            type="button"
            class="button icon-only"
            [attr.aria-label]="removeLabel($index)"
            (click)="remove($index)"
          >
            <un-icon name="close" />
          </button>
        </div>
      }
      @if (lines().length < maxLines) {
        <button type="button" class="button outlined full" (click)="add()">
          <un-icon name="add" />
          {{ lines().length === 0 ? addFirst : addMore }}
        </button>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--un-space-2);
    }
    .ask {
      margin-block-end: var(--un-space-2);
      font: var(--mat-sys-title-medium);
    }
  `,
})
export class ListField {
  readonly label = input.required<string>();
  readonly value = input<readonly string[]>([]);

  /** The lines that hold something, while they are typed. */
  readonly typed = output<string[]>();
  readonly left = output<void>();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly maxLength = INTAKE_LIMITS.listItem;
  protected readonly maxLines = INTAKE_LIMITS.listItems;
  protected readonly addFirst = $localize`Add a line`;
  protected readonly addMore = $localize`Add one more`;
  /** Also holds lines that are still empty. */
  protected readonly lines = linkedSignal<readonly string[], readonly string[]>({
    source: this.value,
    computation: (value, before) =>
      before && filled(before.value).join('\n') === value.join('\n') ? before.value : value,
  });

  protected lineLabel(index: number): string {
    return $localize`${this.label()}:list:, line ${index + 1}:number:`;
  }

  protected removeLabel(index: number): string {
    return $localize`Remove line ${index + 1}:number: of ${this.label()}:list:`;
  }

  protected set(index: number, text: string): void {
    this.change(this.lines().map((line, at) => (at === index ? text : line)));
  }

  protected add(): void {
    if (this.lines().at(-1)?.trim() !== '' && this.lines().length < this.maxLines) {
      this.lines.update((lines) => [...lines, '']);
    }
    this.focusLast();
  }

  protected remove(index: number): void {
    this.change(this.lines().filter((_, at) => at !== index));
    this.left.emit();
    this.focusLast();
  }

  private change(lines: readonly string[]): void {
    this.lines.set(lines);
    this.typed.emit(filled(lines));
  }

  private focusLast(): void {
    afterNextRender(
      () => [...this.host.querySelectorAll<HTMLElement>('input, .full')].at(this.lines().length - 1)?.focus(),
      { injector: this.injector },
    );
  }
}

const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '');
