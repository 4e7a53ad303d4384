import type { Page } from '@playwright/test';
import type { StaffRole } from '../../server/src/platform/auth/permissions.vocabulary.js';
import { expect, expectAccessible, test } from '../support/browser.js';
import { PASSWORD } from '../support/given.js';
import { type GivenLoop, givenLoop } from '../support/given-portal.js';
import { givenAccount } from '../support/staff.js';

const NOT_YOURS = 'This page is not part of your role';

// A refused request would leave a message in the console, which no test here allows.
async function enterAs(page: Page, { practice }: GivenLoop, role: StaffRole): Promise<void> {
  const email = await givenAccount(process.env['ADMIN_DATABASE_URL'] ?? '', practice, role);
  const answer = await page.request.post('/api/sign-in', { data: { email, password: PASSWORD } });
  expect(answer.ok()).toBe(true);
  await page.goto('/');
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
}

const linksOf = (page: Page, navigation: string) =>
  page.getByRole('navigation', { name: navigation }).getByRole('link');

/** Opens each entry that is shown: none may refuse. */
async function expectEachOpens(page: Page, navigation: string, labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    await linksOf(page, navigation).filter({ hasText: label }).click();
    await expect(linksOf(page, navigation).filter({ hasText: label })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await expect(page.getByText(NOT_YOURS)).toHaveCount(0);
    await expect(page.getByText(/^We could not load/)).toHaveCount(0);
  }
}

test('the front desk sees the places and tabs that open to it, and no others', async ({ page, baseURL }) => {
  const loop = await givenLoop(baseURL ?? '');
  await enterAs(page, loop, 'front_desk');
  await expect(page).toHaveURL(/\/clients$/);
  await expect(linksOf(page, 'Main')).toHaveText(['', 'Clients', 'Practice']);
  await expectEachOpens(page, 'Main', ['Practice', 'Clients']);
  await expect(page.getByRole('link', { name: 'Review the library' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Your forms' })).toHaveCount(0);

  await page.getByRole('link', { name: /Jonas Lindqvist/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Jonas Lindqvist' })).toBeVisible();
  await expect(linksOf(page, 'Client')).toHaveText(['Forms', 'Details']);
  await expectEachOpens(page, 'Client', ['Details', 'Forms']);
  await expect(page.getByRole('link', { name: 'Likely sources' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Send intake' })).toBeVisible();
  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Jonas Lindqvist');
});

test('a direct visit says kindly what is missing', async ({ page, baseURL }) => {
  const loop = await givenLoop(baseURL ?? '');
  await enterAs(page, loop, 'front_desk');
  const client = `/clients/${loop.clientId}`;
  for (const address of [
    '/today',
    '/messages',
    '/library',
    '/library/conditions?open=glaucoma',
    '/forms',
    '/forms/first_visit/preview/client',
    `${client}/sources`,
    `${client}/notes/${loop.noteId}`,
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: NOT_YOURS }), address).toBeVisible();
    await expect(page.getByText('You are signed in as front desk of Harbor Street Massage.')).toBeVisible();
  }
  await expectAccessible(page);
  for (const tab of ['timeline', 'causes', 'plan', 'notes', 'messages']) {
    await page.goto(`${client}/${tab}`);
    await expect(page.getByRole('heading', { level: 2, name: NOT_YOURS }), tab).toBeVisible();
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Jonas Lindqvist' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to your start page' }).click();
  await expect(page).toHaveURL(/\/clients$/);
});

test('an auditor and a student see what is theirs', async ({ page, newDevice, baseURL }) => {
  const loop = await givenLoop(baseURL ?? '');
  await enterAs(page, loop, 'auditor');
  await expect(page).toHaveURL(/\/practice$/);
  await expect(linksOf(page, 'Main')).toHaveText(['', 'Practice']);
  await page.goto('/clients');
  await expect(page.getByText('It holds the names and contacts of clients.')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/clients$/);

  const student = await (await newDevice({ baseURL: baseURL ?? '' })).newPage();
  await enterAs(student, loop, 'student');
  await expectEachOpens(student, 'Main', ['Messages', 'Library', 'Practice', 'Today', 'Clients']);
  await student.goto('/library/new');
  await expect(student.getByText('Changing the library is for licensed therapists.')).toBeVisible();
  await student.goto(`/clients/${loop.clientId}`);
  await expect(student).toHaveURL(/\/timeline$/);
  const tabs = ['Forms', 'Body', 'Causes', 'Plan', 'Notes', 'Messages', 'Details', 'Timeline'];
  await expectEachOpens(student, 'Client', tabs);
});
