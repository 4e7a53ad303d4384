import { Service } from '@angular/core';
import { KeptUnsaved } from '../intake-link/kept-unsaved';
import type { Said } from './question-walk';

/** Answers to what the therapist asked, by the id of the client who is signed in. */
@Service()
export class KeptAnswers extends KeptUnsaved<Said> {
  constructor() {
    super('unknot-portal-answers');
  }
}
