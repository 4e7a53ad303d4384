import { HttpClient, httpResource, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Loaded } from './loaded';
import { ResourceView } from './resource-view';

@Component({
  imports: [Loaded, ResourceView],
  template: `
    <un-resource-view
      what="your clients"
      [isEmpty]="clients.hasValue() && clients.value().length === 0"
      [keepsOnChange]="keepsOnChange()"
    >
      <ul *unLoaded="clients; let list">
        @for (name of list; track $index) {
          <li>{{ name }}</li>
        }
      </ul>
      <p slot="empty">Nobody yet</p>
    </un-resource-view>
  `,
})
class Host {
  readonly page = signal(1);
  readonly keepsOnChange = signal(false);
  readonly clients = httpResource<string[]>(() => `/api/clients?page=${this.page()}`);
}

describe('ResourceView', () => {
  let fixture: ComponentFixture<Host>;
  let server: HttpTestingController;
  const text = () => fixture.nativeElement.textContent;
  const names = () =>
    [...fixture.nativeElement.querySelectorAll('li')].map((item: HTMLElement) => item.textContent);

  /** Lets the resource send its request and the page draw; the page is not stable while a request is open. */
  const settle = async () => {
    fixture.detectChanges();
    await Promise.resolve();
    await Promise.resolve();
    fixture.detectChanges();
  };
  const answer = async (page: number, body: string[]) => {
    server.expectOne(`/api/clients?page=${page}`).flush(body);
    await fixture.whenStable();
  };
  const fail = async (page: number, status = 503) => {
    server
      .expectOne(`/api/clients?page=${page}`)
      .flush({ title: 'Out of order', correlationId: '7f3a' }, { status, statusText: 'No' });
    await fixture.whenStable();
  };
  const retry = async () => {
    fixture.nativeElement.querySelector('button')?.click();
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    server = TestBed.inject(HttpTestingController);
    TestBed.inject(HttpClient);
    fixture = TestBed.createComponent(Host);
    await settle();
  });

  it('shows the shape of what comes while it is loading', () => {
    expect(fixture.nativeElement.querySelector('un-skeleton')).not.toBeNull();
    expect(fixture.nativeElement.querySelector('un-resource-view').getAttribute('aria-busy')).toBe('true');
  });

  it('shows the content', async () => {
    await answer(1, ['Elin', 'Jonas']);
    expect(names()).toEqual(['Elin', 'Jonas']);
    expect(fixture.nativeElement.querySelector('un-skeleton')).toBeNull();
  });

  it('shows the empty slot in place of the content', async () => {
    await answer(1, []);
    expect(text()).toContain('Nobody yet');
    expect(fixture.nativeElement.querySelector('ul')).toBeNull();
  });

  it('says what happened and tries again', async () => {
    await fail(1);
    expect(text()).toContain('We could not load your clients');
    expect(text()).toContain('Out of order');
    expect(text()).toContain('Reference 7f3a');
    await retry();
    await answer(1, ['Elin']);
    expect(names()).toEqual(['Elin']);
  });

  it('offers no second try after a refusal', async () => {
    await fail(1, 404);
    expect(fixture.nativeElement.querySelector('button')).toBeNull();
  });

  it('keeps the content while it is loaded again, and when that fails', async () => {
    await answer(1, ['Elin']);
    fixture.componentInstance.clients.reload();
    await settle();
    expect(names()).toEqual(['Elin']);
    expect(text()).toContain('Bringing up to date');

    await fail(1);
    expect(names()).toEqual(['Elin']);
    expect(text()).toContain('could not be brought up to date');

    await retry();
    expect(names()).toEqual(['Elin']);
    await answer(1, ['Elin', 'Jonas']);
    expect(names()).toEqual(['Elin', 'Jonas']);
    expect(text()).not.toContain('could not be brought up to date');
  });

  it('never shows the content of one request under another', async () => {
    await answer(1, ['Elin']);
    fixture.componentInstance.page.set(2);
    await settle();
    expect(names()).toEqual([]);
    await fail(2);
    expect(names()).toEqual([]);
    expect(text()).toContain('We could not load your clients');
  });

  it('keeps the content across requests where that was asked for', async () => {
    fixture.componentInstance.keepsOnChange.set(true);
    await answer(1, ['Elin']);
    fixture.componentInstance.page.set(2);
    await settle();
    expect(names()).toEqual(['Elin']);
    await answer(2, ['Jonas']);
    expect(names()).toEqual(['Jonas']);
  });
});
