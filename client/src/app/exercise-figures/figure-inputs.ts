import { InjectionToken, type Signal } from '@angular/core';
import type { FigureSide, PoseChoice } from './figure-layout';

/** What a figure is asked to show; its drawing is told by the box around it. */
export interface FigureInputs {
  readonly exerciseId: Signal<string>;
  readonly side: Signal<FigureSide>;
  readonly pose: Signal<PoseChoice>;
  readonly size: Signal<'small' | 'medium' | 'large'>;
  readonly label: Signal<string>;
  readonly showVerdict: Signal<boolean>;
  readonly showCue: Signal<boolean>;
}

export const FIGURE = new InjectionToken<FigureInputs>('figure');
