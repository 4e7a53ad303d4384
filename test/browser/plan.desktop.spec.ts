import type { Client } from '../../server/src/clients/dto/client.dto.js';
import { expect, test } from '../support/browser.js';
import { clientForm, signUpForm } from '../support/given.js';

// A browser tells the console of requests that fail.
test.use({ allowedMessages: [/ERR_INTERNET_DISCONNECTED/] });

test('keeps what was changed in a plan without a connection through a closed tab', async ({
  page,
  context,
}) => {
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });
  await context.request.post('/api/sign-up', { data: signUpForm(), headers: key() });
  const made = await context.request.post('/api/clients', { data: clientForm(), headers: key() });
  const client = (await made.json()) as Client;
  await page.goto(`/clients/${client.id}/plan`);
  await expect(page.getByLabel('Title')).toHaveValue('Home care');
  await context.setOffline(true);
  await page.getByLabel('Title').fill('Desk neck');
  await page.getByLabel('Title').press('Tab');
  await expect(page.getByText('Offline, 1 change waiting')).toBeVisible();
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`/clients/${client.id}/plan`);
  await expect(later.getByLabel('Title')).toHaveValue('Desk neck');
  await expect(later.locator('un-save-indicator').getByText('Saved')).toBeVisible();
  await later.reload();
  await expect(later.getByLabel('Title')).toHaveValue('Desk neck');
});
