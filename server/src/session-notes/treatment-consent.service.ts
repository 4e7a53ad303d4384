import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { ConsentsService } from '../consents/consents.service.js';
import { ageOn, dayIn } from '../practices/practice-day.js';
import { PracticesService } from '../practices/practices.service.js';
import { SessionNotesError } from './session-notes.errors.js';

@Injectable()
export class TreatmentConsent {
  constructor(
    private readonly clients: ClientsService,
    private readonly practices: PracticesService,
    private readonly consents: ConsentsService,
  ) {}

  /**
   * A note about somebody under the practice's age of consent needs a guardian's yes to treatment on file. Without a birth
   * date nobody is taken for a minor.
   * @throws {SessionNotesError} `guardian_consent_missing`
   */
  async refuseMinorWithoutGuardian(clientId: string, sessionAt: Date): Promise<void> {
    const { birthDate } = await this.clients.getClient(clientId);
    if (birthDate === null) return;
    const { ageOfConsent, timeZone } = await this.practices.getPractice();
    if (ageOn(birthDate, dayIn(timeZone, sessionAt)) >= ageOfConsent) return;
    const { items } = await this.consents.listConsents(clientId);
    const newest = items.find((consent) => consent.kind === 'consent_treat');
    if (newest?.isGiven && newest.signer === 'guardian') return;
    throw new SessionNotesError('guardian_consent_missing');
  }
}
