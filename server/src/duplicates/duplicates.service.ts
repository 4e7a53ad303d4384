import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import type { Duplicates } from './dto/match.dto.js';
import { Matches } from './matches.service.js';
import { Merges } from './merges.service.js';

/** What is known of other records of a client: those that may be hers, and those that were joined with hers. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly clients: ClientsService,
    private readonly matches: Matches,
    private readonly merges: Merges,
  ) {}

  /** @throws {ClientsError} `client_not_found` */
  async get(recordId: string): Promise<Duplicates> {
    const { id } = await this.clients.getClient(recordId);
    return { matches: await this.matches.listOfClient(id), merges: await this.merges.list(id) };
  }
}
