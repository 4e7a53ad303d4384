import AxeBuilder from '@axe-core/playwright';
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';

export { expect };

interface BrowserFixtures {
  /** What a test provokes: a refused request also shows in the console. `test.use({ allowedMessages: [/401/] })` */
  allowedMessages: readonly RegExp[];
  /** Opens a further device: cookies, storage and network address of its own. Closed when the test ends. */
  newDevice(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * Playwright's test, in which no page of any device may leave a message in the console (a broken CSP and a failed
 * request show there) and each device has an address of its own, since rate limits count by address.
 */
export const test = base.extend<BrowserFixtures>({
  allowedMessages: [[], { option: true }],
  extraHTTPHeaders: async ({}, use) => use(addressOfItsOwn()),
  context: async ({ context, allowedMessages }, use) => {
    const messages = listen(context, allowedMessages);
    await use(context);
    expect(messages, 'messages in the console').toEqual([]);
  },
  newDevice: async ({ browser, allowedMessages }, use) => {
    const opened: { context: BrowserContext; messages: string[] }[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ extraHTTPHeaders: addressOfItsOwn(), ...options });
      opened.push({ context, messages: listen(context, allowedMessages) });
      return context;
    });
    for (const { context } of opened) await context.close();
    expect(
      opened.flatMap(({ messages }) => messages),
      'messages in the console',
    ).toEqual([]);
  },
});

type NodeResult = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number]['nodes'][number];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it is now, each with the elements it is about, must be nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  // In one go in the page itself: the other way opens a second page each time. What stands in a frame is a page of its own.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .exclude('iframe')
    .withTags(WCAG)
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  const found = violations
    .map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.filter((node) => !isUnderABar(node)).map(({ html }) => html),
    }))
    .filter(({ at }) => at.length > 0);
  expect(found, 'what axe finds').toEqual([]);
}

/** A target whose size is only what a bar at the screen's edge leaves of it: it scrolls free. */
function isUnderABar({ any }: NodeResult): boolean {
  return any.some(({ data }) => data?.messageKey === 'partiallyObscured');
}

function listen(context: BrowserContext, allowed: readonly RegExp[]): string[] {
  const messages: string[] = [];
  context.on('console', (message) => {
    const text = `${message.type()}: ${message.text()}`;
    if (!allowed.some((pattern) => pattern.test(text))) messages.push(text);
  });
  context.on('weberror', (webError) => messages.push(String(webError.error())));
  return messages;
}

function addressOfItsOwn(): Record<string, string> {
  const byte = () => 1 + Math.floor(Math.random() * 254);
  return { 'x-forwarded-for': `10.${byte()}.${byte()}.${byte()}` };
}
