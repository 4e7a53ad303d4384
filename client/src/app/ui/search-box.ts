import { Component, type ElementRef, input, model, viewChild } from '@angular/core';
import { Icon } from './icon/icon';

/** Where one types what is looked for; Escape empties it. The key / puts the cursor into the first one of a page. */
@Component({
  selector: 'un-search-box',
  imports: [Icon],
  template: `
    <div class="input-group">
      <un-icon name="search" />
      <input
        #box
        class="input"
        type="search"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="80"
        [placeholder]="placeholder()"
        [attr.aria-label]="label()"
        [value]="words()"
        (input)="words.set(box.value)"
        (keydown.escape)="words.set('')"
      />
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class SearchBox {
  /** What a screen reader says: "Find a client". */
  readonly label = input.required<string>();
  /** What may be typed, or an example of it. */
  readonly placeholder = input.required<string>();
  readonly words = model('');

  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
