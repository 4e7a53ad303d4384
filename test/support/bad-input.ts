/** A body with one thing wrong, and what that is. */
export interface Mutant {
  what: string;
  body: unknown;
}

const DEEP = Array.from({ length: 2000 }).reduce<unknown>((inside) => [inside], 'bottom');

/** Whether one of these is right in its place, the schema says. */
const OF_ANOTHER_KIND: Record<string, unknown> = {
  nothing: undefined,
  null: null,
  'a text': 'x',
  'a number': 7,
  yes: true,
  'an empty list': [],
  'a list': [1, 'two', null],
  'a prototype': JSON.parse('{"__proto__": {"isAdmin": true}}'),
  'something deep': DEEP,
};
const TEXTS: Record<string, unknown> = {
  'an empty text': '',
  'a huge text': 'ab '.repeat(20_000),
  'a text with NUL': 'a\u0000b',
  'half a character': 'a\ud800',
  'no id': '12345678-1234-1234-1234-12345678901',
  'no day': '2026-02-30',
  'a day long ago': '0001-01-01',
  'a moment far off': '9999-12-31T23:59:59.999Z',
};
const NUMBERS: Record<string, unknown> = {
  'a negative number': -1,
  'a fraction': 0.5,
  'a number beyond 32 bits': 2 ** 31,
  'a number beyond what is exact': 2 ** 53,
  'a number without end': 1e308,
};

/** The body as a whole wrong, and then each of its values in turn. */
export function mutantsOf(body: unknown): Mutant[] {
  return [
    { what: 'a field too many', body: { ...Object(body), extra: 1 } },
    ...nastyLike(body).map(([name, value]) => ({ what: `${name} for a body`, body: value })),
    ...inside(body, body, []),
  ];
}

function nastyLike(value: unknown): [string, unknown][] {
  return Object.entries({
    ...OF_ANOTHER_KIND,
    ...(typeof value === 'number' || value === null ? NUMBERS : {}),
    ...(typeof value === 'string' || value === null ? TEXTS : {}),
    ...(Array.isArray(value) ? { 'a long list': Array.from({ length: 2000 }, () => value[0] ?? 'x') } : {}),
  });
}

function inside(root: unknown, value: unknown, path: readonly string[]): Mutant[] {
  const here =
    path.length === 0
      ? []
      : nastyLike(value).map(([name, nasty]) => ({
          what: `${name} for ${path.join('.')}`,
          body: replaced(root, path, nasty),
        }));
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, child]) => inside(root, child, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], nasty: unknown): unknown {
  if (key === undefined) return nasty;
  const at = Number(key);
  if (Array.isArray(value)) return value.map((one, i) => (i === at ? replaced(one, rest, nasty) : one));
  const object = { ...Object(value) } as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, nasty) };
}

/** Ids as an address should not have them; the ones with a slash make another address of it. */
export const NASTY_IDS = [
  'x',
  '0',
  'null',
  'undefined',
  '%00',
  '%ff',
  '%E0%A4%A',
  "'",
  '..%2f..',
  '01890a5d-ac96-774b-bcce-b302099a8057 ',
  '%7B%7D',
  'a'.repeat(3000),
];

/** Pages that nobody was given. */
export const NASTY_PAGES = [
  'x',
  '%00',
  '%ff',
  ...[[], {}, null, 'x', ['a'], ['a', 'b'], ['\u0000', 'b'], [1, 2], ['a\ud800', null], ['a', 'b', 'c']].map(
    (key) => Buffer.from(JSON.stringify(key)).toString('base64url'),
  ),
  '2026-01-01T00:00:00.000Z_x',
  'infinity_01890a5d-ac96-774b-bcce-b302099a8057',
  '2026-01-01_------------------------------------',
  '-1',
  'a'.repeat(401),
];
