import { expect, expectAccessible, test } from '../support/browser.js';
import { BrowserLike } from '../support/browser-like.js';
import { fillIn, type IntakePhone, openOn, painMark, sendIntake } from '../support/given-intake.js';
import { signInOn } from '../support/given-sources.js';
import { givenDraft, noteMark } from '../support/given-session-notes.js';
import { clientForm, signUpForm } from '../support/given.js';
import { expectReadableInTheDark } from '../support/intake-walk.js';

test('compares two dates on the body, counts how often, and says the trend', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  const origin = baseURL ?? '';
  const therapist = new BrowserLike(origin);
  const form = signUpForm();
  await therapist.post('/api/sign-up', form);
  const client = (await therapist.post<{ id: string }>('/api/clients', clientForm())).body;
  const sendIn = async (phone: IntakePhone, marks: ReturnType<typeof painMark>[]) => {
    for (const mark of marks) await phone.mark(mark);
    await fillIn(phone, { body_map: 'skipped' });
    expect((await phone.submit()).status).toBe(200);
  };
  await sendIn(await openOn({ origin }, await sendIntake({ therapist }, client.id)), [
    painMark({ intensity: 7, radiatesTo: ['upper_arm_back_r'] }),
    painMark({ regionId: 'neck_back_r', intensity: 4, point: null }),
  ]);
  await sendIn(await openOn({ origin }, await sendIntake({ therapist }, client.id)), [
    painMark({ intensity: 3 }),
    painMark({ regionId: 'low_back_r', intensity: 2, point: null }),
  ]);
  const draft = await givenDraft(therapist, client.id);
  const mark = noteMark();
  await therapist.put(`/api/notes/${draft.id}/marks/${mark.id}`, mark);

  await signInOn(page, { email: form.email });
  await page.goto(`/clients/${client.id}/timeline`);
  await page.getByRole('link', { name: 'Body', exact: true }).click();
  const main = page.getByRole('main');
  await page.locator('label', { hasText: 'Client' }).first().click();
  const changes = page.getByRole('region', { name: 'What changed between the two' });

  await test.step('says in words what changed', async () => {
    await expect(changes).toContainText(
      'Right: between the spine and the shoulder blade: weaker, 7 before and 3 after',
    );
    await expect(changes.getByRole('listitem').first()).toContainText('new, 2 out of 10');
    await expect(changes).toContainText('not marked any more, was 4');
    await expect(main).toContainText('7 out of 10 at first, 3 at last, over 2 maps');
    await expect(main.locator('.spread')).toHaveCount(1);
    await expectAccessible(page);
    await expectReadableInTheDark(page);
  });

  await test.step('takes another date', async () => {
    await page.locator('label', { hasText: 'Both' }).first().click();
    const earlier = page.getByRole('region', { name: 'Earlier' });
    const session = earlier.getByRole('option', { name: /session$/ });
    await earlier.getByLabel('Earlier').selectOption((await session.getAttribute('value')) ?? '');
    await expect(earlier.getByRole('link', { name: 'Open the note' })).toBeVisible();
  });

  await test.step('counts how often each place was marked', async () => {
    await page.locator('label', { hasText: 'How often' }).click();
    const often = page.getByRole('region', { name: 'How often each place was marked' });
    await expect(often).toContainText('Right: between the spine and the shoulder blade');
    await expect(often).toContainText(/2 of [23] maps/);
    await expectAccessible(page);
  });

  await test.step('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  });
});
