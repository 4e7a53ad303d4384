import { Service } from '@angular/core';
import type { Saved } from './answer-store';
import type { Unsaved } from './save-queue';

type Drafts = readonly Unsaved<Saved>[];

interface Row {
  readonly requestId: string;
  /** AES-GCM, not extractable: the browser can use it, nobody can read it out. */
  readonly key: CryptoKey;
  readonly iv?: Uint8Array<ArrayBuffer>;
  readonly sealed?: ArrayBuffer;
}

const DATABASE = 'unknot-intake';
const STORE = 'drafts';

/**
 * Answers that the server has not confirmed, kept encrypted on this device through a closed tab or a crash, and gone
 * once they are saved. Without `crypto.subtle` (http in a local network) or with storage switched off nothing is kept:
 * the answers then live as long as the page does.
 */
@Service()
export class KeptDrafts {
  private next: { readonly requestId: string; readonly drafts: Drafts } | null = null;
  private writing: Promise<void> | null = null;

  /** Keeps these instead of what was kept before. Quick changes are written once. */
  keep(requestId: string, drafts: Drafts): void {
    if (!isAvailable()) return;
    this.next = { requestId, drafts };
    this.writing ??= this.write().finally(() => (this.writing = null));
  }

  async read(requestId: string): Promise<Drafts> {
    if (!isAvailable()) return [];
    try {
      const row = await find(requestId);
      if (!row?.sealed || !row.iv) return [];
      const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, row.key, row.sealed);
      return JSON.parse(new TextDecoder().decode(opened)) as Drafts;
    } catch {
      return []; // storage is closed to us (private window): the server's answers are all there is
    }
  }

  /** Removes the answers and their key: the form was sent in. */
  async forget(requestId: string): Promise<void> {
    this.next = null;
    if (!isAvailable()) return;
    await this.writing;
    await inStore('readwrite', (store) => store.delete(requestId)).catch(() => undefined);
  }

  private async write(): Promise<void> {
    for (let now = this.next; now; now = this.next) {
      this.next = null;
      await seal(now.requestId, now.drafts).catch(() => undefined); // storage is closed or full: as without it
    }
  }
}

const isAvailable = () => 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined;

async function seal(requestId: string, drafts: Drafts): Promise<void> {
  const known = await find(requestId);
  if (drafts.length === 0) {
    if (known) await inStore('readwrite', (store) => store.delete(requestId));
    return;
  }
  const key = known?.key ?? (await newKey());
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(drafts));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text);
  const row: Row = { requestId, key, iv, sealed };
  await inStore('readwrite', (store) => store.put(row));
}

function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function find(requestId: string): Promise<Row | undefined> {
  const row: Row | undefined = await inStore('readonly', (store) => store.get(requestId));
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
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'requestId' });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
}
