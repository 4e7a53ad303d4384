import { Component, inject } from '@angular/core';
import type { ClientMark, Mark } from '@api/body-map/dto/mark.dto';
import { findBaseRegion } from '@api/body-map/fine-regions.vocabulary';
import { CLIENT_KINDS } from '@api/body-map/marks.vocabulary';
import { BodyMapEditor } from '../body-map/body-map-editor';
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

/** The editor knows marks of both layers; on the client's it makes no others than these. */
function asClientMark(mark: Mark): ClientMark | null {
  const kind = CLIENT_KINDS.find((known) => known === mark.kind);
  const regionId = findBaseRegion(mark.regionId)?.id;
  const radiatesTo = mark.radiatesTo.flatMap((region) => findBaseRegion(region)?.id ?? []);
  return kind && regionId ? { ...mark, kind, regionId, radiatesTo } : null;
}
