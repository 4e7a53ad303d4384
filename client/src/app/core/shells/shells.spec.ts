import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, RouterOutlet } from '@angular/router';
import { Navigation } from './navigation';
import { PageChanges } from './page-changes';
import { type Place, placesWithRoute } from './place';

const PLACES: readonly Place[] = [
  { path: 'today', label: 'Today', icon: 'today', iconHere: 'today-fill' },
  { path: 'clients', label: 'Clients', icon: 'group', iconHere: 'group-fill' },
];

@Component({
  imports: [Navigation, RouterOutlet],
  template: '<un-navigation root="" [places]="places" /><main><router-outlet /></main>',
})
class Host {
  readonly places = PLACES;
}

@Component({ template: '<h1>Clients</h1><input />' })
class ClientsPage {}

@Component({ template: '<h1>Today</h1>' })
class TodayPage {}

describe('shells', () => {
  it('show only the places that have a route', () => {
    expect(placesWithRoute(PLACES, [{ path: '' }, { path: 'clients' }]).map(({ path }) => path)).toEqual([
      'clients',
    ]);
  });

  it('mark the place one is at, also deep inside it, and move focus to the heading of a new page', async () => {
    window.scrollTo = () => undefined; // jsdom has no layout
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { path: 'today', component: TodayPage },
          { path: 'clients', component: ClientsPage },
          { path: 'clients/:id', component: ClientsPage },
        ]),
      ],
    });
    TestBed.inject(PageChanges).watch();
    const router = TestBed.inject(Router);
    const fixture = TestBed.createComponent(Host);
    document.body.append(fixture.nativeElement);
    const here = () =>
      [...fixture.nativeElement.querySelectorAll('[aria-current=page]')].map((link: HTMLElement) =>
        link.textContent?.trim(),
      );

    await router.navigateByUrl('/today');
    await fixture.whenStable();
    expect(here()).toEqual(['Today']);
    expect(document.activeElement).toBe(document.body);

    await router.navigateByUrl('/clients/0190');
    await fixture.whenStable();
    expect(here()).toEqual(['Clients']);
    expect(document.activeElement?.tagName).toBe('H1');

    fixture.nativeElement.querySelector('main input').focus();
    await router.navigateByUrl('/clients/0190?tab=plan');
    await fixture.whenStable();
    expect(document.activeElement?.tagName).toBe('INPUT');
    fixture.nativeElement.remove();
  });
});
