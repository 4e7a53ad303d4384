import { DestroyRef, inject, Service, signal } from '@angular/core';

/** From here on two columns stand side by side. */
const WIDE = '(min-width: 67.5em)';

/** Whether there is room for two columns, as a signal: what is edited stands beside the form, or else in a sheet. */
@Service()
export class WideScreen {
  private readonly query = matchMedia(WIDE);
  private readonly matches = signal(this.query.matches);

  readonly isWide = this.matches.asReadonly();

  constructor() {
    const update = () => this.matches.set(this.query.matches);
    this.query.addEventListener('change', update);
    inject(DestroyRef).onDestroy(() => this.query.removeEventListener('change', update));
  }
}
