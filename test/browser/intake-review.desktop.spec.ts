import { readFileSync } from 'node:fs';
import type { TestApp } from '../support/app.js';
import { expect, expectAccessible, test } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { formQuestion, givenFormTemplate } from '../support/given-form-templates.js';
import { givenSubmittedIntake, openOn, painMark, sendIntake } from '../support/given-intake.js';
import { readPdf } from '../support/pdf-reading.js';

test.use({ timezoneId: 'UTC' });

test('reads what changed, answers the questions for her, copies into the note and saves the signed form', async ({
  page,
  baseURL,
}) => {
  const app = { origin: baseURL ?? '' } as TestApp; // these builders ask it for nothing else
  const given = await givenSubmittedIntake(app, { stress: 6 });
  const { client, email } = given;
  const own = await givenFormTemplate(given, [
    formQuestion('goal', { label: 'What should be better?' }),
    formQuestion('my_view', { label: 'How did she stand?', isForTherapist: true }),
    formQuestion('body_map', { type: 'body_map', label: 'Where does it hurt?' }),
    formQuestion('red_flags', { type: 'red_flags', label: 'Safety' }),
  ]);
  const phone = await openOn(app, await sendIntake(given, client.id, 'link_only', own.id));
  await phone.mark(painMark());
  await phone.answer('goal', 'Run again.');
  for (const { questionId } of (await phone.form()).content?.safetyQuestions ?? []) {
    await phone.answer(questionId, false);
  }
  expect((await phone.submit()).status).toBe(200);
  await page.context().request.post('/api/sign-in', { data: { email, password: PASSWORD } });

  await page.goto(`/clients/${client.id}/intake`);
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.getByText('1 changed')).toBeVisible();
  await expect(changes.getByRole('insertion')).toContainText('Run again.');
  await page.getByLabel('How did she stand?').fill('Weight on the left leg.');
  await page.getByLabel('How did she stand?').blur();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Copy into today’s note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy into today’s note' });
  await expectAccessible(page);
  await dialog.getByLabel(/What should be better/).check();
  await dialog.getByRole('button', { name: /^Copy \d/ }).click();
  await expect(page.getByText(/lines? copied into today’s note/)).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Signed form (PDF)' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^form-\d{4}-\d\d-\d\d\.pdf$/);
  const { pages } = readPdf(readFileSync(await file.path()));
  expect(pages.join(' ')).toContain('Weight on the left leg.');

  await page.getByRole('link', { name: 'Open the note' }).click();
  await expect(page.getByRole('textbox', { name: 'Subjective', exact: true })).toHaveValue(/Run again\./);
});
