import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import { bytesOfScript } from '../support/bytes.js';

const PASSWORD = 'seven quiet boats at dawn';
const someEmail = () => `mara-${crypto.randomUUID()}@harbor.example`;

async function fillSignUp(page: Page, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Name of the practice').fill('Harbor Street Massage');
  await page.getByLabel('Country').selectOption('NL');
  await page.getByLabel(/I have checked/).check();
  await page.getByLabel('Your name').fill('Mara Lind');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
}

async function signUp(page: Page, email: string): Promise<void> {
  await fillSignUp(page, email);
  await page.getByRole('button', { name: 'Start the practice' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/practice');
  await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
}

test('starts a practice, and comes back by mail after the password was forgotten', async ({ page }) => {
  const email = someEmail();
  await signUp(page, email);
  await page.goto('/practice');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Harbor Street Massage');
  await expect(page.getByText('112', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await signOut(page);

  await page.getByRole('link', { name: 'Forgot it?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Forgotten password');
  await page.getByLabel('E-mail').fill(email);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('alert')).toContainText(email);

  await page.goto('/outbox');
  const mail = page.getByRole('listitem').filter({ hasText: email });
  await expect(async () => {
    await page.getByRole('button', { name: 'Look again' }).click();
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await mail.getByRole('link').click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mara');
  await expect(page).toHaveURL(/\/l$/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('New password').fill('eight loud trains at noon');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save the new password' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();

  await signOut(page);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('eight loud trains at noon');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('proposes the emergency number of the country and wants it checked', async ({ page }) => {
  await page.goto('/sign-up');
  await expectAccessible(page);
  await page.getByLabel('Country').selectOption('US');
  await expect(page.getByLabel('Emergency number')).toHaveValue('911');
  await expect(page.getByLabel('State or region')).toBeVisible();
  await page.getByLabel(/I have checked/).check();
  await page.getByLabel('Country').selectOption('NL');
  await expect(page.getByLabel('Emergency number')).toHaveValue('112');
  await expect(page.getByLabel('State or region')).toBeHidden();
  await expect(page.getByLabel(/I have checked/)).not.toBeChecked();

  await page.getByRole('button', { name: 'Start the practice' }).click();
  await expect(page.getByLabel('Name of the practice')).toBeFocused();
  await expect(page.getByText('Please check the number and tick this.')).toBeVisible();
  await expectAccessible(page);
});

test('asks for the way in and goes on to where one wanted to be', async ({ page }) => {
  const email = someEmail();
  await signUp(page, email);
  await signOut(page);
  await page.goto('/practice');
  await expect(page).toHaveURL('/sign-in?then=%2Fpractice');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/practice');
});

test('does not say whether a client has an account', async ({ page }) => {
  await page.goto('/portal/sign-in');
  await expectAccessible(page);
  await page.getByLabel('Your e-mail').fill('nobody@nowhere.example');
  await page.getByRole('button', { name: 'Mail me the link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mail');
  await expect(page.getByRole('button', { name: /Send again in \d+ s/ })).toBeDisabled();
  await expectAccessible(page);
});

test('explains a link that does not work', async ({ page }) => {
  await page.goto('/l#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work');
  await expect(page.getByRole('link', { name: 'Mail me a new link' })).toBeVisible();
  await expect(page).toHaveURL(/\/l$/);
  await expectAccessible(page);
});

test('shows a page that is not there', async ({ page }) => {
  await page.goto('/nowhere/at/all');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
  await expectAccessible(page);
});

test('loads at most 100 kB of JavaScript to sign in', async ({ page }) => {
  const bytes = await bytesOfScript(page, '/', 'form .button.filled');
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(100_000);
});

test.describe('refused', () => {
  test.use({ allowedMessages: [/status of (401|409|422)/] });

  test('says what is wrong at the top and at the field, and takes the cursor there', async ({ page }) => {
    const email = someEmail();
    await signUp(page, email);
    await signOut(page);

    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('not the right one');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByRole('alert')).toContainText('E-mail or password is not right');
    await expect(page.getByLabel('E-mail')).toHaveValue(email);
    await expectAccessible(page);

    await fillSignUp(page, email);
    await page.getByLabel('Password', { exact: true }).fill('mara lind mara lind');
    await page.getByRole('button', { name: 'Start the practice' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Start the practice' }).click();
    await expect(page.getByRole('alert')).toContainText('already has an account');
    await expectAccessible(page);
  });
});

test.describe('signing out', () => {
  test.use({ allowedMessages: [/ERR_INTERNET_DISCONNECTED/] });

  test('says that one is still signed in, without a connection', async ({ page, context }) => {
    await signUp(page, someEmail());
    await page.goto('/practice');
    const out = page.getByRole('main').getByRole('button', { name: 'Sign out' });
    await expect(out).toBeVisible();
    await context.setOffline(true);
    await out.click();
    await expect(page.getByText(/^You are still signed in/)).toBeVisible();
    await context.setOffline(false);
    await out.click();
    await expect(page).toHaveURL(/\/sign-in$/);
  });

  test('says so where the browser keeps unsaved work', async ({ page }) => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.clear = () => {
        throw new DOMException('storage is broken', 'UnknownError');
      };
    });
    await signUp(page, someEmail());
    await page.goto('/practice');
    await page.getByRole('main').getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('alert')).toContainText('Something is still on this device');
    await page.goto('/practice');
    await expect(page).toHaveURL(/\/sign-in/);
  });
});
