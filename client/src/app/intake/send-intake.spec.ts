import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Client } from '@api/clients/dto/client.dto';
import type { FormTemplateRow } from '@api/form-templates/dto/form-template.dto';
import { SendIntake } from './send-intake';

const client: Client = {
  id: 'jonas',
  legalName: 'Jonas Lindqvist',
  preferredName: null,
  pronouns: null,
  birthDate: null,
  email: 'jonas@post.example',
  phone: null,
  emergencyContactName: null,
  emergencyContactPhone: null,
  occupation: null,
  dominantHand: null,
  tags: [],
  archivedAt: null,
  version: 1,
  createdAt: '2026-03-01T10:00:00.000Z',
};
const url = '/api/clients/jonas/intake-requests';
const sent = (delivery: 'none' | 'queued') => ({
  request: { id: 'request', state: 'sent', delivery },
  link: {
    address: 'http://localhost/l#token',
    qrSize: 29,
    qrPath: 'M2 2h7v1h-7z',
    expiresAt: '2026-03-15T10:00:00.000Z',
  },
});

const firstVisit: FormTemplateRow = {
  id: 'first_visit',
  title: 'First visit',
  minutes: 6,
  questions: 35,
  isShipped: true,
  isArchived: false,
  publishedNumber: 1,
  hasUnpublishedChanges: false,
  changedAt: null,
  changedByName: null,
};

describe('sending an intake form', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<SendIntake>;

  async function open(email: string | null = client.email): Promise<void> {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    server = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(SendIntake);
    fixture.componentRef.setInput('client', { ...client, email });
    fixture.componentRef.setInput('open', true);
    TestBed.tick();
    server.expectOne('/api/form-templates').flush({ items: [firstVisit] });
    await fixture.whenStable();
  }

  function button(words: string): HTMLButtonElement {
    const buttons: HTMLButtonElement[] = [...fixture.nativeElement.querySelectorAll('button')];
    const found = buttons.find((one) => one.textContent?.includes(words));
    if (!found) throw new Error(`no button “${words}”`);
    return found;
  }

  it('e-mails it, and then shows the link and its QR code too', async () => {
    await open();
    button('E-mail it to jonas@post.example').click();
    const request = server.expectOne(url);
    expect(request.request.body).toEqual({ delivery: 'email', form: 'first_visit' });
    request.flush(sent('queued'), { status: 201, statusText: 'Created' });
    await fixture.whenStable();
    expect(fixture.nativeElement.textContent).toContain('On its way');
    expect(fixture.nativeElement.querySelector('input').value).toBe('http://localhost/l#token');
    expect(fixture.nativeElement.querySelector('svg[role=img] path').getAttribute('d')).toBe('M2 2h7v1h-7z');
  });

  it('offers a link where there is no e-mail address', async () => {
    await open(null);
    expect(button('No e-mail address yet').disabled).toBe(true);
    button('Make a link').click();
    const request = server.expectOne(url);
    expect(request.request.body).toEqual({ delivery: 'link_only', form: 'first_visit' });
    request.flush(sent('none'), { status: 201, statusText: 'Created' });
    await fixture.whenStable();
    expect(fixture.nativeElement.textContent).not.toContain('On its way');
  });

  it('tries again under the same key, and takes a new one for the next form', async () => {
    await open();
    const keyOf = (words: string) => {
      button(words).click();
      return server.expectOne(url);
    };
    const first = keyOf('E-mail it');
    first.flush({}, { status: 503, statusText: 'Busy' });
    await fixture.whenStable();
    const second = keyOf('E-mail it');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush(sent('queued'), { status: 201, statusText: 'Created' });
    await fixture.whenStable();
    button('Done').click();
    fixture.componentInstance.open.set(true);
    TestBed.tick();
    server.expectOne('/api/form-templates').flush({ items: [firstVisit] });
    await fixture.whenStable();
    const third = keyOf('E-mail it');
    expect(third.request.headers.get('Idempotency-Key')).not.toBe(
      first.request.headers.get('Idempotency-Key'),
    );
  });

  it('keeps it ready for later, and closes', async () => {
    await open();
    button('Keep it ready').click();
    const request = server.expectOne(`${url}/drafts`);
    expect(request.request.body).toEqual({ form: 'first_visit' });
    request.flush({ id: 'draft', state: 'draft' }, { status: 201, statusText: 'Created' });
    await fixture.whenStable();
    expect(fixture.componentInstance.open()).toBe(false);
  });
});
