import type { NewSign } from '@api/check-ins/check-ins.vocabulary';

/** The signs of "anything new or worrying?" as a client reads them. */
export const SIGN_WORDS: Record<NewSign, string> = {
  'new numbness or tingling': $localize`Numbness or tingling`,
  'new weakness': $localize`Weakness`,
  dizziness: $localize`Dizziness`,
  'chest pain or short breath': $localize`Chest pain or short breath`,
  fever: $localize`Fever`,
  'bladder or bowel change': $localize`Bladder or bowel change`,
  'a fall or crash': $localize`A fall or crash`,
};
