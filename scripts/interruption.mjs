const parent = process.ppid;
const parentCheck = 250;

/**
 * A signal that aborts when a person or the system wants us to end, or when the process that started us is gone.
 * Aborting is all that happens: the caller closes what it has opened, in its own order.
 * @returns {AbortSignal}
 */
export function untilInterrupted() {
  const controller = new AbortController();
  const abort = () => controller.abort();
  // `on`, not `once`: Ctrl-C in a terminal reaches a whole family of processes, and their parents pass it on.
  // SIGHUP keeps its default, which `nohup` may have changed: what we started notices by itself that we are gone.
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(signal, abort);
  process.channel?.unref();
  if (process.env['npm_lifecycle_event']) watchParent(abort);
  return controller.signal;
}

/**
 * npm passes a signal on to the shell between it and us, and that one only dies of it.
 * @param {() => void} abort
 */
function watchParent(abort) {
  const timer = setInterval(() => {
    if (process.ppid !== parent) abort();
  }, parentCheck);
  timer.unref();
}

/** @param {AbortSignal} signal @returns {Promise<void>} */
export function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve());
  });
}
