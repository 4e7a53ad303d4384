import { devices, type Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/browser.js';
import { fillInShortly } from '../support/intake-walk.js';
import { mailTo } from '../support/mail.js';

const CLIENT_EMAIL = `jonas-${crypto.randomUUID()}@post.example`;

/** The address in the newest mail about a subject, once it has arrived. */
async function linkMailed(origin: string, subject: RegExp): Promise<string> {
  const mail = await mailTo({ origin }, CLIENT_EMAIL, subject);
  expect(mail.subject + mail.body.replaceAll(/https?:\S+/g, '')).not.toMatch(
    /pain|neck|chest|massage intake/i,
  );
  const address = /https?:\S+\/l#\S+/.exec(mail.body)?.[0];
  if (!address) throw new Error('the mail has no link');
  return address;
}

const origin = (page: Page) => new URL(page.url()).origin;

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Client' }).getByRole('link', { name, exact: true }).click();

const place = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(name) })
    .click();

test('a knot, its reasons, the table, home care and what came of it', async ({ page, newDevice }) => {
  test.setTimeout(360_000);
  page.setDefaultTimeout(15_000);

  const device = await newDevice({ ...devices['Pixel 7'], viewport: { width: 390, height: 844 } });
  const phone = await device.newPage();
  phone.setDefaultTimeout(15_000);

  await test.step('a therapist starts her practice', async () => {
    await page.goto('/sign-up');
    await page.getByLabel('Name of the practice').fill('Harbor Street Massage');
    await page.getByLabel('Country').selectOption('NL');
    await page.getByLabel(/I have checked/).check();
    await page.getByLabel('Your name').fill('Mara Ellison');
    await page.getByLabel('E-mail').fill(`mara-${crypto.randomUUID()}@harbor.example`);
    await page.getByLabel('Password', { exact: true }).fill('seven quiet otters swim');
    await page.getByRole('button', { name: 'Start the practice' }).click();
    await expect(page.getByRole('heading', { name: 'All quiet' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('adds a client and finds him by a name spelt wrong', async () => {
    await place(page, 'Clients');
    await page.getByRole('link', { name: 'Add a client' }).click();
    await page.getByLabel('Full name').fill('Jonas Lindqvist');
    await page.getByLabel('Birth date').fill('1991-05-14');
    await page.getByLabel('E-mail').fill(CLIENT_EMAIL);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Jonas Lindqvist' })).toBeVisible();
    await expect(page).not.toHaveTitle(/Jonas/);
    await place(page, 'Clients');
    await page.getByRole('searchbox', { name: 'Find a client' }).fill('Lindkvist');
    await page.getByRole('link', { name: /Jonas Lindqvist/ }).click();
  });

  await test.step('sends him the intake', async () => {
    await page.getByRole('link', { name: 'Send intake' }).click();
    await page.getByRole('button', { name: /^E-mail it to/ }).click();
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('the client fills it in on his phone, without an account', async () => {
    await phone.goto(await linkMailed(origin(page), /form/i));
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Open my form' }).click();
    await fillInShortly(phone);
  });

  await test.step('the therapist sees red flag, condition, map and habits', async () => {
    await page.reload();
    await expect(page.getByText('Red flag', { exact: false }).first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Mark as reviewed' }).click();
    await expect(page.getByText('Reviewed by Mara Ellison')).toBeVisible();
  });

  await test.step('she writes a note, signs it and adds to it', async () => {
    await tab(page, 'Notes');
    await page.getByRole('button', { name: 'Write the first note' }).click();
    await expect(page.getByRole('heading', { name: 'The note' })).toBeVisible();
    await page.locator('[data-region="shoulder_blade_inner_upper_r"]').first().click();
    await page
      .getByRole('region', { name: 'This place' })
      .getByText('Myofascial release', { exact: true })
      .click();
    await page.getByRole('textbox', { name: 'Subjective', exact: true }).fill('Wakes with it since spring.');
    await expect(page.locator('un-save-indicator').getByText('Saved')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('button', { name: 'Sign and lock' }).click();
    await page.getByRole('button', { name: 'Add an addendum' }).click();
    await page.getByRole('textbox', { name: 'What you add' }).fill('Right side, not left.');
    await page.getByRole('textbox', { name: 'Why' }).fill('Correction');
    await page.getByRole('button', { name: 'Add to the note' }).click();
    await expect(page.getByText('Right side, not left.')).toBeVisible();
    await page.getByRole('link', { name: 'Close' }).click();
  });

  await test.step('what a condition forbids cannot be chosen, and says why', async () => {
    await tab(page, 'Plan');
    await page.getByRole('button', { name: /^Add.*Stretch$/ }).click();
    const picker = page.getByRole('dialog', { name: 'Choose an item' });
    const forbidden = picker.getByRole('button', { name: /^Cat and cow/ });
    await expect(forbidden).toBeDisabled();
    await expect(forbidden).toContainText('Osteoporosis. Leave out');
    await picker.getByRole('searchbox').fill('doorway');
    await expectAccessible(page);
    await picker.getByRole('button', { name: /^Doorway chest stretch/ }).click();
    await expect(page.getByRole('heading', { name: 'Doorway chest stretch' })).toBeVisible();
    await page.getByRole('button', { name: 'Change Doorway chest stretch' }).click();
    await page.getByLabel('Why this, for this client').fill('A tight chest pulls on the blade.');
    await page.getByLabel('Times a day').fill('3');
    await page.getByLabel('Times a day').press('Tab');
    await page.getByRole('button', { name: /^Add.*Stretch$/ }).click();
    await picker.getByRole('button', { name: /^Seated chest opener/ }).click();
    await page.getByRole('button', { name: /^Add.*Habit$/ }).click();
    await picker
      .getByRole('button', { name: /30 minutes|break/i })
      .first()
      .click();
    await expect(page.locator('un-save-indicator').getByText('Saved')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a plan is not sent while a red flag is open; a clinician’s answer closes it', async () => {
    const send = page.getByRole('button', { name: 'Send version 1' });
    await expect(send).toBeDisabled();
    await expect(page.getByText(/red flag/i).first()).toBeVisible();
    await page.getByRole('button', { name: 'Record the answer' }).click();
    await page.getByLabel('Who answered').fill('Dr. Ines Roth');
    await page.getByLabel('Role').fill('Family doctor');
    await page.getByLabel('What was answered').fill('Heart is well. Massage is fine.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Record and close' }).click();
    await expect(send).toBeEnabled();
    await send.click();
    await expectAccessible(page);
    await expect(page.getByRole('button', { name: 'Send now' })).toBeDisabled();
    for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: 'Send now' }).click();
    await expect(page.getByRole('heading', { name: /Version 1 sent/ })).toBeVisible();
  });

  await test.step('the client lands on Today, does one item, skips one', async () => {
    await phone.goto(await linkMailed(origin(page), /Something new/));
    await expectAccessible(phone);
    await phone.getByRole('button', { name: /Open|Sign in/ }).click();
    await expect(phone).toHaveURL(/\/portal\/today$/);
    await expect(phone).not.toHaveTitle(/Jonas|stretch/);
    await expectAccessible(phone);
    await phone.getByRole('link', { name: /^Start/ }).click();
    await expect(phone.getByRole('heading', { level: 1, name: 'Doorway chest stretch' })).toBeVisible();
    await expect(phone.getByText('A tight chest pulls on the blade.')).toBeVisible();
    await phone.getByRole('button', { name: /^Start/ }).click();
    const nextItem = phone.getByRole('heading', { level: 1, name: 'Seated chest opener' });
    // The timer goes on by itself meanwhile.
    await expect(async () => {
      if (await nextItem.isVisible()) return;
      await phone.getByRole('button', { name: /^(Next|Done)$/ }).click({ timeout: 2_000 });
      await expect(nextItem).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 60_000 });
    await phone.getByRole('button', { name: 'Skip', exact: true }).click();
    await phone.getByRole('button', { name: 'It hurts' }).click();
    await expect(phone.getByText('Leave this one out for now')).toBeVisible();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Go on' }).click();
    await expect(phone.getByRole('heading', { level: 1, name: /^Nice work/ })).toBeVisible();
  });

  await test.step('checks in, and asks about an item', async () => {
    await phone.getByRole('link', { name: 'Check-in, 3 taps', exact: true }).click();
    await phone.getByRole('radio', { name: '8' }).press('Space');
    await phone.getByRole('button', { name: 'Next' }).press('Enter');
    await expect(phone.getByRole('heading', { level: 1, name: /How often/ })).toBeVisible();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Most times' }).click();
    await expect(phone.getByRole('heading', { level: 1, name: 'Anything new or worrying?' })).toBeVisible();
    await expectAccessible(phone); // takes longer than the time in which a second tap is ignored
    await phone.getByRole('button', { name: 'None of these. Send.' }).click();
    await phone.getByRole('link', { name: 'Back to Today' }).click();
    await phone.getByText('2 of 2 looked after').click();
    await phone.getByRole('link', { name: /^Doorway chest stretch/ }).click();
    await phone.getByRole('link', { name: 'Ask about it' }).click();
    await expect(phone.getByText('Messages are not watched.')).toBeVisible();
    await expect(phone.getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
    await phone.getByRole('textbox', { name: 'Write a message' }).fill('How high should my elbow be?');
    await phone.getByRole('button', { name: 'Send' }).click();
    await expect(
      phone.getByRole('listitem').filter({ hasText: 'How high should my elbow be?' }),
    ).toBeVisible();
    await expectAccessible(phone);
  });

  await test.step('the therapist sees who checked in and what waits, and answers', async () => {
    await place(page, 'Today');
    const card = (heading: string) =>
      page.locator('section').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
    await expect(card('Checked in').getByRole('link', { name: /Jonas Lindqvist/ })).toBeVisible();
    await expect(card('Who needs you').getByText('“Seated chest opener” hurt')).toBeVisible();
    await expectAccessible(page);
    await card('Questions waiting')
      .getByRole('link', { name: /How high should my elbow be/ })
      .click();
    await page.getByRole('textbox', { name: 'Your answer' }).fill('As high as the shoulder.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send' }).click();
    await expect(page.getByText('As high as the shoulder.')).toBeVisible();
  });

  await test.step('everything stands in one timeline', async () => {
    await tab(page, 'Timeline');
    for (const what of ['Intake sent in', 'Session note', 'Plan sent, version 1', 'Check-in', 'Red flag']) {
      await expect(page.getByRole('heading', { level: 3, name: new RegExp(what) }).first()).toBeVisible();
    }
    await expect(page.getByText('“How high should my elbow be?”')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('and the client reads the answer', async () => {
    await phone.goto(await linkMailed(origin(page), /A message from/));
    await phone.getByRole('button').first().click();
    await phone.getByRole('link', { name: /Messages/ }).click();
    await expect(phone.getByText('As high as the shoulder.')).toBeVisible();
    await phone.getByRole('link', { name: 'Progress' }).click();
    await expectAccessible(phone);
  });
});
