import type { Dose } from '@api/knowledge/dto/dose.dto';

/** "2 × 25 s", "2 × 10, 5 s each", "60 s", or the habit's moment. */
export function doseWords(dose: Dose): string {
  const { sets, reps, holdSeconds } = dose;
  if (sets === null && reps === null && holdSeconds === null)
    return dose.trigger ?? $localize`During the day`;
  const rounds = sets ?? 1;
  if (reps === null || reps === 1) {
    const hold = secondsWords(holdSeconds ?? 0);
    return rounds > 1 ? `${rounds} × ${hold}` : hold;
  }
  const times = rounds > 1 ? `${rounds} × ${reps}` : $localize`${reps}:reps: times`;
  return holdSeconds ? $localize`${times}:times:, ${secondsWords(holdSeconds)}:hold: each` : times;
}

/** "2 times a day, 5 days a week". */
export function frequencyWords(dose: Dose): string {
  const day =
    dose.timesPerDay === 1 ? $localize`once a day` : $localize`${dose.timesPerDay}:times: times a day`;
  if (dose.daysPerWeek === 7) return day;
  return $localize`${day}:frequency:, ${dose.daysPerWeek}:days: days a week`;
}

export function secondsWords(seconds: number): string {
  if (seconds < 120) return $localize`${seconds}:seconds: s`;
  return $localize`${Math.round(seconds / 60)}:minutes: min`;
}
