import { expect, type Page } from '@playwright/test';

/**
 * Bytes of JavaScript, as sent (brotli), that a page has fetched in the moment in which an element first stands there that
 * shows it can be used. What it fetches after that, such as pictures, does not count. Nothing may be cached.
 */
export async function bytesOfScript(page: Page, address: string, usable: string): Promise<number> {
  await page.addInitScript((selector) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      look.disconnect();
      performance.mark('usable');
    });
    look.observe(document, { childList: true, subtree: true });
  }, usable);
  await page.goto(address);
  await expect(page.locator(usable).first()).toBeVisible();
  return page.evaluate(() => {
    const usableAt = performance.getEntriesByName('usable')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name, responseEnd }) => new URL(name).pathname.endsWith('.js') && responseEnd <= usableAt)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  });
}
