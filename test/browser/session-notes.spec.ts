import { expect, expectAccessible, test } from '../support/browser.js';
import { field, markTreated, panel, saved, startNote } from '../support/note-screen.js';

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
