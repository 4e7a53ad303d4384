import { Component, computed, input } from '@angular/core';
import { BODY_VIEWS, type BodyView } from '@api/body-map/body.vocabulary';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { BodyMap } from './body-map';
import { type Box } from '@api/body-map/geometry.vocabulary';
import { type Audience } from './mark-words';
import { viewsOf } from './stroke-lines';

/** A picture of marks, a few centimetres wide: the view that shows most of them, cropped to where they are. */
@Component({
  selector: 'un-body-map-thumb',
  imports: [BodyMap],
  template: `
    <un-body-map
      isReadonly
      isSmall
      [view]="shownView()"
      [clientMarks]="clientMarks()"
      [therapistMarks]="therapistMarks()"
      [audience]="audience()"
      [crop]="crop()"
      [fitsMarks]="crop() === null"
    />
  `,
  styles: `
    :host {
      display: block;
      aspect-ratio: 1.1;
    }
    un-body-map {
      inline-size: 100%;
      block-size: 100%;
    }
  `,
})
export class BodyMapThumb {
  readonly clientMarks = input<readonly Mark[]>([]);
  readonly therapistMarks = input<readonly Mark[]>([]);
  /** Who looks at it. */
  readonly audience = input<Audience>('therapist');
  /** The view; null for the one that shows most of the marks. */
  readonly view = input<BodyView | null>(null);
  /** The part that is shown; null for as near as all marks of the view allow. */
  readonly crop = input<Box | null>(null);

  protected readonly shownView = computed(() => {
    const shown = [...this.clientMarks(), ...this.therapistMarks()].flatMap(viewsOf);
    const count = (view: BodyView) => shown.filter((known) => known === view).length;
    const most = PREFERRED.reduce((best, view) => (count(view) > count(best) ? view : best));
    return this.view() ?? most;
  });
}

const PREFERRED: readonly BodyView[] = ['posterior', ...BODY_VIEWS.filter((view) => view !== 'posterior')];
