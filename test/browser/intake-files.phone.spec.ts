import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { Client } from '../../server/src/clients/dto/client.dto.js';
import type { IntakeSent } from '../../server/src/intake-requests/dto/intake-request.dto.js';
import type { TestApp } from '../support/app.js';
import { expect, expectAccessible, test } from '../support/browser.js';
import { clientForm, givenPractice } from '../support/given.js';
import { formQuestion, givenFormTemplate } from '../support/given-form-templates.js';
import { signInOn } from '../support/given-sources.js';
import { openForm } from '../support/intake-walk.js';

test.use({ allowedMessages: [/ERR_FAILED|422|net::/] });

const FILES = {
  photo: { name: 'Letter of Dr. Vos.png', mimeType: 'image/png', buffer: aPicture() },
  scan: { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a scan') },
  page: { name: 'page.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') },
};

test('a client adds a photo and a scan, past a lost connection, and the therapist opens them', async ({
  page,
  baseURL,
  newDevice,
}) => {
  const { field, practice, id } = await askedForLetter(page, baseURL);

  let isDown = true;
  await page.route('**/content', (route) => (isDown ? route.abort() : route.continue()));
  await field.getByLabel('Add a photo or PDF').setInputFiles(FILES.scan);
  await expect(field.getByText('Not sent: no connection.')).toBeVisible();
  isDown = false;
  await field.getByLabel('Add a photo or PDF').setInputFiles([FILES.photo, FILES.page]);
  await expect(field.getByText('It is no JPEG, PNG or WebP picture and no PDF')).toBeVisible();
  await expectAccessible(page);

  const send = page.getByRole('button', { name: /^Send to/ });
  await page.getByRole('button', { name: 'Next' }).tap();
  await send.tap();
  await expect(page.getByText('A file did not arrive. Try again, or take it away.')).toBeVisible();
  await page.goBack();
  await field.getByRole('button', { name: 'Try again' }).tap();
  await field.getByRole('button', { name: 'Stop sending page.pdf' }).tap();
  await expect(field.getByRole('button', { name: /^Take away/ })).toHaveCount(2);
  await expect(field.getByText('page.pdf')).toHaveCount(0);
  await page.getByRole('button', { name: 'Next' }).tap();
  await expect(page.getByText('Letter of Dr. Vos.png')).toBeVisible();
  await send.tap();
  await expect(page.getByRole('heading', { level: 1, name: /^Thank you/ })).toBeVisible();

  const desk = await newDevice();
  const tab = await desk.newPage();
  await signInOn(tab, practice);
  await tab.goto(`/clients/${id}/intake`);
  const photo = tab.getByRole('link', { name: /Letter of Dr. Vos.png/ });
  await expect(photo).toBeVisible();
  const isDrawn = () => photo.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(isDrawn).toBe(2);
  const download = tab.waitForEvent('download');
  await tab.getByRole('link', { name: /scan.pdf/ }).click();
  expect((await download).suggestedFilename()).toBe('scan.pdf');
  await expectAccessible(tab);
});

test('a device without room for a copy says to stay open, and the file arrives', async ({
  page,
  context,
  baseURL,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
  });
  const { field } = await askedForLetter(page, baseURL);
  await context.setOffline(true);
  await field.getByLabel('Add a photo or PDF').setInputFiles(FILES.scan);
  await expect(field.getByText('Leave this page open until it has arrived.')).toBeVisible();
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(field.getByRole('button', { name: 'Take away scan.pdf' })).toBeVisible();
});

test('a file that was picked without a connection arrives once, after the page was closed', async ({
  page,
  context,
  baseURL,
}) => {
  const { field, sent } = await askedForLetter(page, baseURL);
  await context.setOffline(true);
  await field.getByLabel('Add a photo or PDF').setInputFiles(FILES.scan);
  await expect(field.getByText('Not sent: no connection.')).toBeVisible();
  await page.close();
  await context.setOffline(false);

  const later = await context.newPage();
  let arrivals = 0;
  later.on('response', (response) => {
    if (response.url().endsWith('/content') && response.ok()) arrivals += 1;
  });
  await later.goto(`/intake/${sent.request.id}?at=1-1`);
  await expect(later.getByRole('button', { name: 'Take away scan.pdf' })).toBeVisible();
  await expect.poll(() => keptOn(later)).toBe(0);
  await later.reload();
  await expect(later.getByRole('button', { name: 'Take away scan.pdf' })).toHaveCount(1);
  expect(arrivals).toBe(1);
});

/** A client on the screen of her form that asks for a letter. */
async function askedForLetter(page: Page, baseURL: string | undefined) {
  const practice = await givenPractice({ origin: baseURL } as TestApp);
  const letter = formQuestion('letter', {
    type: 'file',
    label: 'A letter from your doctor',
    isRequired: true,
  });
  const template = await givenFormTemplate(practice, [letter]);
  const { id } = (await practice.therapist.post<Client>('/api/clients', clientForm())).body;
  const request = { delivery: 'link_only', form: template.id };
  const path = `/api/clients/${id}/intake-requests`;
  const sent = (await practice.therapist.post<IntakeSent>(path, request)).body;
  await openForm(page, { therapist: practice.therapist, clientId: id, sent });
  await page.getByRole('button', { name: 'Start' }).tap();
  const field = page.getByRole('group', { name: 'A letter from your doctor' });
  await expect(field).toBeVisible();
  return { field, practice, id, sent };
}

/** How many files this device keeps. */
function keptOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('unknot-intake-files');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('values').objectStore('values').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

/** Two dots beside each other, as PNG. */
function aPicture(): Buffer {
  const part = (type: string, data: Buffer) => {
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])));
    return Buffer.concat([length, Buffer.from(type), data, sum]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    part('IHDR', head),
    part('tEXt', Buffer.from('Comment\0at 52.37 4.89')),
    part('IDAT', deflateSync(Buffer.from([0, 0, 255]))),
    part('IEND', Buffer.alloc(0)),
  ]);
}
