import type { Page } from '@playwright/test';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { TestApp } from '../support/app.js';
import { expect, expectAccessible, test } from '../support/browser.js';
import { givenClient, type GivenPractice, givenPractice, PASSWORD } from '../support/given.js';
import { givenSubmittedIntake } from '../support/given-intake.js';
import { dayFromToday } from '../support/given-visits.js';

async function signIn(page: Page, { email }: GivenPractice): Promise<void> {
  const signedIn = await page.context().request.post('/api/sign-in', { data: { email, password: PASSWORD } });
  expect(signedIn.ok()).toBe(true);
}

async function givenNewClient(origin: string): Promise<{ practice: GivenPractice; client: Client }> {
  const practice = await givenPractice({ origin }, { timeZone: 'UTC' });
  return { practice, client: await givenClient(practice) };
}

test.use({ timezoneId: 'UTC' });

test('plans the next visit, moves it, cancels it and puts it back', async ({ page, baseURL }) => {
  const { practice, client } = await givenNewClient(baseURL ?? '');
  await signIn(page, practice);
  await page.goto(`/clients/${client.id}`);
  await page.getByRole('button', { name: 'Plan the next visit' }).click();
  const dialog = page.getByRole('dialog', { name: 'Next visit' });
  await dialog.getByLabel('Day').fill(dayFromToday(1));
  await dialog.getByLabel('Time').fill('23:30');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Plan the visit' }).click();
  await expect(page.getByText('Next visit tomorrow, 11:30 PM')).toBeVisible();

  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('button', { name: 'Move' }).click();
  const moving = page.getByRole('dialog', { name: 'Move the visit' });
  await moving.getByLabel('Day').fill(dayFromToday(0));
  await moving.getByRole('button', { name: 'Move the visit' }).click();
  await expect(page.getByText('Next visit today, 11:30 PM')).toBeVisible();

  await page.goto('/today');
  const row = page.getByRole('link', { name: /11:30 PM Jonas Lindqvist New/ });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.click();
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('button', { name: 'Cancel it' }).click();
  await expect(page.getByRole('button', { name: 'Plan the next visit' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Next visit today, 11:30 PM')).toBeVisible();
});

test('keeps a form ready, drops it, takes that back, and sends it', async ({ page, baseURL }) => {
  const { practice, client } = await givenNewClient(baseURL ?? '');
  await signIn(page, practice);
  await page.goto(`/clients/${client.id}/intake?send`);
  await page.getByRole('button', { name: 'Keep it ready, and send it later' }).click();
  await expect(page.getByText('Waits to be sent')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Drop' }).click();
  await expect(page.getByRole('heading', { name: 'No intake form yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Link, QR' }).click();
  const dialog = page.getByRole('dialog', { name: 'Link to the form' });
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(/\/l#/);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Not opened yet')).toBeVisible();
});

test('marks a form as an error, strikes it through on the timeline, and takes the mark back', async ({
  page,
  baseURL,
}) => {
  const given = await givenSubmittedIntake({ origin: baseURL ?? '' } as TestApp);
  await signIn(page, given);
  await page.goto(`/clients/${given.client.id}/intake`);
  await expect(page.getByRole('heading', { name: /^Sent in/ })).toBeVisible();
  await page.getByRole('button', { name: 'Mark as an error' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mark as an error' });
  await dialog.getByRole('button', { name: 'Mark as an error' }).click();
  await expect(dialog.getByText('Say it in a few words.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Wrong client' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Mark as an error' }).click();
  await expect(page.getByText('“Wrong client”: Mara Ellison')).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Sent in/ })).toBeHidden();

  await page.goto(`/clients/${given.client.id}/timeline`);
  await expect(page.getByText('It counts for nothing.')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/clients/${given.client.id}/intake`);
  await page.getByRole('button', { name: 'It was no error' }).click();
  await expect(page.getByRole('heading', { name: /^Sent in/ })).toBeVisible();
});
