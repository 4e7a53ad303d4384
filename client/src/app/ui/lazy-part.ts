import { Component, inject, input, type OnInit, signal, type Type, ViewContainerRef } from '@angular/core';

/**
 * A part of the page that is fetched when it is first shown. `@defer` says the same, but its runtime would add 2.4 kB to
 * the first load of every page.
 */
@Component({
  selector: 'un-lazy-part',
  template: `
    @if (hasFailed()) {
      <div class="page narrow" role="alert">
        <p i18n>
          This part could not be loaded. Check the connection, then load the page again. Nothing is lost.
        </p>
        <button type="button" class="button outlined" (click)="reload()" i18n>Load again</button>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class LazyPart implements OnInit {
  /** Fetches the component. */
  readonly load = input.required<() => Promise<Type<unknown>>>();
  /** What its input `form` is given, where it has one. */
  readonly form = input<unknown>();

  private readonly place = inject(ViewContainerRef);

  protected readonly hasFailed = signal(false);

  ngOnInit(): void {
    this.load()().then(
      (part) => this.show(part),
      () => this.hasFailed.set(true),
    );
  }

  protected reload(): void {
    location.reload();
  }

  private show(part: Type<unknown>): void {
    const shown = this.place.createComponent(part);
    if (this.form()) shown.setInput('form', this.form());
  }
}
