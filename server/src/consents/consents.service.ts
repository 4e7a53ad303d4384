import { Injectable } from '@nestjs/common';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { ConsentsRepository } from './consents.repository.js';
import type { ConsentKind, ConsentSigner, SignatureKind } from './consents.vocabulary.js';
import type { ConsentList } from './dto/consent.dto.js';

/** What was said yes or no to on one form, and who signed it. */
export interface SignedConsents {
  clientId: string;
  intakeResponseId: string;
  signer: ConsentSigner;
  signerName: string;
  signature: SignatureKind;
  saidAt: Date;
  said: readonly {
    kind: string;
    title: string;
    textVersion: number;
    textHash: string;
    isGiven: boolean;
  }[];
}

@Injectable()
export class ConsentsService {
  constructor(private readonly consents: ConsentsRepository) {}

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async listConsents(clientId: string): Promise<ConsentList> {
    const items = await this.consents.list(clientId);
    if (!items) throw new PlatformError('not_found');
    return { items };
  }

  /** Whether the newest word of the client on this consent is a yes. Never asked counts as no. */
  async isGiven(clientId: string, kind: ConsentKind): Promise<boolean> {
    return (await this.consents.findNewest(clientId, kind)) ?? false;
  }

  /** Whether the newest word of the client on this consent is a no. Never asked counts as no refusal. */
  async isRefused(clientId: string, kind: ConsentKind): Promise<boolean> {
    return (await this.consents.findNewest(clientId, kind)) === false;
  }

  /** Keeps the consents of a form in the transaction in which it is sent in. */
  async keepSigned({ said, ...signed }: SignedConsents): Promise<void> {
    await this.consents.insert(said.map((consent) => ({ ...signed, ...consent })));
  }
}
