import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import { expect } from './browser.js';
import { clientForm, signUpForm } from './given.js';

/** Signs a practice up in this browser and opens a new note about its one client. */
export async function startNote(page: Page): Promise<void> {
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
export async function deviceThatMayFail(browser: Browser, baseURL = ''): Promise<BrowserContext> {
  const address = [1, 2, 3].map(() => 1 + Math.floor(Math.random() * 254)).join('.');
  return browser.newContext({ baseURL, extraHTTPHeaders: { 'x-forwarded-for': `10.${address}` } });
}

export async function markTreated(page: Page, place: string): Promise<void> {
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.getByRole('searchbox').fill(place);
  await page
    .getByRole('button', { name: new RegExp(place, 'i') })
    .first()
    .click();
}

export const panel = (page: Page) => page.getByRole('region', { name: 'This place' });
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
export const saved = (page: Page) => page.locator('un-save-indicator').getByText('Saved');
