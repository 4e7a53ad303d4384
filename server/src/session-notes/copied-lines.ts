/** A text with these lines under their heading: behind what stands there already, each line once. */
export function withCopiedLines(
  text: string,
  { heading, lines }: { heading: string; lines: readonly string[] },
): { text: string; added: number } {
  const written = text.split('\n');
  const known = new Set(written);
  const fresh = [...new Set(lines)].filter((line) => !known.has(line));
  if (fresh.length === 0) return { text, added: 0 };
  const at = written.indexOf(heading);
  if (at < 0) {
    const before = text.trimEnd();
    return {
      text: [...(before === '' ? [] : [before, '']), heading, ...fresh].join('\n'),
      added: fresh.length,
    };
  }
  const gap = written.indexOf('', at);
  written.splice(gap < 0 ? written.length : gap, 0, ...fresh);
  return { text: written.join('\n'), added: fresh.length };
}
