import { Component, inject } from '@angular/core';
import type { Mark } from '@api/body-map/dto/mark.dto';
import { BodyMapEditor } from '../body-map/body-map-editor';
import { asClientMark } from '../body-map/client-mark';
import { AnswerStore } from './answer-store';

/** Where it hurts: on the map or in the list. Each stroke is saved as it is drawn. */
@Component({
  selector: 'un-map-screen',
  imports: [BodyMapEditor],
  template: `
    @if (store.said().hasUnratedMarks && !editor.drawing.isOn()) {
      <p class="secondary" i18n>Say for each spot how strong it is, from 0 to 10.</p>
    }
    <un-body-map-editor
      #editor
      layer="client"
      canSkip
      [hasListButton]="false"
      [(isListShown)]="store.isListShown"
      [marks]="store.marks()"
      (markSaved)="save($event)"
      (markRemoved)="store.removeMark($event)"
    />
  `,
  host: { 'data-question': 'body_map' },
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-4);
    }
  `,
})
export class MapScreenView {
  protected readonly store = inject(AnswerStore);

  protected save(mark: Mark): void {
    const own = asClientMark(mark);
    if (own) this.store.putMark(own);
  }
}
