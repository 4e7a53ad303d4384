import { Component, input } from '@angular/core';

/** What a part of the library rests on, and which version of it one reads. */
@Component({
  selector: 'un-sources-card',
  template: `
    <section class="card" aria-labelledby="sources">
      <h2 id="sources" i18n>Where this comes from</h2>
      <ul class="small secondary">
        @for (source of sources(); track $index) {
          <li>{{ source }}</li>
        }
        <li i18n>Version {{ version() }}. It supports your judgement and does not replace it.</li>
      </ul>
    </section>
  `,
  styles: `
    h2 {
      margin-block-end: var(--un-space-3);
    }
    ul {
      display: grid;
      gap: var(--un-space-2);
      max-inline-size: var(--un-measure);
    }
  `,
})
export class SourcesCard {
  readonly sources = input.required<readonly string[]>();
  readonly version = input.required<string>();
}
