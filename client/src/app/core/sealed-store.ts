/** Whose a value is, and under what name it is kept. */
export interface SealedName {
  readonly owner: string;
  readonly id: string;
}

interface Row extends SealedName {
  /** AES-GCM, not extractable: the browser can use it, nobody can read it out. */
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const STORE = 'values';

/**
 * Values kept on this device, encrypted each under a key that is gone with it, in a database of the browser. Without
 * `crypto.subtle` (http in a local network) or with storage switched off nothing is kept and nothing is found.
 */
export class SealedStore {
  constructor(private readonly database: string) {}

  /** The value as JSON gives it back; undefined when there is none, or it is another person's. */
  async read(name: SealedName): Promise<unknown> {
    const bytes = await this.readBytes(name);
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  }

  async readBytes({ owner, id }: SealedName): Promise<ArrayBuffer | undefined> {
    if (!isAvailable()) return undefined;
    try {
      const row = await this.find(id);
      if (row?.owner !== owner) return undefined;
      return await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, row.key, row.sealed);
    } catch {
      return undefined; // storage is closed to us (private window): what the server has is all there is
    }
  }

  async write(name: SealedName, value: unknown): Promise<void> {
    await this.writeBytes(name, new TextEncoder().encode(JSON.stringify(value)));
  }

  /** Whether they are kept: false where storage is closed or full. */
  async writeBytes(name: SealedName, bytes: BufferSource): Promise<boolean> {
    if (!isAvailable()) return false;
    try {
      const known = await this.find(name.id);
      const key = known?.owner === name.owner ? known.key : await newKey();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes);
      const row: Row = { ...name, key, iv, sealed };
      await this.inStore('readwrite', (store) => store.put(row));
      return true;
    } catch {
      return false;
    }
  }

  /** The names under which something is kept that begin so. */
  async idsUnder(prefix: string): Promise<readonly string[]> {
    if (!isAvailable()) return [];
    try {
      return (await this.inStore('readonly', (store) => store.getAllKeys(under(prefix)))).map(String);
    } catch {
      return [];
    }
  }

  /** Removes the value and its key. Rejects when the browser keeps them. */
  async delete(id: string): Promise<void> {
    if (isAvailable()) await this.inStore('readwrite', (store) => store.delete(id));
  }

  /** Removes all whose names begin so. Rejects when the browser keeps one. */
  async deleteUnder(prefix: string): Promise<void> {
    if (isAvailable()) await this.inStore('readwrite', (store) => store.delete(under(prefix)));
  }

  /** Removes every value and every key. Rejects when the browser keeps one. */
  async clear(): Promise<void> {
    if (isAvailable()) await this.inStore('readwrite', (store) => store.clear());
  }

  private async find(id: string): Promise<Row | undefined> {
    const row: Row | undefined = await this.inStore('readonly', (store) => store.get(id));
    return row;
  }

  private async inStore<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    const database = await this.open();
    try {
      const transaction = database.transaction(STORE, mode);
      const done = completed(transaction);
      const [result] = await Promise.all([settled(ask(transaction.objectStore(STORE))), done]);
      return result;
    } finally {
      database.close();
    }
  }

  private open(): Promise<IDBDatabase> {
    const request = indexedDB.open(this.database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    return settled(request);
  }
}

const isAvailable = () => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;

const under = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}

/** A full disk is found when what was asked for is written down, after the request itself succeeded. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('storage failed'));
  });
}
