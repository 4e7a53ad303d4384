import { Injectable } from '@nestjs/common';
import { TherapistMarkSchema } from '../body-map/dto/mark.dto.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { BodyHistoryRepository } from './body-history.repository.js';
import { BODY_HISTORY_MAPS } from './body-history.vocabulary.js';
import type { BodyHistory } from './dto/body-history.dto.js';

/** What was marked on the body of a client, form by form and session by session. */
@Injectable()
export class BodyHistoryService {
  constructor(private readonly maps: BodyHistoryRepository) {}

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async list(clientId: string): Promise<BodyHistory> {
    const found = await this.maps.list(clientId, BODY_HISTORY_MAPS + 1);
    if (!found) throw new PlatformError('not_found');
    const marked = found.filter(({ marks }) => marks.length > 0);
    return {
      isCut: found.length > BODY_HISTORY_MAPS,
      items: marked.slice(0, BODY_HISTORY_MAPS).map(({ id, kind, layer, at, marks }) => ({
        id,
        kind,
        layer,
        at: new Date(at).toISOString(),
        marks: marks.map((mark) => TherapistMarkSchema.parse(mark)),
      })),
    };
  }
}
