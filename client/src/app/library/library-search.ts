import type { LibraryCondition, LibraryExerciseRow } from '@api/knowledge/dto/library.dto';
import { meansWord, searchWords } from '../core/search-words';

/** Whether every typed word is one of what the item is called, is for, works on (in either language) or needs. */
export function fitsExercise(row: LibraryExerciseRow, typed: string): boolean {
  return fits([row.name, row.purpose, ...row.targets, ...row.muscles, ...row.equipment, row.position], typed);
}

/** Whether every typed word is one of a condition's names or of what massage does about it. */
export function fitsCondition({ label, layLabel, massageNote }: LibraryCondition, typed: string): boolean {
  return fits([label, layLabel, massageNote], typed);
}

function fits(texts: readonly string[], typed: string): boolean {
  const query = searchWords(typed);
  if (query.length === 0) return true;
  const known = searchWords(texts.join(' '));
  return query.every((word) => known.some((part) => meansWord(part, word)));
}
