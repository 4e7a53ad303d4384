import type { LibraryExerciseRow } from '@api/knowledge/dto/library.dto';

/** Whether every typed word stands somewhere in what the item is called, is for, or needs. */
export function matchesWords(row: LibraryExerciseRow, typed: string): boolean {
  const text = [row.name, row.purpose, ...row.targets, ...row.equipment, row.position]
    .join(' ')
    .toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
