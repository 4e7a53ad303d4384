import { HttpClient, HttpContext } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AskForLink, NewPassword, SignIn, SignUp } from '@api/platform/auth/dto/sign-up.dto';
import type { DemoEntry, LinkOpened, LinkPreview } from '@api/platform/auth/dto/link.dto';
import { firstValueFrom, type Observable } from 'rxjs';
import { ASKS_WHO } from '../core/auth/asks-who';

@Service()
export class AuthApi {
  private readonly http = inject(HttpClient);

  signUp(form: SignUp): Promise<unknown> {
    return this.post('/api/sign-up', form);
  }

  signIn(form: SignIn): Promise<unknown> {
    return this.post('/api/sign-in', form);
  }

  enterDemo(entry: DemoEntry): Promise<LinkOpened> {
    return this.post<LinkOpened>('/api/demo/enter', entry);
  }

  /** Mails a therapist a link; the answer is the same whether the address is known or not. */
  sendStaffLink(form: AskForLink): Promise<unknown> {
    return this.post('/api/forgotten-password', form);
  }

  /** Mails a client a link; the answer is the same whether the address is known or not. */
  sendClientLink(form: AskForLink): Promise<unknown> {
    return this.post('/api/portal/sign-in-link', form);
  }

  choosePassword(form: NewPassword): Promise<unknown> {
    return this.post('/api/new-password', form);
  }

  /** What a link is for. Looking never uses it up. */
  previewLink(token: string): Promise<LinkPreview> {
    return this.post<LinkPreview>('/api/links/preview', { token });
  }

  openLink(token: string): Promise<LinkOpened> {
    return this.post<LinkOpened>('/api/links/open', { token });
  }

  private post<T>(url: string, body: object): Promise<T> {
    const answer: Observable<T> = this.http.post<T>(url, body, {
      context: new HttpContext().set(ASKS_WHO, true),
    });
    return firstValueFrom(answer);
  }
}
