import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import { type GivenSources, givenSources, signInOn } from '../support/given-sources.js';

// A browser tells the console of requests that are refused.
test.use({ allowedMessages: [/409/] });

const HANDS_IN_FRONT = /hands and head in front of you/;

const muscles = (page: Page) => page.getByRole('region', { name: 'Muscles worth checking' });
const loads = (page: Page) => page.getByRole('region', { name: 'Loads worth changing' });
const questions = (page: Page) => page.getByRole('region', { name: 'Still worth asking' });
const question = (page: Page, words: RegExp) => questions(page).getByRole('group', { name: words });

/** Taps a chip: its radio is hidden, its label is what can be hit. */
const tap = (group: Locator, name: string, which: 'first' | 'last' = 'first') =>
  group
    .locator('label')
    .filter({ has: group.page().getByRole('radio', { name, exact: true }) })
    [which]()
    .click();

async function openSources(page: Page, { practice, clientId }: GivenSources): Promise<void> {
  await signInOn(page, practice);
  await page.goto(`/clients/${clientId}/timeline`);
  await page.getByRole('link', { name: 'Likely sources' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Likely sources' })).toBeVisible();
}

test('from where it hurts to a draft plan, with the questions asked on the way', async ({
  page,
  baseURL,
}) => {
  const given = await givenSources(baseURL);
  await openSources(page, given);
  await expect(page).not.toHaveTitle(new RegExp(given.name));

  await test.step('says whether to go on, what to check and why', async () => {
    const gate = page.getByRole('region', { name: 'Safety gate' });
    await expect(gate).toContainText('Go');
    await expect(gate).toContainText('May be shared with');
    await expect(gate).toContainText('All answered, none yes');
    const first = muscles(page).getByRole('listitem').first();
    await expect(first).toContainText('Lats, right');
    await expect(first.getByRole('img', { name: 'Pain 6 of 10' })).toBeVisible();
    await expect(page.getByText(/never diagnoses/)).toBeVisible();
    await expect(muscles(page)).not.toContainText(/%|you have|because of/i);
    await expectAccessible(page);
  });

  await test.step('shows the rest of the list, and the reasons of a row, by keyboard', async () => {
    const row = muscles(page).getByRole('button', { expanded: false }).first();
    await row.focus();
    await page.keyboard.press('Enter');
    await expect(muscles(page).getByRole('button', { expanded: true }).last()).toBeFocused();
  });

  await test.step('asks a question and takes the answer in at once', async () => {
    await expect(loads(page)).not.toContainText('Hands and head forward');
    await tap(question(page, HANDS_IN_FRONT), '6 hours');
    await expect(loads(page)).toContainText('Hands and head forward');
    await expect(loads(page)).toContainText('6 hours a day');
    await expect(question(page, HANDS_IN_FRONT).getByRole('radio', { name: '6 hours' })).toBeChecked();
  });

  await test.step('lets the answer be changed, kept over a reload, and taken back', async () => {
    await tap(question(page, HANDS_IN_FRONT), '2 hours');
    await expect(loads(page)).toContainText('2 hours a day');
    await page.reload();
    await expect(questions(page)).toContainText('2 hours a day');
    await questions(page)
      .getByRole('button', { name: /Take back/ })
      .click();
    await expect(loads(page)).not.toContainText('Hands and head forward');
    await expect(question(page, HANDS_IN_FRONT)).toBeVisible();
  });

  await test.step('prints as the list alone, on three pages at most', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(loads(page)).toBeVisible();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(3);
    await page.emulateMedia({ media: null });
  });

  await test.step('decides on a muscle, and on the list as a whole', async () => {
    const first = muscles(page).getByRole('listitem').first();
    const answered = page.waitForResponse(/\/finder-decisions$/);
    let answer = () => {};
    const typed = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/\/finder-decisions$/, async (route) => typed.then(() => route.continue()), {
      times: 1,
    });
    await first.getByRole('button', { name: 'Found it' }).click();
    await expect(first.getByRole('button', { name: 'Found it' })).toHaveAttribute('aria-pressed', 'true');
    await first.getByRole('button', { name: 'Note' }).click();
    const note = page.getByRole('dialog', { name: 'Lats, right' });
    await expect(note.getByRole('radio', { name: 'Found it' })).toBeChecked();
    await note.getByRole('textbox').fill('Tight band below the armpit.');
    answer(); // to “Found it”, while the note is being written
    await answered;
    await expect(first).toContainText('Mara Ellison');
    await note.getByRole('button', { name: 'Keep it' }).click();
    await expect(first).toContainText('Tight band below the armpit.');

    await page.getByRole('button', { name: 'I differ' }).click();
    const dialog = page.getByRole('dialog', { name: 'I see it differently' });
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(dialog).toContainText('Say it in a few words.');
    await dialog.getByRole('textbox').fill('I would look at the neck first.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByText('I would look at the neck first.')).toBeVisible();
    await page.reload();
    await expect(page.getByText('I would look at the neck first.')).toBeVisible();
    await expect(first).toContainText('Tight band below the armpit.');
  });

  await test.step('says so when the answers were changed elsewhere, and keeps nothing', async () => {
    await given.say({ topic: 'cause', causeId: 'mouse_reach', value: 8, side: 'right' });
    await muscles(page).getByRole('button', { name: 'Not this one' }).first().click();
    await expect(page.getByText('The answers were changed elsewhere')).toBeVisible();
    await page.getByRole('button', { name: 'All right' }).click();
  });

  await test.step('counts what is ticked, and adds it to the plan', async () => {
    const draft = page.getByRole('region', { name: 'Draft plan' });
    const budget = draft.getByRole('status');
    const before = await budget.textContent();
    const ticked = draft.getByRole('checkbox', { checked: true });
    const label = await ticked.first().evaluate((box) => box.nextElementSibling?.firstChild?.textContent);
    await ticked.last().uncheck();
    await draft.getByRole('checkbox', { checked: false }).first().check();
    await expect(budget).not.toHaveText(before ?? '');
    await draft.getByRole('button', { name: 'Use this draft' }).click();
    await page.waitForURL(/\/plan$/);
    await expect(page.getByText('Added to the draft of the plan')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(label?.trim() ?? 'an item');
  });
});

test('asks what the new place makes necessary, and stops at a yes', async ({ page, baseURL }) => {
  const given = await givenSources(baseURL);
  await given.say({ topic: 'place', markId: given.markId, region: 'low_back_r' });
  await openSources(page, given);
  const gate = page.getByRole('region', { name: 'Safety gate' });
  await expect(gate).toContainText('Ask first');
  await expect(gate).toContainText('until the safety questions are answered');
  const asked = page.getByRole('region', { name: 'Ask these first' });
  const count = await asked.getByRole('listitem').count();
  await tap(asked, 'No');
  await expect(asked.getByRole('radio', { name: 'No', exact: true }).first()).toBeChecked();
  await expect(gate).not.toContainText(`${count} still to ask`);

  await tap(asked, 'Yes', 'last');
  const dialog = page.getByRole('dialog', { name: 'Raise a red flag?' });
  await expect(dialog).toContainText('For the client:');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(asked.getByRole('radio', { name: 'Yes' }).last()).not.toBeChecked();
  await tap(asked, 'Yes', 'last');
  await dialog.getByRole('button', { name: 'Yes, raise it' }).click();
  await expect(gate).toContainText(/Stop|On hold/);
  await expect(gate).toContainText('1 answered yes');
  await expectAccessible(page);
});

test('offers to send a form before the first came back', async ({ page, baseURL }) => {
  const given = await givenSources(baseURL, { isSubmitted: false });
  await signInOn(page, given.practice);
  await page.goto(`/clients/${given.clientId}/sources`);
  await expect(page.getByRole('heading', { name: 'Nothing to sort yet' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Send intake' }).click();
  await page.waitForURL(/\/intake\?send/);
});

test('fits a phone, at 390', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSources(page, await givenSources(baseURL));
  await expect(muscles(page)).toBeVisible();
  await expectAccessible(page);
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide).toBe(0);
});

// A machine that does something else beside it is slow now and then: the best of several counts.
test('shows a tap, and then the answer, within 100 ms on a device four times slower', async ({
  page,
  baseURL,
}) => {
  await openSources(page, await givenSources(baseURL));
  await expect(loads(page)).toBeVisible();
  await page.evaluate(watchPaints);
  const device = await page.context().newCDPSession(page);
  await device.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(settle);
  const taps: number[] = [];
  const answers: number[] = [];
  for (const hours of [6, 2, 8, 3, 7, 4, 5]) {
    await tap(question(page, HANDS_IN_FRONT), `${hours} hours`);
    answers.push(await page.evaluate(timeToPaint, `${hours} hours a day`));
    await page.evaluate(settle);
    taps.push(await page.evaluate(longestTap));
  }
  const told = `taps ${taps.join(', ')} ms; answers ${answers.map(Math.round).join(', ')} ms`;
  test.info().annotations.push({ type: 'time to paint', description: told });
  expect(Math.min(...taps), told).toBeLessThanOrEqual(100);
  expect(Math.min(...answers), told).toBeLessThanOrEqual(100);
});

/** From the last tap to the paint that shows it as pressed, by the browser's own measure, in steps of 8 ms. */
function longestTap(): number {
  const { taps } = window as unknown as { taps: number[] };
  return Math.max(0, ...taps.splice(0));
}

/** Notes when each change of the list of loads has been painted, and what it said then. */
function watchPaints(): void {
  const list = document.querySelector('un-load-list');
  if (!list) throw new Error('there is no list of loads');
  const seen = Object.assign(window, { paints: [] as { at: number; loads: string }[], taps: [] as number[] });
  new PerformanceObserver((list) =>
    seen.taps.push(...list.getEntries().map(({ duration }) => duration)),
  ).observe({
    type: 'event',
    durationThreshold: 16,
  } as PerformanceObserverInit);
  let isAwaited = false;
  new MutationObserver(() => {
    if (isAwaited) return;
    isAwaited = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        isAwaited = false;
        seen.paints.push({ at: performance.now(), loads: list.textContent ?? '' });
      };
      port2.postMessage(null);
    });
  }).observe(list, { subtree: true, childList: true, characterData: true });
}

/** Until the page has had nothing to do for a while: that would be measured too. */
async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done, 1500));
}

/** From the arrival of the answer to the first paint that shows it. */
async function timeToPaint(words: string): Promise<number> {
  const { paints } = window as unknown as { paints: { at: number; loads: string }[] };
  let painted = paints.find(({ loads }) => loads.includes(words));
  while (!painted) {
    await new Promise((done) => setTimeout(done, 50));
    painted = paints.find(({ loads }) => loads.includes(words));
  }
  const arrivals = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('/interview-answers'))
    .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
  return painted.at - Math.max(...arrivals);
}
