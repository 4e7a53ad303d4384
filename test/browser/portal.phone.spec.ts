import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import { bytesOfScript } from '../support/bytes.js';
import { givenLoop } from '../support/given-portal.js';

/** Opens a mailed invitation, as a client would. */
async function comeIn(page: Page, baseURL: string | undefined): Promise<void> {
  const { token } = await givenLoop(baseURL ?? '');
  await page.goto(`/l#${token}`);
  await page.getByRole('button').click();
  await expect(page.getByRole('link', { name: /^Start, \d+ minutes?$/ })).toBeVisible();
}

test('does the items of the day, one after the other', async ({ page, baseURL }) => {
  await comeIn(page, baseURL);
  await expect(page).toHaveURL(/\/portal\/today$/);
  await expectAccessible(page);

  await page.getByRole('link', { name: /^Start/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Doorway chest stretch' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Start/ }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Upper-back bend over a chair' })).toBeVisible();
  await page.getByRole('button', { name: 'Skip', exact: true }).click();
  await page.getByRole('button', { name: 'No time' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Nice work/ })).toBeVisible();
  await page.getByText('2 of 2 looked after').click();
  await expect(page.getByText('Skipped: no time')).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible();
});

test('asks about an item, and the question carries its name', async ({ page, baseURL }) => {
  await comeIn(page, baseURL);
  await page.getByRole('link', { name: /^Doorway chest stretch/ }).click();
  await page.getByRole('link', { name: 'Ask about it' }).click();
  await expect(page.getByText('This goes with your question: Doorway chest stretch')).toBeVisible();
  await expect(page.getByText('Messages are not watched.')).toBeVisible();
  await expect(page.getByRole('link', { name: '911' })).toHaveAttribute('href', 'tel:911');
  await page.getByRole('textbox', { name: 'Write a message' }).fill('How high should my elbow be?');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'How high should my elbow be?' })).toContainText(
    'Doorway chest stretch',
  );
  await expectAccessible(page);
});

test('checks in with three taps, and sees the line begin', async ({ page, baseURL }) => {
  await comeIn(page, baseURL);
  await page.getByRole('link', { name: /Check-in, 3 taps/ }).click();
  await page
    .locator('label')
    .filter({ hasText: /^\s*4\s*$/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /How often/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Most times' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anything new or worrying?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'None of these. Send.' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Sent.' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await page.getByRole('link', { name: 'Progress' }).click();
  await expect(page.getByRole('heading', { name: '4 of 10, your first number' })).toBeVisible();
  await expectAccessible(page);
});

test('takes no tap on a step that has only just come', async ({ page, baseURL }) => {
  await comeIn(page, baseURL);
  await page.getByRole('link', { name: /Check-in, 3 taps/ }).click();
  await page.getByRole('radio', { name: '4' }).press('Space');
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  // The moment lasts as long as the test needs it to.
  await page.evaluate(() => {
    const held = new CSSStyleSheet();
    held.replaceSync('.settling { animation-play-state: paused }');
    document.adoptedStyleSheets.push(held);
  });
  await page.getByRole('button', { name: 'Not today' }).press('Enter');
  const send = page.getByRole('button', { name: 'None of these. Send.' });
  const place = await send.boundingBox();
  await page.mouse.click((place?.x ?? 0) + 50, (place?.y ?? 0) + 20);
  await expect(send).toBeEnabled();
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  await send.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Sent.' })).toBeVisible();
});

test('shows at once what to do on a worrying answer, and puts the plan on hold', async ({
  page,
  baseURL,
}) => {
  await comeIn(page, baseURL);
  await page.getByRole('link', { name: /Check-in, 3 taps/ }).click();
  await page.getByRole('radio', { name: '7' }).press('Space');
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /How often/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Not today' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Anything new or worrying?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Chest pain or short breath').press('Space');
  await page.getByRole('button', { name: 'Send, and show me what to do' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Call 911 now' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to Today' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your plan is on hold' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Start/ })).toHaveCount(0);
  await expect(page).toHaveTitle('Today · Unknot');
  await expectAccessible(page);
});

test('leaves nothing on the device at sign-out', async ({ page, baseURL }) => {
  await comeIn(page, baseURL);
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Sign out/ }).click();
  await expect(page).toHaveURL(/\/portal\/sign-in$/);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('says so where the browser keeps unsaved work at sign-out', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.clear = () => {
      throw new DOMException('storage is broken', 'UnknownError');
    };
  });
  await comeIn(page, baseURL);
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await page.getByRole('button', { name: /^Sign out/ }).click();
  await expect(page).toHaveURL(/\/portal\/sign-in\?kept=$/);
  await expect(page.getByRole('alert')).toContainText('Something is still on this device');
  await expectAccessible(page);
});

test('loads at most 90 kB of JavaScript to show Today', async ({ page, newDevice, baseURL }) => {
  await comeIn(page, baseURL);
  const device = await newDevice({ storageState: await page.context().storageState() });
  const again = await device.newPage();
  const bytes = await bytesOfScript(again, `${baseURL}/portal/today`, 'a.button.large');
  await expect(again.getByRole('link', { name: /^Start/ })).toBeVisible();
  expect(bytes).toBeGreaterThan(40_000);
  expect(bytes).toBeLessThanOrEqual(90_000);
});
