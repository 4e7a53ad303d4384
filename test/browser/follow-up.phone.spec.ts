import type { IntakeForm } from '../../server/src/intake/dto/intake-form.dto.js';
import { expect, test } from '../support/browser.js';
import { fillIn, openOn, sendIntake } from '../support/given-intake.js';
import {
  arriveAt,
  expectGoodScreen,
  expectReadableInTheDark,
  openForm,
  sayNoToTheRest,
  sentIntake,
} from '../support/intake-walk.js';

test('starts from the last answers, says what is still true, and changes what is not', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const first = await sentIntake(baseURL);
  const before = await openOn({ origin: baseURL ?? '' }, first.sent);
  await fillIn(before, {
    medicines: ['Ibuprofen, for my back'],
    cond_head: ['migraine'],
    'more.migraine.0': 'Twice a month',
    sleep_hours: 6,
  });
  expect((await before.submit()).status).toBe(200);
  const sent = await sendIntake({ therapist: first.therapist }, first.clientId, 'link_only', 'follow_up');
  await openForm(page, { ...first, sent });
  await page.getByRole('button', { name: 'Start' }).click();

  await test.step('shows nothing of before until the birth date is right', async () => {
    await arriveAt(page, 'Start from your last answers?');
    await expectGoodScreen(page);
    await expectReadableInTheDark(page);
    await page.getByLabel('Day').fill('14');
    await page.getByLabel('Month').selectOption('5');
    await page.getByLabel('Year').fill('1991');
    await page.getByRole('button', { name: 'Show my last answers' }).click();
  });

  await test.step('asks anew what is of today', async () => {
    await arriveAt(page, 'What would you like to get from this visit?');
    await expect(page.getByRole('textbox').first()).toHaveValue('');
    await page.getByRole('textbox').first().fill('Sit without pain');
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await arriveAt(page, 'Tap where it hurts');
    await page.getByRole('button', { name: 'Skip' }).click();
    while (!(await page.getByRole('heading', { name: /anything new/ }).isVisible())) {
      await page.getByRole('button', { name: /^(Next|Skip|Still true: next)$/ }).click();
    }
    await page.getByText('Nothing new', { exact: true }).click();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await sayNoToTheRest(page);
  });

  await test.step('keeps what is still true with one tap', async () => {
    await arriveAt(page, 'Do you have, or have you had, any of these?');
    await expect(page.getByText('From before. Still true?')).toBeVisible();
    await page.getByRole('button', { name: /^Head/ }).click();
    await expect(page.getByLabel('Migraine', { exact: true })).toBeChecked();
    await expectGoodScreen(page);
    await expectReadableInTheDark(page);
    await page.getByRole('button', { name: 'Still true: next' }).click();
    await sayNoToTheRest(page);
  });

  await test.step('changes what is not', async () => {
    await arriveAt(page, 'Medicines and allergies');
    const line = page.getByRole('textbox').first();
    await expect(line).toHaveValue('Ibuprofen, for my back');
    await line.fill('Ibuprofen, now and then');
    await expect(page.getByText('From before. Still true?')).toHaveCount(0);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  });

  await test.step('clears what should be asked anew', async () => {
    while (!(await page.getByRole('heading', { name: 'Sleep and stress' }).isVisible())) {
      await page.getByRole('button', { name: /^(Next|Skip|Still true: next)$/ }).click();
    }
    await expect(page.getByLabel('Hours of sleep')).toHaveValue('6');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByLabel('Hours of sleep')).toHaveValue('');
    await page.getByRole('button', { name: 'Skip' }).click();
  });

  const saved = await page.request.get(`/api/intake/${sent.request.id}`);
  const { content } = (await saved.json()) as IntakeForm;
  const answers = new Map(content?.answers.map(({ questionId, value }) => [questionId, value]));
  expect(answers.get('cond_head')).toEqual(['migraine']);
  expect(answers.get('more.migraine.0')).toBe('Twice a month');
  expect(answers.get('medicines')).toEqual(['Ibuprofen, now and then']);
  expect(answers.has('sleep_hours')).toBe(false);
});
