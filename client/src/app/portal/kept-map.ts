import { Service } from '@angular/core';
import type { ClientMark } from '@api/body-map/dto/mark.dto';
import { KeptUnsaved } from '../intake-link/kept-unsaved';

/** The map of a check-in that was not sent yet, by the id of the client who is signed in. */
@Service()
export class KeptMap extends KeptUnsaved<readonly ClientMark[]> {
  constructor() {
    super('unknot-portal-map');
  }
}
