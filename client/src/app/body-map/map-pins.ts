import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { type Mark } from '@api/body-map/dto/mark.dto';
import { Icon } from '../ui/icon/icon';
import { type PaintedMark, pinFace, treatedNumbers } from './map-scene';
import { type MapViewport } from './map-viewport';
import { type PinAnchor, placePins } from '@api/body-map/pin-layout.vocabulary';

/** Side of a pin with its frame, in rem, and at most as a share of the map: large text must leave the body in sight. */
const PIN_REM = 1.75;
const SMALL_PIN_REM = 1.5;
const LEAST_PIN = 24;
const GREATEST_SHARE = 0.11;
const SMALL_GREATEST_SHARE = 0.24;

/** The numbers over the map: as large as text at every zoom. Screen readers hear them with the regions. */
@Component({
  selector: 'un-map-pins',
  imports: [Icon],
  templateUrl: './map-pins.html',
  styleUrl: './map-pins.scss',
  host: { 'aria-hidden': 'true', '[class.small]': 'isSmall()', '[style.--pin.px]': 'pin()' },
})
export class MapPins {
  readonly marks = input.required<readonly PaintedMark[]>();
  /** All marks of the therapist's layer, on whichever view, for the numbers of treated places. */
  readonly therapistMarks = input.required<readonly Mark[]>();
  readonly viewport = input.required<MapViewport>();
  readonly isSmall = input(false, { transform: booleanAttribute });

  private readonly document = inject(DOCUMENT);
  private readonly pixelsPerRem = computed(() => {
    this.viewport().size();
    return parseFloat(getComputedStyle(this.document.documentElement).fontSize) || 16;
  });

  /** Side of a pin, in CSS pixels. */
  protected readonly pin = computed(() => {
    const rem = this.isSmall() ? SMALL_PIN_REM : PIN_REM;
    const share = this.isSmall() ? SMALL_GREATEST_SHARE : GREATEST_SHARE;
    return Math.min(rem * this.pixelsPerRem(), Math.max(LEAST_PIN, share * this.size().width));
  });
  protected readonly size = computed(() => this.viewport().size());
  protected readonly pins = computed(() => {
    const treated = treatedNumbers(this.therapistMarks());
    const entries = new Map(this.marks().map((entry) => [entry.mark.id, entry]));
    return this.places().flatMap((place) => {
      const entry = entries.get(place.id);
      return entry ? [{ ...place, face: pinFace(entry.mark, treated) }] : [];
    });
  });

  private places() {
    const viewport = this.viewport();
    const { width, height } = viewport.size();
    if (width === 0) return [];
    const anchors = this.marks()
      .map(({ mark, shape }): PinAnchor => {
        const units = viewport.unitsPerPixel();
        const corner = viewport.toPixels(shape.bounds);
        return {
          id: mark.id,
          at: viewport.toPixels(shape.centre),
          room: shape.thickness / units,
          bounds: { ...corner, width: shape.bounds.width / units, height: shape.bounds.height / units },
        };
      })
      .filter(({ at }) => at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height);
    return placePins(anchors, {
      width,
      height,
      pin: this.pin(),
      isSmall: this.isSmall(),
    });
  }
}
