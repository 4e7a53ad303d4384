import { afterNextRender, inject, Injector, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../auth/session';

const TYPING = 'input, textarea, select, [contenteditable]';

/** The therapist's keys that work on every page. */
@Service()
export class Shortcuts {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly session = inject(Session);

  /** Whether the sheet that lists the keys is open. */
  readonly isSheetOpen = signal(false);

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || document.querySelector('dialog:modal')) return;
    const isTyping = event.target instanceof Element && event.target.closest(TYPING) !== null;
    const hasCommandKey = event.ctrlKey || event.metaKey;
    const isSearch = hasCommandKey ? event.key === 'k' : event.key === '/' && !isTyping;
    const isHelp = !hasCommandKey && event.key === '?' && !isTyping;
    if (!isSearch && !isHelp) return;
    event.preventDefault();
    if (isHelp) this.isSheetOpen.set(true);
    if (isSearch) void this.focusSearch();
  }

  /** Puts the cursor into the page's search field; where the page has none, into that of the client list. */
  private async focusSearch(): Promise<void> {
    if (focusField() || !this.session.may('client.read')) return;
    await this.router.navigateByUrl('/clients');
    afterNextRender(focusField, { injector: this.injector });
  }
}

function focusField(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  field?.focus();
  field?.select();
  return field !== null;
}
