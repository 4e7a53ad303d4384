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
  async read({ owner, id }: SealedName): Promise<unknown> {
    if (!isAvailable()) return undefined;
    try {
      const row = await this.find(id);
      if (row?.owner !== owner) return undefined;
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, row.key, row.sealed);
      return JSON.parse(new TextDecoder().decode(opened));
    } catch {
      return undefined; // storage is closed to us (private window): what the server has is all there is
    }
  }

  async write(name: SealedName, value: unknown): Promise<void> {
    if (!isAvailable()) return;
    try {
      const known = await this.find(name.id);
      const key = known?.owner === name.owner ? known.key : await newKey();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = new TextEncoder().encode(JSON.stringify(value));
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
      const row: Row = { ...name, key, iv, sealed };
      await this.inStore('readwrite', (store) => store.put(row));
    } catch {
      // Storage is closed or full: as without it.
    }
  }

  /** Removes the value and its key. Rejects when the browser keeps them. */
  async delete(id: string): Promise<void> {
    if (isAvailable()) await this.inStore('readwrite', (store) => store.delete(id));
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
      return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
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

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}
