import { expect, expectAccessible, test } from '../support/browser.js';
import { signUpForm } from '../support/given.js';

test('reads an item, comes back to it, and signs the items off', async ({ page }) => {
  const signUp = await page.request.post('/api/sign-up', {
    data: signUpForm(),
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(signUp.ok()).toBe(true);

  await page.goto('/today');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' }).click();
  await expect(page.getByText('166 items')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Draft content' })).toBeVisible();

  await page.getByRole('searchbox', { name: 'Find an item' }).fill('zebra');
  await expect(page.getByRole('heading', { name: 'No item fits' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all items' }).click();
  await page.getByRole('searchbox', { name: 'Find an item' }).fill('PÉCTORALIS door');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Stretch');
  await page.getByRole('combobox', { name: 'Body region' }).selectOption('Chest and belly');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Doorway chest stretch', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Doorway chest stretch' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Doorway chest stretch' })).toBeVisible();
  await expect(page.getByText('2 times, 25 s each')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Steps' }).getByRole('listitem').first()).toContainText(
    'Stand in a doorway',
  );
  const safety = page.getByRole('region', { name: 'Safety' });
  await expect(safety).toContainText('Stop if your arms tingle.');
  await expect(safety).toContainText('Stop and tell your therapist');
  await expect(page.getByRole('link', { name: 'Draft, not reviewed in your practice' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: /Harder/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'High doorway chest stretch' })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Frozen shoulder' }).click();
  const condition = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: /^Frozen shoulder/ }),
  });
  await expect(condition.getByText('Leaves out')).toBeInViewport();
  await expectAccessible(page);
  await page.goBack();
  await page.getByRole('main').getByRole('link', { name: 'Library' }).click();
  await expect(page.getByRole('searchbox', { name: 'Find an item' })).toHaveValue('PÉCTORALIS door');
  await expect(page.getByRole('link', { name: 'Doorway chest stretch', exact: true })).toBeFocused();

  await page.getByRole('link', { name: 'Review', exact: true }).last().click();
  await page.getByRole('button', { name: 'Sign off Home-care items' }).click();
  await page.getByRole('button', { name: 'I have read it, sign off' }).click();
  await expect(page.getByText('Signed off by Mara Ellison')).toBeVisible();
  await expect(page.getByText('Draft', { exact: true })).toHaveCount(5);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Items', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Doorway chest stretch', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Draft content' })).toBeHidden();
});

test('reads the safety questions and the consents, and signs each off', async ({ page }) => {
  const signUp = await page.request.post('/api/sign-up', {
    data: signUpForm({ practiceName: 'Quay Massage' }),
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(signUp.ok()).toBe(true);
  const tabs = page.getByRole('navigation', { name: 'Library' });
  const signOff = async (area: string) => {
    await page.getByRole('button', { name: `Sign off ${area}` }).click();
    await page.getByRole('button', { name: 'I have read it, sign off' }).click();
    await expect(page.getByText(`Signed off: ${area}`)).toBeVisible();
  };

  await page.goto('/library');
  await tabs.getByRole('link', { name: 'Safety questions' }).click();
  await expect(page.getByText('21 questions')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Draft content' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find a safety question' }).fill('zebra');
  await page.getByRole('button', { name: 'Show all questions' }).click();
  await page.getByRole('combobox', { name: 'When it is asked' }).selectOption('With pain in an area');
  await page.getByRole('searchbox', { name: 'Find a safety question' }).fill('calf');
  const clot = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /^Possible leg clot/ }) });
  await expect(clot).toContainText('Is one calf or thigh swollen');
  await expect(clot).toContainText('See a doctor today.');
  await expect(clot).toContainText('Stop');
  await expectAccessible(page);
  await clot.getByRole('link', { name: 'Past blood clot' }).click();
  await expect(page).toHaveURL(/\/library\/conditions\?open=/);

  await tabs.getByRole('link', { name: 'Consents' }).click();
  const treat = page.getByRole('article', { name: /^Assessment and massage/ });
  await expect(treat).toContainText('I agree to assessment and massage by Quay Massage.');
  await expect(treat).toContainText('Needed');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Review', exact: true }).last().click();
  await signOff('Safety questions');
  await signOff('Consents');
  await page.getByRole('link', { name: 'Read the consents' }).click();
  await expect(page.getByRole('article')).toHaveCount(6);
  await expect(page.getByRole('heading', { name: 'Draft content' })).toBeHidden();
  await tabs.getByRole('link', { name: 'Safety questions' }).click();
  await expect(page.getByText('21 questions')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Draft content' })).toBeHidden();
});

test('finds what feeds a pain: from a muscle on the body to its cause and to what to do instead', async ({
  page,
}) => {
  const signUp = await page.request.post('/api/sign-up', {
    data: signUpForm(),
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(signUp.ok()).toBe(true);

  await page.goto('/library/muscles');
  await expect(page.getByText('76 muscles')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find a muscle' }).fill('levator');
  await page.getByRole('link', { name: /^Levator scapulae/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Levator scapulae' })).toBeFocused();
  await expect(page.getByRole('img', { name: /^Body, back\. .*: mainly, 3 of 3/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Where its pain is felt' })).toContainText('mainly, 3 of 3');
  await expectAccessible(page);
  await page.getByRole('region', { name: 'What loads it' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/library\/causes\?open=/);
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/library/muscles?open=scalenes');
  const order = page.getByRole('region', { name: 'Order of release' });
  await order.getByRole('link', { name: 'Sternocleidomastoid (SCM)' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Sternocleidomastoid (SCM)' })).toBeFocused();
  await page.getByRole('link', { name: 'All muscles' }).click();
  await expect(page.getByRole('link', { name: /^Scalenes/ })).toBeVisible();
});

test('filters the items by what is at hand and by a condition', async ({ page }) => {
  const signUp = await page.request.post('/api/sign-up', {
    data: signUpForm(),
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  expect(signUp.ok()).toBe(true);
  await page.goto('/library');
  await page.getByText('More filters').click();
  await page.getByRole('combobox', { name: 'Phase' }).selectOption('Stretch');
  await page.getByRole('combobox', { name: 'Equipment' }).selectOption('Nothing needed');
  await expect(page.getByRole('link', { name: 'Side-neck stretch', exact: true })).toBeVisible();
  await page
    .getByRole('combobox', { name: 'Condition' })
    .selectOption('Benign paroxysmal positional vertigo (BPPV)');
  await expect(page.getByText(/leaves out \d+ items/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Side-neck stretch', exact: true })).toBeHidden();
  await expectAccessible(page);
});
