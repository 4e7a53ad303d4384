import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Permission } from '@api/platform/auth/permissions.vocabulary';
import { forThose, openEntries, toFirstOpen } from './needs';
import { Session } from './session';

@Component({ template: '<h1>Some page</h1>' })
class SomePage {}

const ENTRIES = [{ path: 'today' }, { path: 'nowhere' }, { path: 'clients' }, { path: 'practice' }];
const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toFirstOpen(ENTRIES, () => routes) },
  ...forThose(['dashboard.read'], { path: 'today', component: SomePage }),
  ...forThose(['intake.read', 'intake.send'], { path: 'clients', component: SomePage }),
  { path: 'practice', component: SomePage },
];

describe('what a role needs', () => {
  /** Whoever is signed in with these permissions; null is nobody. */
  function given(permissions: readonly Permission[] | null): void {
    const current = () =>
      permissions && { practice: { name: 'Harbor' }, person: { role: 'front_desk' }, permissions };
    const may = (permission: Permission) => permissions?.includes(permission) ?? false;
    TestBed.configureTestingModule({
      providers: [
        provideRouter(routes, withComponentInputBinding()),
        { provide: Session, useValue: { current, may, find: () => Promise.resolve(current()) } },
      ],
    });
  }
  async function see(address: string): Promise<string> {
    const harness = await RouterTestingHarness.create(address);
    return harness.fixture.nativeElement.textContent;
  }

  it('opens a page to who may do one of the things it needs', async () => {
    given(['intake.send']);
    expect(await see('/clients')).toContain('Some page');
    expect(TestBed.inject(Router).url).toBe('/clients');
  });

  it.each(['/today', '/today/deep/inside?open=x'])(
    'tells others at %s why it is not theirs',
    async (address) => {
      given(['intake.send']);
      expect(await see(address)).toContain('You are signed in as front desk of Harbor.');
      expect(TestBed.inject(Router).url).toBe(address);
    },
  );

  it('lets a visitor through to the guard that asks her to sign in', async () => {
    given(null);
    expect(await see('/today')).toContain('Some page');
  });

  it.each<[Permission[] | null, string]>([
    [['dashboard.read'], '/today'],
    [['intake.read'], '/clients'],
    [[], '/practice'],
    [null, '/today'],
  ])('begins with %j at %s', async (permissions, address) => {
    given(permissions);
    await see('/');
    expect(TestBed.inject(Router).url).toBe(address);
  });

  it('shows the entries that have a route and are open', () => {
    given(['intake.read']);
    const open = openEntries(ENTRIES, routes, TestBed.inject(Session));
    expect(open.map(({ path }) => path)).toEqual(['clients', 'practice']);
  });
});
