import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import { adminQuery } from '../support/database.js';
import { givenLoop } from '../support/given-portal.js';
import { signInOn } from '../support/given-sources.js';

const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
const LEANING = 'Leaning forward while sitting';

/** As if the test of a client's cause had begun that many days ago. */
async function letTestBegin(daysAgo: number, clientId: string): Promise<void> {
  const database = { adminUrl: process.env['ADMIN_DATABASE_URL'] ?? '' };
  await adminQuery(
    database,
    `UPDATE client_cause SET testing_since = testing_since - $1 * interval '1 day'
     WHERE client_id = $2 AND state = 'testing'`,
    [daysAgo, clientId],
  );
}

/** A button's words, and for screen readers what it is about. */
const called = (words: string) => new RegExp(`^${words}\\s*: ${LEANING}$`);

test('a cause goes from the likely sources over the board to what the client reads', async ({
  page,
  baseURL,
  newDevice,
}) => {
  test.setTimeout(120_000);
  const { practice, clientId, token } = await givenLoop(baseURL ?? '');
  await practice.therapist.put(`/api/clients/${clientId}/interview-answers`, {
    topic: 'cause',
    causeId: 'forward_lean',
    value: true,
    side: null,
  });
  await signInOn(page, practice);

  await test.step('is put on the board with one tap', async () => {
    await page.goto(`/clients/${clientId}/sources`);
    await page.getByRole('button', { name: called('Test it') }).click();
    await page.getByRole('region', { name: 'Loads worth changing' }).getByRole('link').click();
    await page.waitForURL(/\/causes$/);
    await expect(column(page, 'Suspected')).toContainText(LEANING);
    await expect(column(page, 'Suspected')).toContainText('From the likely sources');
    await expectAccessible(page);
  });

  await test.step('moves by a button, and back by undo', async () => {
    await column(page, 'Suspected')
      .getByRole('button', { name: called('Not this') })
      .click();
    await expect(column(page, 'Not this')).toContainText(LEANING);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(column(page, 'Suspected')).toContainText(LEANING);
    await column(page, 'Suspected')
      .getByRole('button', { name: called('Say why') })
      .click();
    await page.getByLabel('Why?').fill('She leans in when she reads.');
    await expectAccessible(page);
    await column(page, 'Suspected')
      .getByRole('button', { name: called('Test next') })
      .click();
    await expect(column(page, 'Testing')).toContainText('Too little to say');
    await expect(column(page, 'Testing')).toContainText('She leans in when she reads.');
  });

  await test.step('takes a cause in own words, once found missing in the list', async () => {
    await page.getByRole('button', { name: 'Add a cause' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add a cause' });
    await sheet.getByRole('searchbox').fill('leaning forward');
    await expect(sheet.getByRole('button', { name: new RegExp(`^${LEANING}`) })).toBeDisabled();
    await sheet.getByRole('searchbox').fill('Carries the cello up the stairs');
    await expectAccessible(page);
    await sheet.getByRole('button', { name: /in your own words/ }).click();
    await expect(column(page, 'Suspected')).toContainText('Carries the cello up the stairs');
  });

  await test.step('is shared in words for the client', async () => {
    await page.getByRole('button', { name: called('Change') }).click();
    const dialog = page.getByRole('dialog', { name: LEANING });
    await dialog.getByLabel('Note, for you').fill('Chair moved on Monday.');
    await dialog.getByRole('checkbox', { name: 'Doorway chest stretch' }).check({ force: true });
    await dialog.getByRole('checkbox', { name: /may see this cause/ }).check();
    await dialog.getByLabel(/reads$/).fill(' ');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toContainText('Say in plain words');
    await dialog.getByLabel(/reads$/).fill('We try sitting back for two weeks.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(column(page, 'Testing')).toContainText('Chair moved on Monday.');
    await expect(column(page, 'Testing')).toContainText('Doorway chest stretch');
    await page.getByRole('button', { name: /^Look as/ }).click();
    await expect(page.getByRole('dialog')).toContainText('We try sitting back for two weeks.');
    await expect(page.getByRole('dialog')).not.toContainText('Chair moved');
    await page.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('stands on the plan, and over a note that is being written', async () => {
    await page.goto(`/clients/${clientId}/plan`);
    await expect(page.getByRole('region', { name: 'Causes we test' })).toContainText(LEANING);
    await page.getByRole('button', { name: 'Start note' }).click();
    await page.waitForURL(/\/notes\/./);
    await expect(page.getByRole('region', { name: 'Causes we test' })).toContainText(LEANING);
  });

  await test.step('is tested longer near its end, while there is too little to say', async () => {
    await expect(page.getByRole('button', { name: called('Test longer') })).toBeHidden();
    await letTestBegin(12, clientId);
    await page.goto(`/clients/${clientId}/causes`);
    await expect(column(page, 'Testing')).toContainText('day 13 of 14');
    await page
      .getByRole('button', { name: called('Say why') })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Why?')).toBeFocused();
    await page.keyboard.type('Away for a week.');
    await column(page, 'Testing')
      .getByRole('button', { name: called('Test longer') })
      .click();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^A week longer, until/ }).click();
    await expect(column(page, 'Testing')).toContainText('day 13 of 21');
    await expect(column(page, 'Testing')).toContainText('Test made a week longer');
    await expect(column(page, 'Testing')).toContainText('Away for a week.');
    await expect(page.getByRole('heading', { name: LEANING })).toBeFocused();
    await page.goto(`/clients/${clientId}/plan`);
    await expect(page.getByRole('region', { name: 'Causes we test' })).toContainText('day 13 of 21');
  });

  await test.step('fits a phone, one column at a time', async () => {
    await page.goto(`/clients/${clientId}/causes`);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(column(page, 'Testing')).toBeVisible();
    await expect(column(page, 'Suspected')).toBeHidden();
    await page.locator('label', { hasText: 'Suspected 1' }).click();
    await expect(column(page, 'Suspected')).toContainText('Carries the cello');
    await expectAccessible(page);
  });

  await test.step('is read by the client, and no more than was shared', async () => {
    const device = await newDevice({ viewport: { width: 390, height: 844 } });
    const phone = await device.newPage();
    await phone.goto(`/l#${token}`);
    await phone.getByRole('button').click();
    await expect(phone).toHaveURL(/\/portal\/today$/);
    await phone.goto('/portal/progress');
    await expect(phone.getByRole('heading', { name: 'What we try' })).toBeVisible();
    await expect(phone.getByText('We try sitting back for two weeks.')).toBeVisible();
    await expect(phone.getByText(/so we try it longer: until/)).toBeVisible();
    await expect(phone.getByRole('main')).not.toContainText(/Chair moved|cello/);
    await expectAccessible(phone);
  });
});
