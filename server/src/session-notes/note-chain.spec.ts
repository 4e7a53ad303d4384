import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { brokenLinks, canonicalJson, FIRST_LINK, type Link, linkHash } from './note-chain.js';

function chain(...contents: string[]): Link[] {
  const links: Link[] = [];
  for (const [n, content] of contents.entries()) {
    const previousHash = links.at(-1)?.hash ?? FIRST_LINK;
    links.push({ id: `link ${n}`, content, previousHash, hash: linkHash(previousHash, content) });
  }
  return links;
}

describe('canonical JSON', () => {
  it('has one spelling, whatever the order in which the keys were set', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'é"\n' })).toBe(
      '{"a":"é\\"\\n","b":[{"c":null,"d":1}]}',
    );
  });

  it('spells any value the same after a way through JSON, with the keys turned around', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, part]) => [key, turned(part)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const spelt = canonicalJson(value);
        expect(canonicalJson(turned(JSON.parse(spelt)))).toBe(spelt);
      }),
    );
  });
});

describe('a chain of links', () => {
  it('is whole in whatever order it is read', () => {
    const links = chain('a', 'b', 'c');
    expect(brokenLinks(FIRST_LINK, links)).toEqual(new Set());
    expect(brokenLinks(FIRST_LINK, [...links].reverse())).toEqual(new Set());
    expect(brokenLinks(FIRST_LINK, [])).toEqual(new Set());
  });

  it('shows the link whose content was changed, and that alone', () => {
    const links = chain('a', 'b', 'c').map((link) =>
      link.id === 'link 1' ? { ...link, content: 'x' } : link,
    );
    expect(brokenLinks(FIRST_LINK, links)).toEqual(new Set(['link 1']));
  });

  it('shows all that nothing leads to after a link was taken out', () => {
    const [first, , third] = chain('a', 'b', 'c');
    expect(brokenLinks(FIRST_LINK, [first!, third!])).toEqual(new Set(['link 2']));
  });
});
