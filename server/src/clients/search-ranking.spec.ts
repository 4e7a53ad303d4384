import { describe, expect, it } from '@jest/globals';
import { rank } from './search-ranking.js';

const hit = (clientId: string, word: string, nth = 1) => ({ clientId, nth, word });

describe('ranking the clients that were found', () => {
  it('puts the word itself first, then what begins with it, then what is misspelt', () => {
    const hits = [hit('c', 'rosso'), hit('b', 'rossetti'), hit('a', 'ross'), hit('d', 'rops')];
    expect(rank(['ross'], hits, 10)).toEqual(['a', 'c', 'b', 'd']);
  });

  it('wants every word, each by its nearest hit', () => {
    const hits = [hit('a', 'jonas'), hit('a', 'jons'), hit('b', 'jonas'), hit('b', 'lindberg', 2)];
    expect(rank(['jonas', 'lind'], hits, 10)).toEqual(['b']);
  });

  it('leaves out words that only share their beginning', () => {
    expect(rank(['christensen'], [hit('a', 'christopher')], 10)).toEqual([]);
  });

  it('takes a number that holds the digits, and the one behind another country code after it', () => {
    const hits = [hit('a', '491701234567'), hit('b', '11234567'), hit('c', '1701234567')];
    expect(rank(['1701234567'], hits, 10)).toEqual(['c', 'a', 'b']);
  });

  it('puts the client added last first among equals, and stops at the limit', () => {
    expect(rank(['jo'], [hit('1', 'jo'), hit('3', 'jo'), hit('2', 'jo')], 2)).toEqual(['3', '2']);
  });
});
