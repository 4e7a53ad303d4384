import { expect, expectAccessible, test } from '../support/browser.js';
import { givenClient, givenPractice, PASSWORD } from '../support/given.js';
import { sendIntake } from '../support/given-intake.js';
import { openForm } from '../support/intake-walk.js';

test.use({ allowedMessages: [/status of 422/] });

test('switches on what goes out by itself, takes it back, and reminds by hand', async ({
  page,
  newDevice,
  baseURL,
}) => {
  const practice = await givenPractice({ origin: baseURL ?? '' });
  const client = await givenClient(practice);
  const sent = await sendIntake(practice, client.id, 'email');
  const data = { email: practice.email, password: PASSWORD };
  expect((await page.context().request.post('/api/sign-in', { data })).ok()).toBe(true);

  await page.goto('/practice');
  await expect(page.getByText('Nothing goes out by itself yet.')).toBeVisible();
  await page.getByRole('link', { name: 'What goes out by itself' }).click();
  await page.getByRole('checkbox', { name: 'Before a first visit' }).check();
  await page.getByLabel('Goes out').selectOption('3 days before');
  await page.getByRole('checkbox', { name: 'Reminders' }).check();
  await page.getByLabel('Until').fill('19:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Until')).toHaveAccessibleDescription(/^Let them end earlier/);
  await expectAccessible(page);
  await page.getByLabel('Until').fill('07:30');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^Chosen by Mara Ellison/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Goes out')).toHaveValue('3');
  await expect(page.getByLabel('Until')).toHaveValue('07:30');
  await page.getByRole('checkbox', { name: 'Before a first visit' }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox', { name: 'Before a first visit' })).toBeChecked();

  await page.goto(`/clients/${client.id}/intake`);
  await page.getByRole('button', { name: 'Remind now' }).dblclick();
  await expect(page.getByText(/^Reminded .* by Mara Ellison/)).toHaveCount(1);
  await page.getByRole('button', { name: 'Stop reminders' }).click();
  await expect(page.getByText('Reminders are stopped.')).toBeVisible();
  await expectAccessible(page);

  const phone = await (await newDevice()).newPage();
  await openForm(phone, { therapist: practice.therapist, clientId: client.id, sent });
  const refuse = phone.getByRole('button', { name: 'Do not remind me of this form' });
  await refuse.dblclick();
  await expect(phone.getByText('We send no more reminders of this form.')).toBeVisible();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Remind me again' }).click();
  await refuse.click();
  await expect(phone.getByText('We send no more reminders of this form.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Your client asked for no reminders of this form.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remind all the same' })).toBeVisible();
  await expectAccessible(page);
});
