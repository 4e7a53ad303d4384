import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ItemLogForm } from '@api/check-ins/dto/check-in.dto';
import { jest } from '@jest/globals';
import { PortalSession } from '../core/auth/portal-session';
import { Outbox } from './outbox';

const entry = (change: Partial<ItemLogForm> = {}): ItemLogForm => ({
  id: 'log-1',
  itemId: 'item-1',
  day: '2026-03-12',
  result: 'done',
  skipReason: null,
  painAfter: null,
  at: '2026-03-12T08:00:00.000Z',
  ...change,
});

describe('Outbox', () => {
  const current = signal<{ client: { id: string } } | null>({ client: { id: 'jonas' } });
  let http: HttpTestingController;

  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    current.set({ client: { id: 'jonas' } });
    http = start();
  });
  afterEach(() => {
    http.verify();
    jest.useRealTimers();
  });

  function start(): HttpTestingController {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: PortalSession, useValue: { current } },
      ],
    });
    return TestBed.inject(HttpTestingController);
  }

  /** What an earlier page left is sent when the page opens, so that comes first. */
  function open(): Outbox {
    const outbox = TestBed.inject(Outbox);
    TestBed.tick();
    return outbox;
  }

  const asked = () => http.expectOne('/api/portal/item-logs');
  const lose = () => asked().error(new ProgressEvent('error'));
  const settle = () => jest.advanceTimersByTimeAsync(0);

  it('sends an entry and forgets it once the server has confirmed it', async () => {
    const outbox = open();
    void outbox.add(entry());
    expect(outbox.state()).toEqual({ kind: 'saving' });
    const request = asked();
    expect(request.request.body).toEqual(entry());
    request.flush(entry(), { status: 201, statusText: 'Created' });
    await settle();
    expect(outbox.state()).toMatchObject({ kind: 'saved' });
    expect(outbox.entries()).toEqual([entry()]);
    expect(localStorage).toHaveLength(0);
  });

  it('says how many wait while offline, and sends them again under the same ids, oldest first', async () => {
    const outbox = open();
    void outbox.add(entry());
    lose();
    await settle();
    expect(outbox.state()).toEqual({ kind: 'offline', waiting: 1 });
    void outbox.add(entry({ id: 'log-2', result: 'cleared' }));
    lose();
    await settle();
    expect(outbox.state()).toEqual({ kind: 'offline', waiting: 2 });

    window.dispatchEvent(new Event('online'));
    for (const id of ['log-1', 'log-2']) {
      const request = asked();
      expect(request.request.body).toMatchObject({ id });
      request.flush(null, { status: 201, statusText: 'Created' });
      await settle();
    }
    expect(outbox.state()).toMatchObject({ kind: 'saved' });
  });

  it('tries again by itself, waiting longer each time', async () => {
    const outbox = open();
    void outbox.add(entry());
    lose();
    await jest.advanceTimersByTimeAsync(2_000);
    asked().flush(null, { status: 503, statusText: 'Unavailable' });
    await jest.advanceTimersByTimeAsync(3_900);
    http.expectNone('/api/portal/item-logs');
    expect(outbox.state()).toEqual({ kind: 'retrying' });
    await jest.advanceTimersByTimeAsync(100);
    asked().flush(null, { status: 201, statusText: 'Created' });
    await settle();
    expect(outbox.state()).toMatchObject({ kind: 'saved' });
  });

  it('keeps what waits for the next time the page is opened, without any words', async () => {
    void open().add(entry());
    lose();
    await settle();
    expect(Object.keys(JSON.parse(localStorage.getItem('unknot.outbox.jonas') ?? '[]')[0]).sort()).toEqual(
      Object.keys(entry()).sort(),
    );

    http = start();
    const later = open();
    expect(later.entries()).toEqual([entry()]);
    asked().flush(null, { status: 201, statusText: 'Created' });
    await settle();
    expect(localStorage).toHaveLength(0);
  });

  it('never sends what another client left on this device', async () => {
    void open().add(entry());
    lose();
    await settle();
    current.set({ client: { id: 'ana' } });
    http = start();
    const outbox = open();
    expect(outbox.entries()).toEqual([]);
  });

  it('lets go of an entry that is refused, and says why', async () => {
    const outbox = open();
    void outbox.add(entry());
    asked().flush(
      { title: 'Your plan is on hold', code: 'plan_on_hold' },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    expect(outbox.refusal()).toMatchObject({ title: 'Your plan is on hold' });
    expect(outbox.entries()).toEqual([]);
  });

  it('keeps an entry while the session has ended', async () => {
    const outbox = open();
    void outbox.add(entry());
    asked().flush(null, { status: 401, statusText: 'Unauthorized' });
    await settle();
    expect(outbox.entries()).toEqual([entry()]);
    expect(outbox.refusal()).toBeNull();
  });

  it('leaves nothing on the device at sign-out', async () => {
    const outbox = open();
    void outbox.add(entry());
    lose();
    await settle();
    outbox.clear('jonas');
    expect(localStorage).toHaveLength(0);
    expect(outbox.entries()).toEqual([]);
    await jest.advanceTimersByTimeAsync(60_000);
    http.expectNone('/api/portal/item-logs');
  });

  it('ignores what is not an entry in the storage', () => {
    localStorage.setItem(
      'unknot.outbox.jonas',
      JSON.stringify([{ id: 7 }, null, 'x', entry({ itemId: 'kept' })]),
    );
    const outbox = open();
    expect(outbox.entries()).toEqual([entry({ itemId: 'kept' })]);
    asked();
  });
});
