import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser.js';
import { arriveAt, openForm, sentIntake } from '../support/intake-walk.js';

/** Counts what a thumb does. A native list takes two: opening it, and choosing. */
class Thumb {
  taps = 0;
  answered = 0;

  constructor(private readonly page: Page) {}

  async tap(target: Locator): Promise<void> {
    await target.tap();
    this.taps += 1;
  }

  async button(name: string | RegExp): Promise<void> {
    await this.tap(this.page.getByRole('button', { name, exact: typeof name === 'string' }));
  }

  /** An answer with one tap on its words. */
  async choose(group: Locator, words: string | RegExp): Promise<void> {
    await this.tap(group.getByText(words, { exact: typeof words === 'string' }).first());
    this.answered += 1;
  }

  async type(label: string | Locator, words: string): Promise<void> {
    const field = typeof label === 'string' ? this.page.getByLabel(label) : label;
    await this.tap(field);
    await this.page.keyboard.type(words);
    this.answered += 1;
  }

  async bornOn(day: string, month: string, year: string): Promise<void> {
    await this.tap(this.page.getByLabel('Day'));
    await this.page.keyboard.type(day);
    await this.page.getByLabel('Month').selectOption(month);
    this.taps += 2;
    await this.tap(this.page.getByLabel('Year'));
    await this.page.keyboard.type(year);
    this.answered += 1;
  }

  async mark(region: string, name: RegExp, strength: string): Promise<void> {
    await this.tap(this.page.locator(`[data-region="${region}"]`).first());
    const sheet = this.page.getByRole('region', { name });
    await this.tap(
      sheet.locator('label', { has: this.page.getByRole('radio', { name: strength, exact: true }) }),
    );
    await this.tap(sheet.getByRole('button', { name: 'Done' }));
  }

  /** Writes what was counted into the report of the test. */
  report(): void {
    const description = `${this.taps} taps, ${this.answered} answers`;
    test.info().annotations.push({ type: 'taps', description });
  }

  async next(): Promise<void> {
    await this.button(/^(Next|Skip|That is all)$/);
  }

  async nextUntil(heading: string | RegExp): Promise<void> {
    const wanted = this.page.getByRole('heading', { level: 1, name: heading });
    while (!(await wanted.isVisible())) {
      const shown = await this.page.getByRole('heading', { level: 1 }).textContent();
      await this.next();
      await expect(this.page.getByRole('heading', { level: 1 })).not.toHaveText(shown ?? '');
    }
    await arriveAt(this.page, heading);
  }

  async noToAll(): Promise<void> {
    const question = this.page.getByText(/^Safety question \d+ of \d+$/);
    while (await question.isVisible()) {
      const shown = await this.page.getByRole('heading', { level: 1 }).textContent();
      await this.button('No');
      this.answered += 1;
      await expect(this.page.getByRole('heading', { level: 1 })).not.toHaveText(shown ?? '');
    }
  }
}

async function begin(page: Page, baseURL: string | undefined): Promise<Thumb> {
  await openForm(page, await sentIntake(baseURL));
  const thumb = new Thumb(page);
  await thumb.button('Start');
  await arriveAt(page, 'Who are you?');
  await thumb.type('Full name', 'Jonas Lindqvist');
  await thumb.bornOn('14', '5', '1991');
  await thumb.type('Phone', '+1 503 555 0142');
  return thumb;
}

async function agreeAndSend(page: Page, thumb: Thumb, titles: readonly string[]): Promise<void> {
  await arriveAt(page, 'Your yes, one by one');
  for (const title of titles) await thumb.choose(page.getByRole('group', { name: title }), 'Yes');
  await thumb.button('Next: sign');
  await arriveAt(page, 'Please sign');
  await thumb.tap(page.getByText('Type my name'));
  await thumb.type('Your full name', 'Jonas Lindqvist');
  await thumb.button('Next: look it over');
  await thumb.button(/^Send to /);
  await arriveAt(page, /^Thank you/);
}

const NEEDED = ['Assessment and massage', 'How we keep and share your information'];

test('takes at most 45 taps the shortest safe way', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const thumb = await begin(page, baseURL);
  await thumb.nextUntil('What would you like to get from this visit?');
  await thumb.type(page.getByRole('textbox').first(), 'To relax');
  await thumb.nextUntil('Tap where it hurts');
  await thumb.nextUntil(/^Do you have chest pressure/);
  await thumb.noToAll();
  await arriveAt(page, /^Do you have, or have you had/);
  await thumb.choose(page.locator('main'), 'None of these');
  await thumb.nextUntil('Your yes, one by one');
  await agreeAndSend(page, thumb, NEEDED);
  thumb.report();
  expect(thumb.taps).toBeLessThanOrEqual(45);
});

test('takes at most 85 taps for 35 questions with three spots and all habits', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const main = page.locator('main');
  const thumb = await begin(page, baseURL);
  await thumb.nextUntil('What would you like to get from this visit?');
  await thumb.type(page.getByRole('textbox').first(), 'Work without the knot');
  await thumb.choose(main, 'Slowly');
  await thumb.nextUntil('Tap where it hurts');
  await thumb.mark('shoulder_blade_inner_r', /blade/i, '6');
  await thumb.mark('neck_back_r', /neck/i, '4');
  await thumb.mark('low_back_r', /back/i, '3');
  await thumb.button('That is all');
  await arriveAt(page, 'What makes it worse?');
  await thumb.choose(main, 'Sitting');
  await thumb.choose(main, 'Massage');
  await thumb.nextUntil('What do you know about it?');
  await thumb.choose(main, 'Comes and goes');
  await thumb.nextUntil(/^Do you have chest pressure/);
  await thumb.noToAll();
  await arriveAt(page, /^Do you have, or have you had/);
  await thumb.choose(main, 'None of these');
  await thumb.next();
  await thumb.noToAll();
  await thumb.nextUntil(/^(On a normal day|How)/);
  while (!(await page.getByRole('heading', { level: 1, name: 'Sleep and stress' }).isVisible())) {
    for (const habit of await page.locator('un-habit-field').all()) {
      await thumb.tap(habit.locator('label').nth(1));
      thumb.answered += 1;
    }
    const shown = await page.getByRole('heading', { level: 1 }).textContent();
    await thumb.next();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(shown ?? '');
  }
  await thumb.type('Hours of sleep', '7');
  await thumb.choose(main, '4');
  await thumb.next();
  await arriveAt(page, 'What fits into your day?');
  await thumb.choose(main, '10 minutes');
  await thumb.choose(main, 'Tennis ball');
  await thumb.next();
  await arriveAt(page, 'What feels right for you?');
  await thumb.choose(page.locator('un-question-field', { hasText: 'Pressure you like' }), 'Light');
  await thumb.nextUntil('Your yes, one by one');
  await agreeAndSend(page, thumb, [...NEEDED, 'Home-care plan', 'Messages and reminders']);
  thumb.report();
  expect(thumb.answered).toBeGreaterThanOrEqual(35);
  expect(thumb.taps).toBeLessThanOrEqual(85);
});
