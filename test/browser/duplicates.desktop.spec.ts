import type { TestApp } from '../support/app.js';
import { expect, expectAccessible, test } from '../support/browser.js';
import { givenClient, givenPractice } from '../support/given.js';
import { fillIn, givenIntake } from '../support/given-intake.js';
import { signInOn } from '../support/given-sources.js';

const ANNA = { birthDate: '1988-04-02', email: null, phone: null };

test('a therapist joins the two records of a client who filled in a form again, and parts them', async ({
  page,
  baseURL,
}) => {
  const app = { origin: baseURL ?? '' } as TestApp; // these builders ask it for nothing else
  const practice = await givenPractice(app, { timeZone: 'UTC' });
  const known = await givenClient(practice, { ...ANNA, legalName: 'Anna Lindqvist', tags: ['runner'] });
  const { client, phone } = await givenIntake(app, {
    practice,
    client: { ...ANNA, legalName: 'Anna Lindqvist-Berg', occupation: 'Baker' },
  });
  await fillIn(phone, { legal_name: 'Anna Lindqvist-Berg', birth_date: '1988-04-02' });
  expect((await phone.submit()).status).toBe(200);
  await signInOn(page, practice);

  const heading = page.getByRole('heading', { name: /May be the same person as Anna Lindqvist / });
  await expect(async () => {
    await page.goto(`/clients/${client.id}`);
    await expect(heading).toBeVisible({ timeout: 1500 });
  }).toPass();
  await expect(page.getByText('Same birth date, same first name, same family name.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Same person: compare' }).click();
  await expect(page).toHaveURL(new RegExp(`/clients/${known.id}/join`));
  await page.getByRole('group', { name: 'Full name' }).getByText('Anna Lindqvist-Berg').click();
  await page.getByRole('group', { name: 'Work' }).getByText('Baker').click();
  await page.getByLabel('Why are they one person?').fill('She married.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Join the records' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Lindqvist-Berg' })).toBeVisible();

  // An address from before leads to the client who stayed.
  await page.goto(`/clients/${client.id}/notes`);
  await expect(page).toHaveURL(new RegExp(`/clients/${known.id}/notes`));

  await page.getByRole('button', { name: 'Undo' }).first().click();
  await page.getByRole('button', { name: 'Part them' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Anna Lindqvist', exact: true })).toBeVisible();
});
