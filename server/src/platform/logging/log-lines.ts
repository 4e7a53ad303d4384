let waiting = '';

/**
 * Writes a line to standard output, together with all others of this turn of the event loop: a busy server calls the
 * system once for many requests. What still waits when the process ends is written then.
 */
export function writeLine(line: string): void {
  if (waiting === '') setImmediate(flush);
  waiting += `${line}\n`;
}

function flush(): void {
  if (waiting !== '') process.stdout.write(waiting);
  waiting = '';
}

process.on('exit', flush);
