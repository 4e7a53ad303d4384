import { inject, Pipe, type PipeTransform } from '@angular/core';
import { VIEWER } from '../core/viewer';

/** A time of day of the practice's clock ("14:30") as the viewer writes it: a visit is at a place, not in a zone. */
@Pipe({ name: 'unTimeOfDay' })
export class TimeOfDay implements PipeTransform {
  private readonly format = new Intl.DateTimeFormat(inject(VIEWER).locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });

  transform(time: string): string {
    return this.format.format(new Date(`1970-01-01T${time}Z`));
  }
}
