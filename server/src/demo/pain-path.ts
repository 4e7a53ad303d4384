import type { Course } from './story/people.js';

/** Numbers between 0 and 1 that are the same at every load: the demo looks alike wherever it is started. */
export function seededRandom(text: string): () => number {
  let state = [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7);
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Pain 0–10 `days` after the intake, for a course of care that began at `start`. */
export function painAfter(days: number, start: number, course: Course, random: () => number): number {
  const wobble = Math.round((random() - 0.5) * 2);
  const trend = trendOf(days, course);
  return Math.min(10, Math.max(0, Math.round(start + trend + (days === 0 ? 0 : wobble * 0.6))));
}

function trendOf(days: number, course: Course): number {
  const weeks = days / 7;
  switch (course) {
    case 'worse':
      return Math.min(3, weeks * 0.5);
    case 'stalls':
    case 'red_flag':
      return -Math.min(1, weeks * 0.3);
    case 'graduated':
      return -Math.min(6, weeks * 0.5);
    default:
      return -Math.min(3.4, weeks * 0.6);
  }
}
