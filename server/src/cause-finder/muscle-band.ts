import type { MuscleBand } from './finder.vocabulary.js';

/** How much speaks for a muscle of this score (0–100). */
export function bandOf(score: number): MuscleBand {
  if (score >= 60) return 'strong';
  return score >= 35 ? 'possible' : 'check';
}
