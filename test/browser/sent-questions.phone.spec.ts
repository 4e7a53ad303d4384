import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import type { LikelySources } from '../../server/src/likely-sources/dto/likely-sources.dto.js';
import { givenLoop } from '../support/given-portal.js';
import { signInOn } from '../support/given-sources.js';
import { givenSentQuestion } from '../support/given-world.js';

// A browser tells the console of requests that found no line.
test.use({ allowedMessages: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED/] });

/** Answers the question on the screen, of whichever kind it is, and its second one for the side. */
async function answer(page: Page): Promise<void> {
  await page.getByRole('group').first().locator('label').last().click();
  const side = page.getByRole('group').nth(1);
  if (await side.isVisible()) await side.locator('label').first().click();
}

test('open questions go to the client, and come back as her answers', async ({
  page,
  baseURL,
  newDevice,
}) => {
  test.setTimeout(120_000);
  const { practice, clientId, token } = await givenLoop(baseURL ?? '');
  const desk = await (await newDevice({ viewport: { width: 1280, height: 800 } })).newPage();
  await signInOn(desk, practice);
  const list = desk.getByRole('region', { name: 'Still worth asking' });
  let count = 0;

  await test.step('are sent with one tap', async () => {
    await desk.goto(`/clients/${clientId}/sources`);
    const send = list.getByRole('button', { name: /^Send \d/ });
    count = Number(/\d+/.exec((await send.textContent()) ?? '')?.[0]);
    expect(count).toBeGreaterThan(2);
    await send.click();
    await expect(desk.getByText(`${count} questions are on their way to`)).toBeVisible();
    await expect(send).toHaveCount(0);
    await expect(list.getByText(/^Sent to/)).toHaveCount(count);
    await expect(list.getByRole('heading', { name: 'Still worth asking' })).toBeFocused();
    await expectAccessible(desk);
  });

  await test.step('can be taken back', async () => {
    await list
      .getByRole('button', { name: /^Take back/ })
      .last()
      .click();
    await expect(list.getByText(/^Sent to/)).toHaveCount(count - 1);
    await expect(list.getByRole('button', { name: /^Send 1/ })).toBeVisible();
  });

  await test.step('stand quietly on Today and on Progress', async () => {
    await page.goto(`/l#${token}`);
    await page.getByRole('button').click();
    const card = page.getByRole('link', { name: new RegExp(`asks you ${count - 1} short questions`) });
    await expect(card).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Progress' }).click();
    await expect(card).toBeVisible();
    await card.click();
    await expect(page).toHaveURL(/\/portal\/questions$/);
    await expect(page).toHaveTitle('Questions · Unknot');
  });

  await test.step('are answered one at a time, or skipped, also while there is no line', async () => {
    await expect(page.getByText(`1 of ${count - 1}`)).toBeVisible();
    await answer(page);
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByText(`2 of ${count - 1}`)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.getByRole('button', { name: 'Skip this one' }).click();
    await expect(page.getByText(`3 of ${count - 1}`)).toBeVisible();
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByText(`2 of ${count - 1}`)).toBeVisible();
    await page.getByRole('button', { name: 'Skip this one' }).click();
    for (let left = count - 3; left > 1; left -= 1) {
      await page.getByRole('button', { name: 'Skip this one' }).click();
    }
    await page.context().setOffline(true);
    await answer(page);
    await expect(page.getByText(/^Offline/)).toBeVisible();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeFocused();
    await page.context().setOffline(false);
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Back to Today' }).click();
    await expect(page.getByRole('link', { name: /^Start/ })).toBeVisible();
    await expect(page.getByText(/asks you/)).toHaveCount(0);
  });

  await test.step('show who asked and answered when, and change the list', async () => {
    await desk.reload();
    await expect(list.getByRole('heading', { name: /^Answered by/ })).toBeVisible();
    await expect(list.getByText(/asked by Mara Ellison today/)).toHaveCount(2);
    await expect(list.getByText(/skipped it today/).first()).toBeVisible();
    await expect(desk.getByText(/2 habit answers/)).toBeVisible();
    await expectAccessible(desk);
  });
});

test('an answer that was not sent waits on the device through a closed page', async ({ page, baseURL }) => {
  const { practice, clientId, token } = await givenLoop(baseURL ?? '');
  const own = `/api/clients/${clientId}`;
  await givenSentQuestion(practice.therapist, clientId);
  await page.goto(`/l#${token}`);
  await page.getByRole('button').click();
  await page.getByRole('link', { name: /asks you 1 short question/ }).click();
  await expect(page.getByText('1 of 1')).toBeVisible();
  const context = page.context();
  let isReachable = false;
  await context.route('**/api/portal/questions/*', (route) =>
    isReachable ? route.continue() : route.abort(),
  );
  await answer(page);
  await expect(page.getByText(/^Offline/)).toBeVisible();
  // Killed without a last word: what a page sends as it goes is not held up by the route.
  const crashed = page.waitForEvent('crash');
  const tools = await context.newCDPSession(page);
  void tools.send('Page.crash').catch(() => 'the page that would answer is gone');
  await crashed;
  const again = await context.newPage();
  await again.goto('/portal/questions');
  await expect(again.getByRole('group').first().getByRole('radio', { checked: true })).toHaveCount(1);
  isReachable = true;
  await again.reload();
  const stateNow = async () =>
    (await practice.therapist.get<LikelySources>(`${own}/likely-sources`)).body.sentQuestions[0]?.state;
  await expect.poll(stateNow).toBe('answered');
});
