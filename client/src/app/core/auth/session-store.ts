import { HttpClient, HttpContext } from '@angular/common/http';
import { DOCUMENT, inject, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { problemFrom } from '../http/problem';
import { ASKS_WHO } from './asks-who';

/** Who is signed in on one side of the app, asked of the server once and kept while the page is open. */
export abstract class SessionStore<T> {
  protected readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly state = signal<T | null>(null);
  private asking: Promise<T | null> | undefined;

  /** The session, or null while nobody is signed in or nothing is known yet. */
  readonly current = this.state.asReadonly();

  protected abstract readonly url: string;
  protected abstract readonly signOutUrl: string;
  /** Name of the cookie without which nobody is signed in. */
  protected abstract readonly mark: string;

  /** The session, asked of the server when not known yet. Rejects when the server cannot be reached. */
  find(): Promise<T | null> {
    const known = this.state();
    if (known) return Promise.resolve(known);
    if (!this.document.cookie.split('; ').includes(`${this.mark}=1`)) return Promise.resolve(null);
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** Asks the server again: after signing in, or after what a session shows was changed. */
  renew(): Promise<T | null> {
    this.forget();
    return this.find();
  }

  forget(): void {
    this.state.set(null);
  }

  /** Ends the session on the server, then here. */
  async signOut(): Promise<void> {
    await firstValueFrom(this.http.post(this.signOutUrl, {}));
    this.forget();
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
      return null;
    }
  }
}
