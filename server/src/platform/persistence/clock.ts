import { Injectable } from '@nestjs/common';

/** What time it is, for every moment that is stored and shown: passed in, so that tests and the demo can live elsewhen. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
