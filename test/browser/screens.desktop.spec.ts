import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { givenFormTemplate } from '../support/given-form-templates.js';
import { givenLoop } from '../support/given-portal.js';

/** The share of the screen that moves while a page loads, by the measure of browsers; up to 0.1 is called good. */
const MAX_SHIFT = 0.05;

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 360, height: 740 };

async function expectGoodScreen(page: Page, address: string): Promise<void> {
  const found: string[] = [];
  const fonts = await page.context().newCDPSession(page);
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready);
    const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
    if (shift > MAX_SHIFT) found.push(`moves by ${shift.toFixed(3)} at ${size.width}`);
    for (const pixels of [16, 32]) {
      await fonts.send('Page.setFontSizes', { fontSizes: { standard: pixels } });
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (tooWide > 0) found.push(`scrolls sideways by ${tooWide} at ${size.width}, letters of ${pixels}`);
    }
    await fonts.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withRules(['color-contrast'])
    .analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  for (const { nodes } of violations)
    found.push(...nodes.map(({ html }) => `cannot be read in the dark: ${html}`));
  await fonts.detach();
  expect(found, address).toEqual([]);
}

async function measureShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && !('hadRecentInput' in entry && entry.hadRecentInput))
          seen.shift += Number(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

test('hold still, fit a small phone and large text, and can be read in the dark', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const { practice, clientId, noteId, token } = await givenLoop(baseURL ?? '');
  const form = await givenFormTemplate(practice);
  await measureShifts(page);
  for (const address of ['/sign-in', '/sign-up', '/forgotten-password', '/portal/sign-in', '/outbox']) {
    await expectGoodScreen(page, address);
  }
  const signedIn = await page.context().request.post('/api/sign-in', {
    data: { email: practice.email, password: PASSWORD },
  });
  expect(signedIn.ok()).toBe(true);
  const client = `/clients/${clientId}`;
  const tabs = [
    'timeline',
    'intake',
    'plan',
    'notes',
    'messages',
    'details',
    'edit',
    'sources',
    'causes',
    `notes/${noteId}`,
  ];
  for (const address of [
    '/today',
    '/clients',
    '/clients/new',
    ...tabs.map((tab) => `${client}/${tab}`),
    '/library',
    '/library/str_doorway_pec',
    '/library/str_doorway_pec/change',
    '/library/new',
    '/library/muscles?open=levator_scapulae',
    '/library/causes',
    '/library/conditions',
    '/library/safety-questions',
    '/library/consents',
    '/library/review',
    '/messages',
    '/practice',
    '/practice/sending-forms',
    '/forms',
    '/forms/first_visit/preview',
    '/forms/first_visit/versions/1',
    `/forms/${form.id}`,
  ]) {
    await expectGoodScreen(page, address);
  }
  await page.goto(`/l#${token}`);
  await page.getByRole('button').click();
  await expect(page).toHaveURL(/\/portal\/today$/);
  for (const address of ['today', 'progress', 'messages', 'me', 'check-in', 'questions']) {
    await expectGoodScreen(page, `/portal/${address}`);
  }
});
