import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { IntakeSent } from '../../server/src/intake-requests/dto/intake-request.dto.js';
import { expectAccessible } from './browser.js';
import { BrowserLike } from './browser-like.js';
import { clientForm, signUpForm } from './given.js';

export interface SentIntake {
  therapist: BrowserLike;
  clientId: string;
  sent: IntakeSent;
}

/** An intake link as a therapist gets it to hand over, on the server that the browser tests share. */
export async function sentIntake(origin: string | undefined): Promise<SentIntake> {
  if (!origin) throw new Error('There is no server: run through Playwright.');
  const therapist = new BrowserLike(origin);
  await therapist.post('/api/sign-up', signUpForm());
  const client = await therapist.post<Client>('/api/clients', clientForm());
  const sent = await therapist.post<IntakeSent>(`/api/clients/${client.body.id}/intake-requests`, {
    delivery: 'link_only',
  });
  expect(sent.status).toBe(201);
  return { therapist, clientId: client.body.id, sent: sent.body };
}

/** Follows an intake link as a person does: the page asks for one tap. */
export async function openForm(page: Page, { sent }: SentIntake): Promise<void> {
  await page.goto(sent.link.address);
  await page.getByRole('button', { name: 'Open my form' }).click();
  await page.waitForURL(/\/intake\//);
}

/** The heading of the screen that is shown, once it has the focus. */
export async function arriveAt(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused();
}

/** What must hold on every screen of the form, whatever it asks. */
export async function expectGoodScreen(page: Page): Promise<void> {
  expect(await page.title()).toBe('Your form · Unknot');
  expect(new URL(page.url()).search).toMatch(/^(\?at=\d+-\d+)?$/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

/** That what is shown can be read in the dark as well. */
export async function expectReadableInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const size = page.viewportSize() ?? { width: 390, height: 844 };
  for (const { width, text } of [
    { width: 360, text: '100%' },
    { width: size.width, text: '200%' },
  ]) {
    await page.setViewportSize({ ...size, width });
    const tooWide = await page.evaluate((fontSize) => {
      const root = document.documentElement;
      root.style.fontSize = fontSize;
      const overflow = root.scrollWidth - window.innerWidth;
      root.style.fontSize = '';
      return overflow;
    }, text);
    expect(tooWide, `scrolls sideways at ${width} px with ${text} text`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(size);
}

/** Moves with Tab until an element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** Answers every safety question with no, until the next screen comes. */
export async function sayNoToTheRest(page: Page): Promise<void> {
  const question = page.getByText(/^Safety question \d+ of \d+$/);
  while (await question.isVisible()) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '');
  }
}

/**
 * The whole form with the answers that matter further on: tight between the shoulder blades on the right, chest pressure,
 * thin bones, often at a laptop, yes to treatment, privacy and home care.
 */
export async function fillInShortly(page: Page): Promise<void> {
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const next = () => button(/^(Next|Skip)$/).click();
  const nextUntil = async (heading: string | RegExp) => {
    const wanted = page.getByRole('heading', { level: 1, name: heading });
    while (!(await wanted.isVisible())) {
      const shown = await page.getByRole('heading', { level: 1 }).textContent();
      await next();
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(shown ?? '');
    }
  };
  await button('Start').click();
  await arriveAt(page, 'Who are you?');
  await page.getByLabel('Full name').fill('Jonas Lindqvist');
  await page.getByLabel('Day').fill('14');
  await page.getByLabel('Month').selectOption('5');
  await page.getByLabel('Year').fill('1991');
  await page.getByLabel('Phone').fill('+31 6 1234 5678');
  await nextUntil('What would you like to get from this visit?');
  await page.getByRole('textbox').first().fill('Work without the knot');
  await next();
  await arriveAt(page, 'Tap where it hurts');
  await page.locator('[data-region="shoulder_blade_inner_r"]').first().click();
  const sheet = page.getByRole('region', { name: /blade/i });
  await sheet.getByRole('radio', { name: '6', exact: true }).check({ force: true });
  await button('Done').click();
  await button('That is all').click();
  await nextUntil(/^Do you have chest pressure/);
  await button('Yes').click();
  await arriveAt(page, 'Call your emergency number now');
  await button('Go on with the form').click();
  await sayNoToTheRest(page);
  await arriveAt(page, 'Do you have, or have you had, any of these?');
  await page.getByRole('searchbox').fill('thin');
  await page.getByLabel('Osteoporosis (thin bones)').check();
  await next();
  await arriveAt(page, /thin bones/);
  await sayNoToTheRest(page);
  await nextUntil(/^How often do your shoulders/);
  await page.getByText('Often', { exact: true }).click();
  await nextUntil('Your yes, one by one');
  for (const title of ['Assessment and massage', 'How we keep and share your information', /home/i]) {
    await page.getByRole('group', { name: title }).getByText('Yes').click();
  }
  await button('Next: sign').click();
  await arriveAt(page, 'Please sign');
  await page.getByText('Type my name').click();
  await page.getByLabel('Your full name').fill('Jonas Lindqvist');
  await button('Next: look it over').click();
  await button(/^Send to /).click();
  await arriveAt(page, /^Thank you/);
}
