import { distanceFrom } from './edit-distance.js';

/** A word of a client that one of the typed words found. */
export interface SearchHit {
  clientId: string;
  /** Which of the typed words, from 1. */
  nth: number;
  word: string;
}

const PART_OF_NUMBER = 0.5;

/** The clients that every typed word found, nearest first; of equally near ones those added last. */
export function rank(typed: readonly string[], hits: readonly SearchHit[], limit: number): string[] {
  const nearest = new Map<string, number[]>();
  for (const { clientId, nth, word } of hits) {
    const query = typed[nth - 1];
    if (query === undefined) continue;
    const distance = distanceOf(query, word);
    if (distance > tolerance(query)) continue;
    const distances = nearest.get(clientId) ?? [];
    distances[nth - 1] = Math.min(distances[nth - 1] ?? distance, distance);
    nearest.set(clientId, distances);
  }
  return [...nearest]
    .map(([id, distances]) => ({ id, total: total(distances, typed.length) }))
    .filter(({ total }) => Number.isFinite(total))
    .sort((a, b) => a.total - b.total || (a.id < b.id ? 1 : -1))
    .slice(0, limit)
    .map(({ id }) => id);
}

function total(distances: readonly (number | undefined)[], words: number): number {
  return Array.from({ length: words }, (_, i) => distances[i] ?? Number.POSITIVE_INFINITY).reduce(
    (sum, distance) => sum + distance,
    0,
  );
}

/** Digits are not misspelt: a number holds what was typed, or ends like it behind another country code. */
function distanceOf(typed: string, word: string): number {
  if (!/^\d+$/.test(typed)) return distanceFrom(typed, word);
  if (typed === word) return 0;
  return word.includes(typed) ? PART_OF_NUMBER : 1;
}

/** One letter may be off, in a long word two, and the word may go on. */
function tolerance(typed: string): number {
  if (typed.length < 2) return 0.5;
  return typed.length <= 5 ? 1.5 : 2.5;
}
