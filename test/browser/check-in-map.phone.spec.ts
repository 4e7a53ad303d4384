import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import { givenLoop } from '../support/given-portal.js';
import { expectReadableInTheDark } from '../support/intake-walk.js';

async function checkIn(page: Page, token: string, beforeSending?: () => Promise<void>): Promise<void> {
  await page.goto(`/l#${token}`);
  await page.getByRole('button').click();
  await page.getByRole('link', { name: /Check-in, 3 taps/ }).click();
  await page
    .locator('label')
    .filter({ hasText: /^\s*4\s*$/ })
    .click();
  await page.getByRole('button', { name: 'Most times' }).click();
  await page.getByRole('heading', { level: 1, name: 'Anything new or worrying?' }).waitFor();
  await beforeSending?.();
  await page.getByRole('button', { name: 'None of these. Send.' }).click();
}

test('asks once a week where it hurts, and keeps what was drawn through a closed page', async ({
  page,
  baseURL,
}) => {
  const { token, clientId, practice } = await givenLoop(baseURL ?? '', 'consents');
  await checkIn(page, token);
  await expect(page.getByRole('heading', { level: 1, name: 'Where does it hurt now?' })).toBeVisible();
  await expectAccessible(page);

  await page.locator('[data-region="calf_r"]').click();
  const sheet = page.getByRole('region', { name: 'Calf' });
  await sheet
    .locator('label')
    .filter({ hasText: /^\s*6\s*$/ })
    .click();
  await sheet.getByRole('button', { name: 'Done' }).click();
  const spot = page.getByRole('button', { name: /Right: calf.*pain, 6 out of 10/ });
  await expect(spot).toBeVisible();

  await page.reload();
  await expect(spot).toBeVisible();
  await expectAccessible(page);
  await expectReadableInTheDark(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Sent.' })).toBeVisible();
  const path = `/api/clients/${clientId}/body-history`;
  const { body } = await practice.therapist.get<{ items: { kind: string; marks: object[] }[] }>(path);
  expect(body.items).toMatchObject([{ kind: 'check_in', marks: [{ regionId: 'calf_r', intensity: 6 }] }]);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Sent.' })).toBeVisible();
});

test('waits for the day it belongs to, and is sent also where the browser keeps its copy', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('not now', 'UnknownError');
    };
  });
  const { token } = await givenLoop(baseURL ?? '', 'consents');
  let letDayCome = () => {};
  const dayMayCome = new Promise<void>((resolve) => (letDayCome = resolve));
  const mapKnown = page.waitForResponse(/\/api\/portal\/body-map$/);
  await checkIn(page, token, async () => {
    await page.route('**/api/portal/day', async (route) => dayMayCome.then(() => route.continue()));
  });
  await mapKnown;
  letDayCome();
  await expect(page.getByRole('heading', { level: 1, name: 'Where does it hurt now?' })).toBeVisible();
  await page.locator('[data-region="calf_r"]').click();
  await page.getByRole('region', { name: 'Calf' }).getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Sent.' })).toBeVisible();
});

test.describe('without a connection', () => {
  test.use({ allowedMessages: [/ERR_INTERNET_DISCONNECTED/] });

  test('takes one tap when nothing has moved, and tells of a map that could not be sent', async ({
    page,
    baseURL,
    context,
  }) => {
    const { token } = await givenLoop(baseURL ?? '');
    await checkIn(page, token);
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Sent.' })).toBeVisible();
    await page.goto('/portal/check-in/body-map');
    await expect(page.getByRole('heading', { level: 1, name: 'Are these spots still right?' })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Still right' }).click();
    await expect(page.getByRole('alert')).toContainText('The server did not answer');
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Send again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you. Sent.' })).toBeVisible();
  });
});
