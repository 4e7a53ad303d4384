import type { BrowserContext, Page } from '@playwright/test';
import type { AnswerChange, AnswerValue } from '../../server/src/intake/dto/intake-answer.dto.js';
import type { IntakeForm } from '../../server/src/intake/dto/intake-form.dto.js';
import { expect, test } from '../support/browser.js';
import { arriveAt, openForm, sentIntake } from '../support/intake-walk.js';

/** What one does on a screen, field by field; the page is killed after each. */
interface Stop {
  readonly heading: string | RegExp;
  readonly fields: readonly Field[];
}
type Field = readonly [questionId: string, answer: (page: Page) => Promise<void>];

const tap = (words: string) => (page: Page) =>
  page.locator('main').getByText(words, { exact: true }).first().click();
const type = (label: string, words: string) => async (page: Page) => page.getByLabel(label).fill(words);

const WAY: readonly Stop[] = [
  {
    heading: 'Who are you?',
    fields: [
      ['legal_name', type('Full name', 'Jonas Lindqvist')],
      ['preferred_name', type('What should we call you?', 'Jo')],
      [
        'birth_date',
        async (page) => {
          await page.getByLabel('Day').fill('14');
          await page.getByLabel('Month').selectOption('5');
          await page.getByLabel('Year').fill('1991');
        },
      ],
      ['phone', type('Phone', '+1 503 555 0142')],
    ],
  },
  {
    heading: 'How may we reach you?',
    fields: [
      ['contact_ok', tap('Email')],
      ['email', (page) => page.getByRole('textbox', { name: 'Email' }).fill('jo@post.example')],
    ],
  },
  {
    heading: 'Who can we call if you need help?',
    fields: [['emergency_name', type('Emergency contact', 'Ann')]],
  },
  { heading: 'What is your day like?', fields: [['activities', type('Sport and hobbies', 'Rowing')]] },
  {
    heading: 'What would you like to get from this visit?',
    fields: [
      ['goal', async (page) => page.getByRole('textbox').first().fill('Row again')],
      ['onset', tap('Slowly')],
    ],
  },
];

/** What the server said yes to, by question: it may never be lost again. */
class Acknowledged {
  readonly values = new Map<string, AnswerValue | null>();

  listenTo(page: Page): void {
    page.on('response', (response) => {
      const request = response.request();
      if (request.method() !== 'PUT' || !response.url().endsWith('/answers') || !response.ok()) return;
      const { questionId, value } = request.postDataJSON() as AnswerChange;
      this.values.set(questionId, value);
    });
  }
}

test('keeps every answer through a page that is killed after each field', async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  const intake = await sentIntake(baseURL);
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width: 390, height: 844 },
  });
  const acknowledged = new Acknowledged();
  let page = await open(context, acknowledged);
  await openForm(page, intake);
  await page.getByRole('button', { name: 'Start' }).click();
  let kills = 0;
  const answered: string[] = [];
  for (const { heading, fields } of WAY) {
    await arriveAt(page, heading);
    for (const [questionId, answer] of fields) {
      await answer(page);
      const address = page.url();
      await page.close(); // at once: no waiting for a save
      kills += 1;
      page = await open(context, acknowledged);
      await page.goto(withPlace(address));
      await arriveAt(page, heading);
      // What was typed in the very last second may be lost, and nothing more.
      const there = await answersOf(page, intake.sent.request.id);
      if (!there.has(questionId)) await answer(page);
      answered.push(questionId);
      await expectAllThere(page, intake.sent.request.id, answered, acknowledged);
    }
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  expect(kills).toBeGreaterThanOrEqual(10);
  await context.close();
});

async function open(context: BrowserContext, acknowledged: Acknowledged): Promise<Page> {
  const page = await context.newPage();
  acknowledged.listenTo(page);
  return page;
}

/** The first screen has no place in its address yet; without one the form would greet her first. */
function withPlace(address: string): string {
  return address.includes('?at=') ? address : `${address}?at=1-1`;
}

async function answersOf(page: Page, requestId: string): Promise<Map<string, AnswerValue | null>> {
  const form = (await (await page.request.get(`/api/intake/${requestId}`)).json()) as IntakeForm;
  return new Map(form.content?.answers.map(({ questionId, value }) => [questionId, value]));
}

async function expectAllThere(
  page: Page,
  requestId: string,
  answered: readonly string[],
  acknowledged: Acknowledged,
): Promise<void> {
  await expect
    .poll(async () => {
      const there = await answersOf(page, requestId);
      return answered.filter((id) => !there.has(id));
    })
    .toEqual([]);
  const there = await answersOf(page, requestId);
  for (const [questionId, value] of acknowledged.values) expect(there.get(questionId)).toEqual(value);
}
