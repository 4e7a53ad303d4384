import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session } from '../auth/session';
import { Shortcuts } from './shortcuts';

@Component({ template: '<main><input type="search" /><textarea></textarea></main>' })
class ClientsPage {}

@Component({ template: '<main><h1>Practice</h1></main>' })
class PracticePage {}

describe('Shortcuts', () => {
  let harness: RouterTestingHarness;
  let shortcuts: Shortcuts;
  const listener = (event: KeyboardEvent) => shortcuts.handle(event);

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        { provide: Session, useValue: { may: () => true } },
        provideRouter([
          { path: 'clients', component: ClientsPage },
          { path: 'practice', component: PracticePage },
        ]),
      ],
    });
    shortcuts = TestBed.inject(Shortcuts);
    document.addEventListener('keydown', listener);
    harness = await RouterTestingHarness.create('/clients');
    document.body.append(harness.fixture.nativeElement);
  });
  afterEach(() => {
    document.removeEventListener('keydown', listener);
    harness.fixture.nativeElement.remove();
  });

  function press(key: string, options: KeyboardEventInit = {}): KeyboardEvent {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
    (document.activeElement ?? document).dispatchEvent(event);
    return event;
  }
  const isInSearch = () => document.activeElement?.matches('input[type=search]');

  it('put the cursor into the search with / and Ctrl K', () => {
    expect(press('/').defaultPrevented).toBe(true);
    expect(isInSearch()).toBe(true);
    document.querySelector('textarea')?.focus();
    press('k', { ctrlKey: true });
    expect(isInSearch()).toBe(true);
  });

  it('leave keys alone while somebody is typing', () => {
    document.querySelector('textarea')?.focus();
    expect(press('/').defaultPrevented).toBe(false);
    expect(press('?').defaultPrevented).toBe(false);
    expect(shortcuts.isSheetOpen()).toBe(false);
  });

  it('go to the client list from a page without a search', async () => {
    await harness.navigateByUrl('/practice');
    press('/');
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/clients');
    expect(isInSearch()).toBe(true);
  });

  it('show themselves with ?', () => {
    press('?');
    expect(shortcuts.isSheetOpen()).toBe(true);
  });
});
