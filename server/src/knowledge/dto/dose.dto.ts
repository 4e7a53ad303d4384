import { z } from 'zod';
import { DOSE_LIMITS, DOSE_TRIGGER_LENGTH } from '../exercises.vocabulary.js';

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.int().min(min).max(max);

/**
 * How much and how often. Habits have no sets, repetitions or hold but a trigger: the moment that reminds of them.
 * Null: does not apply.
 */
export const DoseSchema = z
  .strictObject({
    sets: within(DOSE_LIMITS.sets).nullable(),
    reps: within(DOSE_LIMITS.reps).nullable(),
    holdSeconds: within(DOSE_LIMITS.longHoldSeconds).nullable(),
    restSeconds: within(DOSE_LIMITS.restSeconds).nullable(),
    timesPerDay: within(DOSE_LIMITS.timesPerDay),
    daysPerWeek: within(DOSE_LIMITS.daysPerWeek),
    trigger: z.string().trim().min(1).max(DOSE_TRIGGER_LENGTH).nullable(),
  })
  .meta({ id: 'Dose' });
export type Dose = z.infer<typeof DoseSchema>;
