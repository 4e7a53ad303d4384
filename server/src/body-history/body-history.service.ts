import { Injectable } from '@nestjs/common';
import { ClientMarksSchema, TherapistMarkSchema } from '../body-map/dto/mark.dto.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { BodyHistoryRepository } from './body-history.repository.js';
import { BODY_HISTORY_MAPS } from './body-history.vocabulary.js';
import type { BodyHistory, OwnBodyMap } from './dto/body-history.dto.js';

/** What was marked on the body of a client, by form, by session and by check-in. */
@Injectable()
export class BodyHistoryService {
  constructor(private readonly maps: BodyHistoryRepository) {}

  /** @throws {PlatformError} `not_found` when the practice has no such client */
  async list(clientId: string): Promise<BodyHistory> {
    const found = await this.maps.list(clientId, BODY_HISTORY_MAPS + 1);
    if (!found) throw new PlatformError('not_found');
    const marked = found.filter(({ kind, marks }) => kind === 'check_in' || marks.length > 0);
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

  /**
   * What a client marked last herself, in a form or at a check-in.
   * @throws {PlatformError} `not_found` when the practice has no such client
   */
  async getNewestOwn(clientId: string): Promise<OwnBodyMap> {
    const found = await this.maps.findNewestOwn(clientId);
    if (!found) throw new PlatformError('not_found');
    const { sourceId: id, kind, at, marks } = found;
    return { id, kind, at: at?.toISOString() ?? null, marks: ClientMarksSchema.parse(marks ?? []) };
  }

  /** When that was. */
  async findTimeOfNewestOwn(clientId: string): Promise<Date | null> {
    return this.maps.findTimeOfNewestOwn(clientId);
  }
}
