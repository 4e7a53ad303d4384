import type { IdentityDatabase, NamedStatement } from '../persistence/identity-database.js';

interface LookUp<Row> {
  hash: Buffer;
  resolve: (row: Row | null) => void;
  reject: (reason: unknown) => void;
}

/** Far more than are ever under way at once; PostgreSQL should not get a longer list. */
const AT_ONCE = 200;

/**
 * Finds sessions by the hashes of their tokens. What is asked while a look-up is on its way goes with the next one: an
 * idle server asks at once, a busy one asks once for many requests. Nothing is remembered, so an ended session is ended.
 */
export class SessionLookUps<Row extends { nth: number }> {
  private waiting: LookUp<Row>[] = [];
  private isAsking = false;

  /**
   * @param statement takes as `$1` a list of hashes and returns, as `nth`, the place in the list of each that it found
   * @param values for `$2` and so on
   */
  constructor(
    private readonly identity: IdentityDatabase,
    private readonly statement: NamedStatement,
    private readonly values: readonly unknown[],
  ) {}

  find(hash: Buffer): Promise<Row | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ hash, resolve, reject });
      if (!this.isAsking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    while (this.waiting.length > 0) await this.answer(this.waiting.splice(0, AT_ONCE));
    this.isAsking = false;
  }

  private async answer(asked: readonly LookUp<Row>[]): Promise<void> {
    try {
      const rows = await this.identity.query<Row>(this.statement, [
        asked.map(({ hash }) => hash),
        ...this.values,
      ]);
      const found = new Map(rows.map((row) => [row.nth, row]));
      asked.forEach(({ resolve }, i) => resolve(found.get(i + 1) ?? null));
    } catch (error) {
      asked.forEach(({ reject }) => reject(error)); // each request says so for itself
    }
  }
}
