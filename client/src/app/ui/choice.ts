import type { IconName } from './icon/icon-names';

/** One of the answers of a chip group or a segmented control. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconName;
  /** A number of things behind it, shown after the label. */
  readonly count?: number;
}
