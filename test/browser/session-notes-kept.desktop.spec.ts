import { expect, expectAccessible, test } from '../support/browser.js';
import { deviceThatMayFail, field, saved, startNote } from '../support/note-screen.js';

test('fills in the blanks of a phrase one after the other', async ({ page }) => {
  await startNote(page);
  await page.getByRole('button', { name: 'Phrases: Plan' }).click();
  await page.getByRole('button', { name: 'Release {front} first, then {back}.' }).click();
  await page.keyboard.type('chest');
  await page.keyboard.press('Tab');
  await page.keyboard.type('blade');
  await expect(field(page, 'Plan')).toHaveValue('Release chest first, then blade.');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Plan')).not.toBeFocused();
});

test('keeps what was typed without a connection through a closed tab', async ({ browser, baseURL }) => {
  const context = await deviceThatMayFail(browser, baseURL);
  const page = await context.newPage();
  await startNote(page);
  await context.setOffline(true);
  await field(page, 'Plan').fill('Next visit in 14 days.');
  await expect(page.getByText('Offline, 1 change waiting')).toBeVisible();
  const address = page.url();
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await expect(field(again, 'Plan')).toHaveValue('Next visit in 14 days.');
  await expect(saved(again)).toBeVisible();
  await context.close();
});

test('shows both versions where two screens wrote the same part', async ({ browser, baseURL }) => {
  const context = await deviceThatMayFail(browser, baseURL);
  const page = await context.newPage();
  await startNote(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('heading', { name: 'The note' })).toBeVisible();

  await field(page, 'Plan').fill('From the tablet.');
  await expect(saved(page)).toBeVisible();
  await field(other, 'Plan').fill('From the phone.');
  await expect(other.getByRole('heading', { name: 'Changed on another device' })).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Keep both' }).click();
  await expect(field(other, 'Plan')).toHaveValue('From the tablet.\n\nFrom the phone.');
  await expect(saved(other)).toBeVisible();
  await other.reload();
  await expect(field(other, 'Plan')).toHaveValue('From the tablet.\n\nFrom the phone.');
  await context.close();
});
