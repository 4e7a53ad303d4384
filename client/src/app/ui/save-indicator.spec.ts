import { TestBed } from '@angular/core/testing';
import { VIEWER } from '../core/viewer';
import { SaveIndicator, type SaveState } from './save-indicator';

async function shown(state: SaveState | null): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [{ provide: VIEWER, useValue: { locale: 'en-GB', timeZone: 'Europe/Amsterdam' } }],
  });
  const fixture = TestBed.createComponent(SaveIndicator);
  fixture.componentRef.setInput('state', state);
  await fixture.whenStable();
  return fixture.nativeElement;
}

describe('SaveIndicator', () => {
  it.each<[SaveState, string]>([
    [{ kind: 'saved', at: new Date('2026-03-12T10:42:00+01:00') }, 'Saved 10:42'],
    [{ kind: 'saving' }, 'Saving…'],
    [{ kind: 'offline', waiting: 1 }, 'Offline, 1 change waiting'],
    [{ kind: 'offline', waiting: 2 }, 'Offline, 2 changes waiting'],
    [{ kind: 'retrying' }, 'Not saved, retrying'],
  ])('puts %j into words', async (state, words) => {
    expect((await shown(state)).textContent?.trim()).toBe(words);
  });

  it('is silent before anything was changed', async () => {
    expect((await shown(null)).textContent?.trim()).toBe('');
  });

  it('tells screen readers when it changes', async () => {
    expect((await shown({ kind: 'saving' })).getAttribute('role')).toBe('status');
  });
});
