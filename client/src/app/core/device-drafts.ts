import { Service } from '@angular/core';

/** Whose draft it is, and of what. */
export interface DraftName {
  readonly owner: string;
  readonly id: string;
}

interface Row extends DraftName {
  /** AES-GCM, not extractable: the browser can use it, nobody can read it out. */
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

const DATABASE = 'unknot-drafts';
const STORE = 'drafts';

/**
 * What the server has not confirmed yet, kept encrypted on this device through a closed tab or a crash, and gone once it
 * is saved or the person signs out. Without `crypto.subtle` (http in a local network) or with storage switched off
 * nothing is kept: a draft then lives as long as its page.
 */
@Service()
export class DeviceDrafts {
  private readonly next = new Map<string, { readonly name: DraftName; readonly value: unknown }>();
  private writing: Promise<void> | null = null;

  /** Keeps this instead of what was kept under the name before. Quick changes are written once. */
  keep(name: DraftName, value: unknown): void {
    this.next.set(name.id, { name, value });
    this.write();
  }

  /** Removes what is kept under the name. */
  drop(name: DraftName): void {
    this.keep(name, undefined);
  }

  /** What is kept, as JSON gives it back; undefined when there is nothing, or it is another person's. */
  async read({ owner, id }: DraftName): Promise<unknown> {
    await this.writing;
    if (!isAvailable()) return undefined;
    try {
      const row = await find(id);
      if (row?.owner !== owner) return undefined;
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, row.key, row.sealed);
      return JSON.parse(new TextDecoder().decode(opened));
    } catch {
      return undefined; // storage is closed to us (private window): what the server has is all there is
    }
  }

  /** Removes every draft and every key. */
  async forgetAll(): Promise<void> {
    this.next.clear();
    await this.writing;
    if (isAvailable()) await inStore('readwrite', (store) => store.clear()).catch(() => undefined);
  }

  private write(): void {
    if (!isAvailable()) return;
    this.writing ??= this.writeAll().finally(() => (this.writing = null));
  }

  private async writeAll(): Promise<void> {
    for (let [entry] = this.next; entry; [entry] = this.next) {
      const [id, { name, value }] = entry;
      this.next.delete(id);
      await seal(name, value).catch(() => undefined); // storage is closed or full: as without it
    }
  }
}

const isAvailable = () => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;

async function seal(name: DraftName, value: unknown): Promise<void> {
  if (value === undefined) {
    await inStore('readwrite', (store) => store.delete(name.id));
    return;
  }
  const known = await find(name.id);
  const key = known?.owner === name.owner ? known.key : await newKey();
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  const row: Row = { ...name, key, iv, sealed };
  await inStore('readwrite', (store) => store.put(row));
}

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function find(id: string): Promise<Row | undefined> {
  const row: Row | undefined = await inStore('readonly', (store) => store.get(id));
  return row;
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}
