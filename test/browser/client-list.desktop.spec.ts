import { expect, test } from '../support/browser.js';
import { bytesOfScript } from '../support/bytes.js';
import { clientForm, signUpForm } from '../support/given.js';

test('loads at most 140 kB of JavaScript to show the clients', async ({ page }) => {
  const { request } = page.context();
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });
  expect((await request.post('/api/sign-up', { data: signUpForm(), headers: key() })).ok()).toBe(true);
  const made = await request.post('/api/clients', { data: clientForm(), headers: key() });
  expect(made.ok()).toBe(true);
  const bytes = await bytesOfScript(page, '/clients', 'un-client-rows a');
  await expect(page.getByRole('link', { name: /Jonas Lindqvist/ })).toBeVisible();
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(140_000);
});
