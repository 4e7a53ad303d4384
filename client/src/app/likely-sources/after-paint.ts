import { effect, signal, type Signal } from '@angular/core';

/**
 * A value that comes a frame later than the one it follows: for what stands far down the page, so that what was tapped
 * for is on the screen first. The first value, and its going, come at once.
 */
export function afterPaint<Value>(now: Signal<Value | null>): Signal<Value | null> {
  const shown = signal<Value | null>(null);
  effect((onCleanup) => {
    const value = now();
    if (value === null || shown() === null) {
      shown.set(value);
      return;
    }
    if (value === shown()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => shown.set(value));
    });
    onCleanup(() => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    });
  });
  return shown.asReadonly();
}
