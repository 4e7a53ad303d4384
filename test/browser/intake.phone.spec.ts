import { expect, test } from '../support/browser.js';
import {
  arriveAt,
  expectGoodScreen,
  expectReadableInTheDark,
  openForm,
  sayNoToTheRest,
  sentIntake,
} from '../support/intake-walk.js';

// At the end she opens a form that is sent.
test.use({ allowedMessages: [/status of 410/] });

test('fills in her form, stops in the middle, goes on where she was, and sends it', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const intake = await sentIntake(baseURL);
  const next = () => page.getByRole('button', { name: /^(Next|Skip)$/ }).click();

  await test.step('begins', async () => {
    await openForm(page, intake);
    await expect(page.getByRole('heading', { name: 'Hi Jonas. Help Mara get ready for you.' })).toBeVisible();
    await expectGoodScreen(page);
    await page.getByRole('button', { name: 'Start' }).click();
  });

  await test.step('says who she is', async () => {
    await arriveAt(page, 'Who are you?');
    await page.getByLabel('Full name').fill('Jonas Lindqvist');
    await page.getByLabel('Day').fill('14');
    await page.getByLabel('Month').selectOption('5');
    await page.getByLabel('Year').fill('1991');
    await page.getByLabel('Phone').fill('+1 503 555 0142');
    await expectGoodScreen(page);
    await next();
    for (const heading of [
      'How may we reach you?',
      'Who can we call if you need help?',
      'What is your day like?',
    ]) {
      await arriveAt(page, heading);
      await expectGoodScreen(page);
      await next();
    }
    await arriveAt(page, 'What would you like to get from this visit?');
  });

  await test.step('is cut off while she types, opens the link again, and nothing is lost', async () => {
    await page.getByRole('textbox').first().pressSequentially('No more knot');
    await page.getByText('After one event').click();
    await page.getByLabel('What happened?').pressSequentially('A long drive');
    await expect(page.getByText(/^Saved/)).toBeVisible();
    await page.close();
  });
  page = await context.newPage();
  await test.step('goes on', async () => {
    await openForm(page, intake);
    await arriveAt(page, 'Welcome back, Jonas');
    await expectGoodScreen(page);
    await page.getByRole('button', { name: 'Go on with page 2' }).click();
    await arriveAt(page, 'What would you like to get from this visit?');
    await expect(page.getByRole('textbox').first()).toHaveValue('No more knot');
    await expect(page.getByLabel('What happened?')).toHaveValue('A long drive');
    await page.getByText('Months', { exact: true }).click();
    await page.getByLabel('About how many months?').fill('3');
    await next();
  });

  await test.step('shows where it hurts', async () => {
    await arriveAt(page, 'Tap where it hurts');
    await page.locator('[data-region="calf_r"]').click();
    const sheet = page.getByRole('region', { name: 'Calf' });
    await sheet.getByText('Tight', { exact: true }).click();
    await sheet.getByRole('radio', { name: '6', exact: true }).check({ force: true });
    await sheet.getByRole('button', { name: 'Done' }).click();
    await expectGoodScreen(page);
    await page.getByRole('button', { name: 'That is all' }).click();
    await arriveAt(page, 'What makes it worse?');
    await page.getByText('Sitting', { exact: true }).click();
    await next();
    await arriveAt(page, 'What do you know about it?');
    await next();
    await arriveAt(page, 'Name up to 3 things that are hard now');
    await page.getByRole('button', { name: 'Drive' }).click();
    await next();
  });

  await test.step('says yes to a danger sign, sees at once what to do, and the practice knows', async () => {
    await arriveAt(page, /^Do you have chest pressure/);
    await expectGoodScreen(page);
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await arriveAt(page, 'Call your emergency number now');
    await expect(page.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911');
    await expect(page.getByText('Harbor Street Massage knows')).toBeVisible();
    await expectGoodScreen(page);
    await expectReadableInTheDark(page);
    const raised = await intake.therapist.get<{ items: { redFlagId: string }[] }>('/api/red-flags?open=true');
    expect(raised.body.items.map(({ redFlagId }) => redFlagId)).toEqual(['rf_chest']);
    await page.getByRole('button', { name: 'Go on with the form' }).click();
  });

  await test.step('is not answered for by a double tap', async () => {
    await arriveAt(page, /^Did a very bad headache/);
    await page.getByRole('button', { name: 'No', exact: true }).dblclick();
    await expect(page.getByRole('heading', { name: 'Do you have any of these now?' })).toBeVisible();
    await page.getByRole('button', { name: 'Not sure. Leave it open for now' }).click();
    await expect(page.getByText('Safety question 4 of')).toBeVisible();
  });

  await test.step('tells of her health', async () => {
    // The calf brought a question of its own.
    await sayNoToTheRest(page);
    await arriveAt(page, 'Do you have, or have you had, any of these?');
    await page.getByRole('searchbox').fill('thin');
    await page.getByLabel('Osteoporosis (thin bones)').check();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: /^Head/ }).click();
    await page.getByLabel('Migraine').check();
    await page.getByLabel('Do you get warning signs (aura)?').fill('Sometimes');
    await expectGoodScreen(page);
    await next();
  });

  await test.step('is asked what the conditions bring up, before the form goes on', async () => {
    await arriveAt(page, /thin bones/);
    await sayNoToTheRest(page);
    await arriveAt(page, 'Medicines and allergies');
    await page.getByRole('button', { name: 'Add a line' }).first().click();
    await page.keyboard.type('Ibuprofen');
    await next();
    await next();
    await arriveAt(page, 'Anything else we should know?');
    await next();
  });

  await test.step('tells of her days and nights', async () => {
    await arriveAt(page, /^How often do you run/);
    await page.getByText('Often', { exact: true }).click();
    await expectGoodScreen(page);
    await next();
    while (!(await page.getByRole('heading', { name: 'Sleep and stress' }).isVisible())) await next();
    await arriveAt(page, 'Sleep and stress');
    await next();
    await arriveAt(page, 'What fits into your day?');
    await next();
    await arriveAt(page, 'What feels right for you?');
    await next();
    await arriveAt(page, 'Your limits');
    await next();
    await arriveAt(page, 'Areas that need your written yes first');
    await next();
  });

  await test.step('says yes and no to each consent, none of them ticked for her, and signs', async () => {
    await arriveAt(page, 'Your yes, one by one');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expectReadableInTheDark(page);
    await page.getByRole('button', { name: /^Read it.*Assessment and massage/ }).click();
    await expect(page.getByRole('dialog')).toContainText('Massage is work with the hands');
    await expectGoodScreen(page);
    await page.getByRole('button', { name: 'Yes, I agree' }).click();
    const privacy = page.getByRole('group', { name: 'How we keep and share your information' });
    await privacy.getByText('Yes').click();
    await page.getByRole('group', { name: 'Photos for my record only' }).getByText('No').click();
    await page.getByRole('button', { name: 'Next: sign' }).click();
    await arriveAt(page, 'Please sign');
    const pad = page.getByRole('img', { name: 'Place to sign with a finger' });
    await pad.hover(); // once it takes taps
    const box = await pad.boundingBox();
    if (!box) throw new Error('no place to sign');
    await page.mouse.move(box.x + 40, box.y + 40);
    await page.mouse.down();
    for (let step = 1; step <= 20; step += 1)
      await page.mouse.move(box.x + 40 + step * 8, box.y + 40 + (step % 5) * 8);
    await page.mouse.up();
    await expect(page.getByRole('button', { name: 'Again' })).toBeVisible();
    await expectGoodScreen(page);
    await page.getByRole('button', { name: 'Next: look it over' }).click();
  });

  await test.step('is told what is missing and led there', async () => {
    await arriveAt(page, 'All set? Have a last look');
    await expectGoodScreen(page);
    await page.getByRole('button', { name: 'Send to Mara' }).click();
    await expect(page.getByRole('region', { name: 'One thing is still missing' })).toBeFocused();
    await page.getByRole('button', { name: /^Do you have any of these now/ }).click();
    await page.getByRole('button', { name: 'No', exact: true }).click();
    await arriveAt(page, 'All set? Have a last look');
  });

  await test.step('sends it, and a second time finds it sent', async () => {
    await page.getByRole('button', { name: 'Send to Mara' }).click();
    await arriveAt(page, 'Thank you, Jonas');
    await expectGoodScreen(page);
    await page.goto(`/intake/${intake.sent.request.id}`);
    await expect(page.getByRole('heading', { name: 'You have sent this form' })).toBeVisible();
    await page.goto(intake.sent.link.address);
    await expect(page.getByRole('button', { name: 'Open my form' })).toHaveCount(0);
    const requests = await intake.therapist.get<{ items: { state: string }[] }>(
      `/api/clients/${intake.clientId}/intake-requests`,
    );
    expect(requests.body.items.map(({ state }) => state)).toEqual(['submitted']);
  });
});
