import type { Outbox } from '../../server/src/platform/mail/outbox.dto.js';
import type { TestApp } from './app.js';
import { BrowserLike } from './browser-like.js';

type Mail = Outbox['items'][number];

/** The newest mail to a recipient, with this subject, once the job has sent it; fails after ten seconds. */
export async function mailTo(app: Pick<TestApp, 'origin'>, recipient: string, subject = /./): Promise<Mail> {
  const reader = new BrowserLike(app.origin);
  for (const started = Date.now(); Date.now() - started < 10_000;) {
    const { body } = await reader.get<Outbox>('/api/outbox');
    const mail = body.items.find((item) => item.recipient === recipient && subject.test(item.subject));
    if (mail) return mail;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no mail came to ${recipient}`);
}

/** All mail to a recipient until now, newest first. */
export async function mailsTo(app: Pick<TestApp, 'origin'>, recipient: string): Promise<Mail[]> {
  const { body } = await new BrowserLike(app.origin).get<Outbox>('/api/outbox');
  return body.items.filter((item) => item.recipient === recipient);
}

/** The link in the newest mail to a recipient: the address as a person would tap it, and the token in its fragment. */
export async function linkFromMail(
  app: TestApp,
  recipient: string,
): Promise<{ address: string; token: string }> {
  const { body } = await mailTo(app, recipient);
  const address = /https?:\S+\/l#\S+/.exec(body)?.[0];
  if (!address) throw new Error('the mail has no link');
  return { address, token: new URL(address).hash.slice(1) };
}
