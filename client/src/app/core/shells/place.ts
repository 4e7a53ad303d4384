import type { Routes } from '@angular/router';
import type { IconName } from '../../ui/icon/icon-names';

/** One entry of a shell's navigation. */
export interface Place {
  /** First segment of its route inside the shell. */
  readonly path: string;
  /** Another first segment that belongs to it. */
  readonly alsoPath?: string;
  readonly label: string;
  readonly icon: IconName;
  readonly iconHere: IconName;
}

/** The places that have a route, in their order: an entry appears by registering its route. */
export const placesWithRoute = (places: readonly Place[], routes: Routes): readonly Place[] =>
  places.filter((place) => routes.some((route) => route.path === place.path));
