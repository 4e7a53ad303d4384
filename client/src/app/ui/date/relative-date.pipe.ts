import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Clock } from '../../core/clock';
import { VIEWER } from '../../core/viewer';
import { type DateForm, relativeDate } from './relative-date';

/** "Tuesday", for text inside a sentence or an attribute; elsewhere `<un-date>`, which also tells the exact time. */
@Pipe({ name: 'unRelativeDate', pure: false })
export class RelativeDatePipe implements PipeTransform {
  private readonly viewer = inject(VIEWER);
  private readonly clock = inject(Clock);

  transform(at: string | Date, form: DateForm = 'day'): string {
    return relativeDate(at, this.clock.now(), this.viewer, form);
  }
}
