import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import { signUpForm } from '../support/given.js';

async function signUp(page: Page): Promise<void> {
  const answer = await page.request.post('/api/sign-up', {
    data: signUpForm(),
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(answer.ok()).toBe(true);
}

test('puts the practice’s own words and dose in an item, and goes back to the shipped ones', async ({
  page,
}) => {
  await signUp(page);
  await page.goto('/library/str_doorway_pec');
  await page.getByRole('link', { name: 'Change for our practice' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('');
  await page.getByRole('button', { name: 'Save for our practice' }).click();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Door stretch');
  await page.getByRole('spinbutton', { name: 'Hold, seconds' }).fill('15');
  await page.getByRole('spinbutton', { name: 'Hold, seconds' }).blur();
  await page.getByRole('textbox', { name: 'Why' }).fill('Our clients know it by this name.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save for our practice' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Door stretch' })).toBeVisible();
  await expect(page.getByText('Changed by your practice')).toBeVisible();
  const practice = page.getByRole('region', { name: 'In your practice' });
  await expect(practice).toContainText('Doorway chest stretch');
  await expect(practice).toContainText('Our clients know it by this name.');
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Door stretch' })).toContainText(
    'Changed by your practice',
  );
  await page.getByRole('link', { name: 'Door stretch', exact: true }).click();
  await page.getByRole('button', { name: 'Back to the shipped text' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Doorway chest stretch' })).toBeVisible();
  await expect(page.getByText('Changed by your practice')).toBeHidden();
});

test('adds an item of the practice’s own, limited by what it asks of the body, and archives it', async ({
  page,
}) => {
  await signUp(page);
  await page.goto('/library');
  await page.getByRole('link', { name: 'Add an item' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Corner stretch');
  await page.getByRole('textbox', { name: 'What it is for' }).fill('Open the chest');
  await page.getByRole('textbox', { name: 'Steps' }).fill('Stand in a corner.\nLean in.');
  await page.getByRole('textbox', { name: 'Position' }).fill('standing');
  await page
    .getByRole('combobox', { name: 'What it asks of the body' })
    .selectOption('Turns the head to its end');
  await page.getByRole('button', { name: 'Save for our practice' }).click();
  await expect(page.getByText('Choose at least one muscle that it is for.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Muscles it is for' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Muscles it is for' }).selectOption('Pectoralis major');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save for our practice' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Corner stretch' })).toBeVisible();
  await expect(page.getByText('Your practice’s own')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Conditions' })).toContainText(
    'Benign paroxysmal positional vertigo (BPPV)',
  );
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByRole('button', { name: 'Offer it again' })).toBeVisible();
  await expectAccessible(page);
});

test('handles a condition more strictly as she likes, and less strictly with a reason', async ({ page }) => {
  await signUp(page);
  await page.goto('/library/conditions?open=migraine');
  const row = page.locator('#migraine');
  await row.getByRole('button', { name: /^Change handling/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'What massage does' }).selectOption('No limit');
  await dialog.getByRole('button', { name: 'Save for our practice' }).click();
  await expect(dialog.getByText('Say why your practice handles it less strictly.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'What massage does' }).selectOption('Do not treat');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save for our practice' }).click();
  await expect(row).toContainText('Do not treat');
  await expect(row).toContainText('Changed by your practice');
  await expectAccessible(page);
});
