import type { ItemLogForm } from '@api/check-ins/dto/check-in.dto';
import { ITEM_RESULTS, SKIP_REASONS } from '@api/check-ins/check-ins.vocabulary';

/**
 * Entries of one client that still wait, kept on the device for a page that is closed while offline. Ids and results
 * only: no name of an item, no number, no word of the client's. Without storage they wait in memory alone.
 */
const keyOf = (clientId: string) => `unknot.outbox.${clientId}`;

export function readOutbox(clientId: string): readonly ItemLogForm[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(clientId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    return []; // no storage here (private mode), or not ours
  }
}

export function writeOutbox(clientId: string, entries: readonly ItemLogForm[]): void {
  try {
    if (entries.length === 0) localStorage.removeItem(keyOf(clientId));
    else localStorage.setItem(keyOf(clientId), JSON.stringify(entries));
  } catch {
    // no storage here (private mode, or full): the entries wait in memory
  }
}

function isEntry(value: unknown): value is ItemLogForm {
  if (typeof value !== 'object' || value === null) return false;
  const entry: Record<string, unknown> = { ...value };
  return (
    ['id', 'itemId', 'day', 'at'].every((name) => typeof entry[name] === 'string') &&
    ITEM_RESULTS.some((result) => result === entry['result']) &&
    (entry['skipReason'] === null || SKIP_REASONS.some((reason) => reason === entry['skipReason'])) &&
    entry['painAfter'] === null
  );
}
