/** A path through `next` that comes back to where it began, both ends named, or null if there is none. */
export function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const finished = new Set<string>();

  function walk(id: string, path: readonly string[]): string[] | null {
    const start = path.indexOf(id);
    if (start >= 0) return [...path.slice(start), id];
    if (finished.has(id)) return null;
    for (const follower of next.get(id) ?? []) {
      const cycle = walk(follower, [...path, id]);
      if (cycle) return cycle;
    }
    finished.add(id);
    return null;
  }

  for (const id of next.keys()) {
    const cycle = walk(id, []);
    if (cycle) return cycle;
  }
  return null;
}
