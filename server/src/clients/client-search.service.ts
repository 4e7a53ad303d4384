import { Injectable } from '@nestjs/common';
import { ClientSearchRepository, type FoundRow } from './client-search.repository.js';
import { CLIENT_LIMITS } from './clients.vocabulary.js';
import type { ClientSearchResult, SearchClients } from './dto/client.dto.js';
import { typedWordsOf } from './search-keys.js';
import { rank } from './search-ranking.js';

const HITS_OF_A_WORD = 200;

@Injectable()
export class ClientSearch {
  constructor(private readonly search: ClientSearchRepository) {}

  /** The clients that every word fits, misspelt or begun, nearest first; at most a page. */
  async searchClients({ words, withArchived }: SearchClients): Promise<ClientSearchResult> {
    const typed = typedWordsOf(words);
    const hits = await this.search.findHits(typed, withArchived, HITS_OF_A_WORD);
    const ids = rank(
      typed.map(({ word }) => word),
      hits,
      CLIENT_LIMITS.page,
    );
    const found = await this.search.listFound(ids);
    const place = ({ recordIds }: FoundRow) => Math.min(...recordIds.map((id) => ids.indexOf(id)));
    const inOrder = found.sort((a, b) => place(a) - place(b));
    return { items: inOrder.map(({ recordIds: _, ...client }) => client) };
  }
}
