import { HttpClient, HttpContext } from '@angular/common/http';
import { computed, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { problemFrom } from '../http/problem';
import { ASKS_WHO } from './asks-who';

/** Who is signed in on one side of the app, asked of the server once and kept while the page is open. */
export abstract class SessionStore<T> {
  protected readonly http = inject(HttpClient);
  private readonly state = signal<T | null | undefined>(undefined);
  private asking: Promise<T | null> | undefined;

  /** The session, or null while nobody is signed in or nothing is known yet. */
  readonly current = computed(() => this.state() ?? null);

  protected abstract readonly url: string;
  protected abstract readonly signOutUrl: string;

  /** The session, asked of the server when not known yet. Rejects when the server cannot be reached. */
  find(): Promise<T | null> {
    const known = this.state();
    if (known !== undefined) return Promise.resolve(known);
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** Asks the server again: after signing in, or after what a session shows was changed. */
  renew(): Promise<T | null> {
    this.forget();
    return this.find();
  }

  forget(): void {
    this.state.set(undefined);
  }

  /** Ends the session on the server, then here. */
  async signOut(): Promise<void> {
    await firstValueFrom(this.http.post(this.signOutUrl, {}));
    this.state.set(null);
  }

  private async ask(): Promise<T | null> {
    const context = new HttpContext().set(ASKS_WHO, true);
    try {
      const session = await firstValueFrom(this.http.get<T>(this.url, { context }));
      this.state.set(session);
      return session;
    } catch (error) {
      // Nobody is signed in: an answer. Anything else (no network, 500) is for the caller.
      if (problemFrom(error).status !== 401) throw error;
      this.state.set(null);
      return null;
    }
  }
}
