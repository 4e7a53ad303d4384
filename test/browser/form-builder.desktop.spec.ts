import type { FrameLocator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import { givenClient, givenPractice, PASSWORD } from '../support/given.js';

/** Walks to the third screen, where an answer brings the new question up. */
async function expectAskedAboutSitting(phone: Page | FrameLocator): Promise<void> {
  await phone.getByRole('button', { name: 'Start' }).click();
  await phone.getByRole('textbox').fill('To sit without pain');
  await phone.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(phone.getByRole('heading', { name: 'Tap where it hurts' })).toBeFocused();
  await phone.getByRole('button', { name: 'Skip' }).click();
  await expect(phone.getByRole('heading', { name: 'What makes it worse?' })).toBeFocused();
  await expect(phone.getByText('What about sitting?')).toBeHidden();
  await phone.getByText('Sitting', { exact: true }).first().click();
  await expect(phone.getByText('What about sitting?')).toBeVisible();
}

test('makes a shipped form its own, adds a question with a rule, moves it by keys, publishes and sends it', async ({
  page,
  newDevice,
  baseURL,
}) => {
  const practice = await givenPractice({ origin: baseURL ?? '' });
  const client = await givenClient(practice);
  await page.request.post('/api/sign-in', { data: { email: practice.email, password: PASSWORD } });

  await page.goto('/practice');
  await page.getByRole('link', { name: 'Your forms' }).click();
  await page.getByRole('button', { name: /^Make it my own.*Before your next visit/ }).click();
  await page.getByLabel('Name').fill('Before each visit');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before each visit');

  await test.step('adds a question that is asked after an answer', async () => {
    await page.getByRole('button', { name: 'Question on screen 3' }).click();
    await page.getByRole('button', { name: /^Long answer/ }).click();
    await page.getByRole('button', { name: 'Publish version 1' }).click();
    await expect(page.getByText('1 thing to put right before you publish')).toBeVisible();
    await page.getByRole('button', { name: 'Write the question' }).click();
    await expect(page.getByLabel('Question', { exact: true })).toBeFocused();
    await page.getByLabel('Question', { exact: true }).fill('What about sitting?');
    await page.getByRole('button', { name: 'Ask only if…' }).click();
    await page.getByLabel('What it looks at').selectOption('What makes it worse?');
    await page.getByLabel('Answer', { exact: true }).selectOption('sitting');
    await expect(page.getByText('Only if “What makes it worse?” includes sitting')).toBeVisible();
    await expectAccessible(page);
  });

  const row = page.getByRole('button', { name: /^What about sitting/ });
  await test.step('moves it by keys, by hand, and takes that back', async () => {
    await row.focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByText('Screen 3, place 2 of 3')).toBeAttached();
    await expect(row).toBeFocused();
    const handle = page.locator('.question', { has: row }).locator('.handle');
    await handle.scrollIntoViewIfNeeded();
    await handle.hover();
    await page.mouse.down();
    await page.getByRole('button', { name: /^Tap where it hurts/ }).hover();
    await page.mouse.up();
    await expect(page.getByText(/Screen 2, place \d of 2/)).toBeAttached();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText(/^Saved/)).toBeVisible();
  });

  await test.step('is tried out as a client, with nothing kept', async () => {
    await page.getByRole('button', { name: 'See it as a client' }).click();
    await expectAskedAboutSitting(page.frameLocator('iframe'));
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Back' }).click();
  });

  await test.step('publishes it, and reads the version', async () => {
    await page.getByRole('button', { name: 'Publish version 1' }).click();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('Version 1 published')).toBeVisible();
    await page.getByRole('link', { name: 'Version 1' }).click();
    await expect(page.getByText('What clients get now')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('sends it, and the client is asked', async () => {
    await page.goto(`/clients/${client.id}/intake?send`);
    await page.getByLabel('Form', { exact: true }).selectOption('Before each visit');
    await page.getByRole('button', { name: 'Make a link to copy, or a QR code to show' }).click();
    const address = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    const phone = await (await newDevice({ viewport: { width: 390, height: 844 } })).newPage();
    await phone.goto(address);
    await phone.getByRole('button', { name: 'Open my form' }).click();
    await expectAskedAboutSitting(phone);
  });
});
