/**
 * The new value with every part that says the same as before being the part from before, so that only what changed is
 * drawn again. For plain data as it comes from the server.
 */
export function keepSame<Data>(before: Data, now: Data): Data;
export function keepSame(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (Array.isArray(before) && Array.isArray(now)) return keepSameList(before, now);
  if (!isRecord(before) || !isRecord(now)) return now;
  const names = Object.keys(now);
  const kept: Record<string, unknown> = {};
  let isSame = names.length === Object.keys(before).length;
  for (const name of names) {
    kept[name] = keepSame(before[name], now[name]);
    isSame &&= kept[name] === before[name];
  }
  return isSame ? before : kept;
}

/** A row may have moved: it is looked for by its name first. */
function keepSameList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const named = new Map(before.map((row) => [nameOf(row), row]));
  const kept = now.map((row, index) => {
    const name = nameOf(row);
    return keepSame(name === undefined ? before[index] : named.get(name), row);
  });
  return kept.length === before.length && kept.every((row, index) => row === before[index]) ? before : kept;
}

const NAMES = ['id', 'exerciseId', 'causeId', 'region'] as const;

function nameOf(row: unknown): string | undefined {
  if (!isRecord(row)) return undefined;
  const name = NAMES.find((each) => typeof row[each] === 'string');
  const side = typeof row['side'] === 'string' ? row['side'] : '';
  return name && `${String(row[name])}:${side}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
