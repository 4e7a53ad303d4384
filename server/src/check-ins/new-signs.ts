import type { NewSign } from './check-ins.vocabulary.js';

/**
 * The safety question that each sign of the check-in answers with yes (forms.json, `map_red_flags`). New numbness has no
 * question of its own there; it is a nerve sign like weakness, so it is handled as one: seen by a doctor today.
 */
export const RED_FLAG_OF_SIGN: Record<NewSign, string> = {
  'new numbness or tingling': 'rf_progressive_weakness',
  'new weakness': 'rf_progressive_weakness',
  dizziness: 'rf_new_vertigo',
  'chest pain or short breath': 'rf_chest',
  fever: 'rf_fever',
  'bladder or bowel change': 'rf_bladder_bowel',
  'a fall or crash': 'rf_trauma',
};
