import type { Page } from '@playwright/test';

/** Bytes of JavaScript, as sent, that a page has fetched once `use` says that it can be used. Nothing may be cached. */
export async function bytesOfScript(page: Page, use: () => Promise<void>): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    }
  });
  await use();
  await page.waitForLoadState('networkidle');
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
