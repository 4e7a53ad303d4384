import { DestroyRef, inject } from '@angular/core';

/** Keeps the screen from going dark while a component is shown, where the browser can (https, no power saving). */
export function keepScreenOn(): void {
  let lock: WakeLockSentinel | null = null;
  let isGone = false;
  const wakeLock: WakeLock | undefined = navigator.wakeLock;
  wakeLock
    ?.request('screen')
    .then((granted) => {
      lock = granted;
      if (isGone) return granted.release();
      return undefined;
    })
    .catch(() => undefined); // refused: the screen goes dark as the person has set it
  inject(DestroyRef).onDestroy(() => {
    isGone = true;
    void lock?.release();
  });
}
