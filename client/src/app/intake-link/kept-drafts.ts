import { Service } from '@angular/core';
import type { Saved } from './answer-store';
import { KeptUnsaved } from './kept-unsaved';

/** Answers of forms, by the id of the request: nobody is signed in there, they are whose the link is. */
@Service()
export class KeptDrafts extends KeptUnsaved<Saved> {
  constructor() {
    super('unknot-intake-answers');
  }
}
