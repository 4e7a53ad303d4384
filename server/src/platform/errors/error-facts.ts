export interface ErrorFacts {
  readonly kind: string;
  readonly sqlState: string | undefined;
  readonly frames: string | undefined;
}

/** What may be said of an error where it is kept: its kind and stack. A driver's message can hold values that somebody typed. */
export function factsOfError(thrown: unknown): ErrorFacts {
  const error = thrown instanceof Error ? thrown : new Error('something that is no error was thrown');
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .join('\n');
  const sqlState = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { kind: error.constructor.name, sqlState, frames };
}
