import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SIGNED_IN_MARKS } from '@api/platform/auth/auth.vocabulary';
import { firstValueFrom } from 'rxjs';
import { endedSession } from './ended-session';
import { clientOnly, staffOnly } from './guards';
import { Session } from './session';

@Component({ template: '<h1>Some page</h1>' })
class SomePage {}

const MARKS = Object.values(SIGNED_IN_MARKS);
const signedOut = { status: 401, statusText: 'Unauthorized' };

describe('sessions', () => {
  let server: HttpTestingController;
  let router: Router;

  beforeEach(() => {
    for (const mark of MARKS) document.cookie = `${mark}=1`;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([endedSession])),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'clients', component: SomePage, canActivate: [staffOnly] },
          { path: 'portal/today', component: SomePage, canActivate: [clientOnly] },
          { path: 'sign-in', component: SomePage },
          { path: 'portal/sign-in', component: SomePage },
          { path: '', pathMatch: 'full', component: SomePage, canActivate: [staffOnly] },
          { path: 'portal', component: SomePage },
        ]),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    router = TestBed.inject(Router);
  });

  /** Starts going somewhere, and answers what the guards ask on the way. */
  async function go(url: string, answers: Record<string, object | null>): Promise<string> {
    const harness = await RouterTestingHarness.create();
    const arrived = harness.navigateByUrl(url);
    for (const [address, body] of Object.entries(answers)) {
      await new Promise((resolve) => setTimeout(resolve));
      const request = server.expectOne(address);
      if (body) request.flush(body);
      else request.flush({}, signedOut);
    }
    await arrived;
    return router.url;
  }

  it('lets a therapist in', async () => {
    expect(await go('/clients', { '/api/session': { permissions: [] } })).toBe('/clients');
  });

  it('sends everybody else to sign in, and remembers where she was going', async () => {
    expect(await go('/clients?after=3', { '/api/session': null })).toBe(
      '/sign-in?then=%2Fclients%3Fafter%3D3',
    );
  });

  it('sends a client without a session to ask for a link', async () => {
    expect(await go('/portal/today', { '/api/portal/session': null })).toBe(
      '/portal/sign-in?then=%2Fportal%2Ftoday',
    );
  });

  it('takes a client who opens the start page to her portal', async () => {
    const answers = { '/api/session': null, '/api/portal/session': { client: {} } };
    expect(await go('/', answers)).toBe('/portal');
  });

  it('shows a visitor of the start page the way in, with nothing to remember', async () => {
    expect(await go('/', { '/api/session': null, '/api/portal/session': null })).toBe('/sign-in');
  });

  it('does not ask for a person who cannot be signed in, only to be refused', async () => {
    for (const mark of MARKS) document.cookie = `${mark}=; max-age=0`;
    expect(await go('/', {})).toBe('/sign-in');
    server.verify();
  });

  it('asks the server once', async () => {
    const session = TestBed.inject(Session);
    const both = Promise.all([session.find(), session.find()]);
    server.expectOne('/api/session').flush({ permissions: ['client.read'] });
    await both;
    expect(await session.find()).toMatchObject({ permissions: ['client.read'] });
    expect(session.may('client.read')).toBe(true);
    expect(session.may('practice.write')).toBe(false);
  });

  it('does not take a server in trouble for a person who is signed out', async () => {
    const session = TestBed.inject(Session);
    const found = session.find();
    server.expectOne('/api/session').flush({}, { status: 503, statusText: 'Unavailable' });
    await expect(found).rejects.toMatchObject({ status: 503 });
    const again = session.find();
    server.expectOne('/api/session').flush({ permissions: [] });
    expect(await again).toEqual({ permissions: [] });
  });

  it.each([
    ['/api/clients', '/sign-in?then=%2Fclients'],
    ['/api/portal/today', '/portal/sign-in?then=%2Fclients'],
  ])('leads back to the way in when %s says that the session has ended', async (url, expected) => {
    await go('/clients', { '/api/session': { permissions: [] } });
    const answer = firstValueFrom(TestBed.inject(HttpClient).get(url));
    server.expectOne(url).flush({}, signedOut);
    await expect(answer).rejects.toMatchObject({ status: 401 });
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe(expected);
  });

  it('leaves an ended intake to its own page, which knows the way on', async () => {
    await go('/clients', { '/api/session': { permissions: [] } });
    const answer = firstValueFrom(TestBed.inject(HttpClient).get('/api/intake/form'));
    server.expectOne('/api/intake/form').flush({}, signedOut);
    await expect(answer).rejects.toMatchObject({ status: 401 });
    expect(router.url).toBe('/clients');
  });
});
