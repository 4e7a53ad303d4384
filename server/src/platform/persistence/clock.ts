import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

/** What time it is, for every moment that is stored and shown: the demo's months of history are made in the past. */
@Injectable()
export class Clock {
  private readonly elsewhen = new AsyncLocalStorage<Date>();

  now(): Date {
    return this.elsewhen.getStore() ?? new Date();
  }

  /** Does `work` as if it were that moment. */
  at<T>(moment: Date, work: () => T): T {
    return this.elsewhen.run(moment, work);
  }
}
