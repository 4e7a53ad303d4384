import type { LibraryExerciseRow } from '@api/knowledge/dto/library.dto';
import type { PlanPhase } from '@api/knowledge/exercises.vocabulary';

/** The order of the loop: release, stretch, strengthen, habit. */
export const PHASES: readonly { readonly phase: PlanPhase; readonly label: string; readonly hint: string }[] =
  [
    { phase: 'release', label: $localize`Release`, hint: $localize`self-massage, breathing, warmth` },
    { phase: 'stretch', label: $localize`Stretch`, hint: $localize`length and movement` },
    { phase: 'strengthen', label: $localize`Strengthen`, hint: $localize`when pain is 4 or less for 3 days` },
    { phase: 'habit', label: $localize`Habit`, hint: $localize`what feeds it, changed` },
  ];

/** The items of one phase, in the order given. */
export function ofPhase<Item extends { readonly exerciseId: string }>(
  items: readonly Item[],
  library: ReadonlyMap<string, LibraryExerciseRow>,
  phase: PlanPhase,
): Item[] {
  return items.filter((item) => library.get(item.exerciseId)?.phase === phase);
}
