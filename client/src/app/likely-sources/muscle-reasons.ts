import type { FoundMuscle } from '@api/cause-finder/dto/finder-answer.dto';
import { regionWords } from '../body-map/region-words';
import { isAnyRegionId } from '@api/body-map/fine-regions.vocabulary';
import { OFTEN_FELT } from './source-scene';

export const muscleKey = ({ id, side }: Pick<FoundMuscle, 'id' | 'side'>): string => `${id}:${side}`;

export interface FeltPlace {
  readonly region: string;
  readonly nprs: number;
  readonly words: string;
}

/** Places where the pain of a muscle is often felt, and those where it is sometimes. */
export function feltPlaces({ feltAt }: Pick<FoundMuscle, 'feltAt'>): {
  readonly often: readonly FeltPlace[];
  readonly sometimes: readonly FeltPlace[];
} {
  const places = feltAt.map(({ region, nprs, weight }) => ({
    region,
    nprs,
    isOften: weight >= OFTEN_FELT,
    words: placeWords(region),
  }));
  return {
    often: places.filter(({ isOften }) => isOften),
    sometimes: places.filter(({ isOften }) => !isOften),
  };
}

/** A region in words, whatever id it came with. */
export function placeWords(region: string): string {
  return isAnyRegionId(region) ? regionWords(region) : region;
}
