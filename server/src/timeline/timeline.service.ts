import { Injectable } from '@nestjs/common';
import { ClientsService } from '../clients/clients.service.js';
import { pageKeyOf, parsePageKey, TimePageKeySchema } from '../platform/http/page-key.js';
import {
  type ListTimeline,
  type Timeline,
  type TimelineEntry,
  TimelineEntrySchema,
} from './dto/timeline.dto.js';
import { TimelineError } from './timeline.errors.js';
import { type FoundEntry, type TimelineKey, TimelineRepository } from './timeline.repository.js';
import { TIMELINE_PAGE } from './timeline.vocabulary.js';

const NEWEST: TimelineKey = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Everything that happened with a client in one line: forms, notes, plans, check-ins, messages, red flags. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly clients: ClientsService,
    private readonly timeline: TimelineRepository,
  ) {}

  async listTimeline(clientId: string, { after, kind }: ListTimeline): Promise<Timeline> {
    await this.clients.getClient(clientId);
    const found = await this.timeline.list(clientId, after ? pageAfter(after) : NEWEST, kind);
    const page = found.slice(0, TIMELINE_PAGE);
    const last = page.at(-1);
    return {
      items: page.map(toEntry),
      next: found.length > TIMELINE_PAGE && last ? pageKeyOf(last.exactAt, last.id) : null,
    };
  }
}

/** The facts come from PostgreSQL as JSON, with times in its own form. */
function toEntry({ id, at, kind, facts }: FoundEntry): TimelineEntry {
  const times = Object.fromEntries(
    Object.entries(facts)
      .filter(([name, value]) => name.endsWith('At') && typeof value === 'string')
      .map(([name, value]) => [name, new Date(String(value)).toISOString()]),
  );
  return TimelineEntrySchema.parse({ ...facts, ...times, id, kind, at: at.toISOString() });
}

function pageAfter(key: string): TimelineKey {
  const parts = parsePageKey(key, TimePageKeySchema);
  if (!parts) throw new TimelineError('page_key_invalid');
  return { at: parts[0], id: parts[1] };
}
