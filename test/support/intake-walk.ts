import { expect, type Locator, type Page } from '@playwright/test';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { IntakeSent } from '../../server/src/intake-requests/dto/intake-request.dto.js';
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

/** Moves with Tab until an element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}
