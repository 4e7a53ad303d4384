import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import { expect, expectAccessible, test } from '../support/browser.js';
import { clientForm, signUpForm } from '../support/given.js';

/** Signs a practice up in this browser and opens a new note about its one client. */
async function startNote(page: Page): Promise<void> {
  const { request } = page.context();
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });
  expect((await request.post('/api/sign-up', { data: signUpForm(), headers: key() })).ok()).toBe(true);
  const made = await request.post('/api/clients', {
    data: clientForm({ legalName: 'Elin Marsh', birthDate: '1985-03-01' }),
    headers: key(),
  });
  const client = (await made.json()) as Client;
  await page.goto(`/clients/${client.id}/notes`);
  await page.getByRole('button', { name: 'Write the first note' }).click();
  await expect(page.getByRole('heading', { name: 'The note' })).toBeVisible();
}

/** Where failed requests are the subject, which a browser tells the console of. */
async function deviceThatMayFail(browser: Browser, baseURL = ''): Promise<BrowserContext> {
  const address = [1, 2, 3].map(() => 1 + Math.floor(Math.random() * 254)).join('.');
  return browser.newContext({ baseURL, extraHTTPHeaders: { 'x-forwarded-for': `10.${address}` } });
}

async function markTreated(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.getByRole('searchbox').fill(place);
  await page
    .getByRole('button', { name: new RegExp(place, 'i') })
    .first()
    .click();
}

const panel = (page: Page) => page.getByRole('region', { name: 'This place' });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const saved = (page: Page) => page.locator('un-save-indicator').getByText('Saved');

test('writes a note that saves itself, signs it, and adds to it', async ({ page }) => {
  await startNote(page);
  await expectAccessible(page);

  await markTreated(page, 'collarbone');
  await panel(page).getByText('Myofascial release', { exact: true }).click();
  await panel(page).locator('label', { hasText: '2, light' }).click();
  await panel(page).getByText('6', { exact: true }).click();
  await panel(page).getByText('Softened', { exact: true }).click();
  await field(page, 'Subjective').fill('Wakes once a night, was three times.');
  await expect(saved(page)).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(field(page, 'Subjective')).toHaveValue('Wakes once a night, was three times.');
  await expect(page.getByText(/Myofascial release, .*6 min, pressure 2\/5; softened\./)).toBeVisible();

  await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByRole('button', { name: 'Sign and lock' }).click();
  await expect(page.getByText('Signed by Mara Ellison')).toBeVisible();
  await expect(field(page, 'Subjective')).toBeHidden();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add an addendum' }).click();
  await expectAccessible(page);
  await field(page, 'What you add').fill('It was the right side.');
  await field(page, 'Why').fill('Correction');
  await page.getByRole('button', { name: 'Add to the note' }).click();
  await expect(page.getByText('It was the right side.')).toBeVisible();

  await page.getByRole('link', { name: 'Close' }).click();
  await expect(page.getByRole('link', { name: /Signed.*Wakes once a night/ })).toBeVisible();
  await expectAccessible(page);
});

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
