import { expect, test } from '../support/browser.js';
import { bytesOfScript } from '../support/bytes.js';
import { arriveAt, openForm, sentIntake, tabTo } from '../support/intake-walk.js';

test('can be filled in by keyboard alone', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  const intake = await sentIntake(baseURL);
  await openForm(page, intake);
  const press = async (name: string | RegExp, key = 'Enter') => {
    await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }).first());
    await page.keyboard.press(key);
  };
  const type = async (label: string, text: string) => {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.type(text);
  };
  await press('Start');
  await arriveAt(page, 'Who are you?');
  await type('Full name', 'Jonas Lindqvist');
  await type('Day', '14');
  await type('Month', 'May');
  await type('Year', '1991');
  await type('Phone', '+1 503 555 0142');
  await press('Next');
  for (let screens = 0; screens < 3; screens += 1) await press('Skip');
  await arriveAt(page, 'What would you like to get from this visit?');
  await tabTo(page, page.getByRole('textbox').first());
  await page.keyboard.type('Sleep through');
  await press('Next');

  await arriveAt(page, 'Tap where it hurts');
  await press('Use a list');
  await tabTo(page, page.getByLabel('Find a place on the body'));
  await page.keyboard.type('calf');
  await press(/^Calf/);
  await tabTo(page, page.getByRole('radio', { name: '0', exact: false }).first());
  await page.keyboard.press('ArrowRight');
  await press('Done');
  await press('That is all');
  for (let screens = 0; screens < 3; screens += 1) await press('Skip');

  await arriveAt(page, /^Do you have chest pressure/);
  while (await page.getByText(/^Safety question/).isVisible()) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await press('No');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(heading ?? '');
  }
  await arriveAt(page, 'Do you have, or have you had, any of these?');
  await tabTo(page, page.getByLabel('None of these'));
  await page.keyboard.press('Space');
  await press('Next');
  while (!(await page.getByRole('heading', { name: 'Your yes, one by one' }).isVisible()))
    await press('Skip');
  for (const title of ['Assessment and massage', 'How we keep and share your information']) {
    await tabTo(page, page.getByRole('group', { name: title }).getByRole('radio', { name: 'No' }));
    await page.keyboard.press('ArrowRight');
  }
  await press('Next: sign');
  await arriveAt(page, 'Please sign');
  await tabTo(page, page.getByRole('radio', { name: 'Draw' }));
  await page.keyboard.press('ArrowRight');
  await type('Your full name', 'Jonas Lindqvist');
  await press('Next: look it over');
  await arriveAt(page, 'All set? Have a last look');
  await press('Send to Mara');
  await arriveAt(page, 'Thank you, Jonas');
});

test('loads at most 90 kB of JavaScript before somebody can begin', async ({ page, newDevice, baseURL }) => {
  const intake = await sentIntake(baseURL);
  await openForm(page, intake);
  const device = await newDevice({ storageState: await page.context().storageState() });
  const first = await device.newPage();
  const address = `${baseURL}/intake/${intake.sent.request.id}`;
  const bytes = await bytesOfScript(first, address, 'button.large');
  await expect(first.getByRole('button', { name: 'Start' })).toBeVisible();
  expect(bytes).toBeGreaterThan(40_000);
  expect(bytes).toBeLessThanOrEqual(90_000);
});

// The browser itself writes failed and refused requests into the console: no messages are counted from here on.
test.describe('with trouble on the way', () => {
  test('keeps what is typed without a connection, through a closed page, and sends it later', async ({
    browser,
    baseURL,
  }) => {
    const intake = await sentIntake(baseURL);
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await openForm(page, intake);
    await page.getByRole('button', { name: 'Start' }).click();
    await arriveAt(page, 'Who are you?');
    await page.getByLabel('Full name').fill('Jonas');
    await expect(page.getByText(/^Saved/)).toBeVisible();

    await context.setOffline(true);
    await page.getByLabel('Full name').fill('Jonas Lindqvist');
    await page.getByLabel('What should we call you?').fill('Jo');
    await expect(page.getByText('Offline, 2 changes waiting')).toBeVisible();
    await expect(page.getByText('No internet. Keep going.')).toBeVisible();
    // She looks at the next screen first: what is typed in the very last second may be lost.
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await arriveAt(page, 'How may we reach you?');
    await page.close();

    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto(`/intake/${intake.sent.request.id}?at=1-1`);
    await expect(later.getByLabel('Full name')).toHaveValue('Jonas Lindqvist');
    await expect(later.getByText(/^Saved/)).toBeVisible();
    await later.reload();
    await expect(later.getByLabel('Full name')).toHaveValue('Jonas Lindqvist');
    await expect(later.getByLabel('What should we call you?')).toHaveValue('Jo');
    await context.close();
  });

  test('asks another device for the birth date, and lets the person pick between two answers', async ({
    browser,
    baseURL,
  }) => {
    const intake = await sentIntake(baseURL);
    const options = baseURL ? { baseURL } : {};
    const phone = await (await browser.newContext(options)).newPage();
    const tablet = await (await browser.newContext(options)).newPage();
    await openForm(phone, intake);
    await phone.getByRole('button', { name: 'Start' }).click();
    await phone.getByLabel('Full name').fill('Jonas Lindqvist');
    await expect(phone.getByText(/^Saved/)).toBeVisible();

    await openForm(tablet, intake);
    await expect(tablet.getByRole('heading', { name: 'Is it you, Jonas?' })).toBeVisible();
    await expect(tablet.getByText('Lindqvist')).toHaveCount(0);
    const date = async (day: string) => {
      await tablet.getByLabel('Day').fill(day);
      await tablet.getByLabel('Month').selectOption('5');
      await tablet.getByLabel('Year').fill('1991');
      await tablet.getByRole('button', { name: 'Go on' }).click();
    };
    await date('13');
    await expect(tablet.getByText('4 tries. After that you need a new link.')).toBeVisible();
    await date('14');
    await tablet.getByRole('button', { name: 'Start at page 1 (keeps your answers)' }).click();
    await tablet.getByLabel('Full name').fill('Jonas L.');
    await expect(tablet.getByText(/^Saved/)).toBeVisible();

    await phone.getByLabel('Full name').fill('Jonas Lindqvist-Berg');
    await expect(phone.getByText('Changed on your other device')).toBeVisible();
    await phone.getByRole('button', { name: 'There: Jonas L.' }).click();
    await expect(phone.getByLabel('Full name')).toHaveValue('Jonas L.');
    await phone.context().close();
    await tablet.context().close();
  });
});
