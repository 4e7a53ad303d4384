import { NgComponentOutlet } from '@angular/common';
import { Component, input, type OnInit, signal, type Type } from '@angular/core';

/**
 * A part of the page that is fetched when it is first shown. `@defer` says the same, but its runtime would add 2.4 kB to
 * the first load of every page.
 */
@Component({
  selector: 'un-lazy-part',
  imports: [NgComponentOutlet],
  template: `
    @if (part(); as type) {
      <ng-container *ngComponentOutlet="type; inputs: inputs()" />
    } @else if (hasFailed()) {
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
  /** Its inputs, by name. */
  readonly inputs = input<Record<string, unknown>>({});

  protected readonly part = signal<Type<unknown> | null>(null);
  protected readonly hasFailed = signal(false);

  ngOnInit(): void {
    this.load()().then(
      (part) => this.part.set(part),
      () => this.hasFailed.set(true),
    );
  }

  protected reload(): void {
    location.reload();
  }
}
