import type { LibraryCause, LibraryMuscle } from '@api/knowledge/dto/library-body.dto';
import type { LibraryRedFlag } from '@api/knowledge/dto/library-safety.dto';
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

/** Whether every typed word is one of a muscle's names, of where it lies or of where its pain is felt. */
export function fitsMuscle(muscle: LibraryMuscle, typed: string): boolean {
  const { commonName, latin, layName, group, localAreas, referral } = muscle;
  const areas = [...localAreas, ...referral].map(({ name }) => name);
  return fits([commonName, latin, layName, group, ...areas], typed);
}

/** Whether every typed word is one of a cause's names, of its question or of the muscles it loads. */
export function fitsCause({ label, layLabel, question, muscles }: LibraryCause, typed: string): boolean {
  return fits([label, layLabel, question.text, ...muscles.map(({ name }) => name)], typed);
}

/** Whether every typed word is of a safety question, of an area or condition that makes it asked, or of what to do. */
export function fitsRedFlag(flag: LibraryRedFlag, typed: string): boolean {
  const { label, question, clientAction, areas, conditions } = flag;
  return fits([label, question, clientAction, ...areas, ...conditions.map(({ name }) => name)], typed);
}

function fits(texts: readonly string[], typed: string): boolean {
  const query = searchWords(typed);
  if (query.length === 0) return true;
  const known = searchWords(texts.join(' '));
  return query.every((word) => known.some((part) => meansWord(part, word)));
}
