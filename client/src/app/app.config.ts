import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideRouter,
  RedirectCommand,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withNavigationErrorHandler,
} from '@angular/router';
import { routes } from './app.routes';
import { endedSession } from './core/auth/ended-session';
import { PageTitle } from './core/page-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withNavigationErrorHandler(
        () => new RedirectCommand(inject(Router).parseUrl('/unreachable'), { skipLocationChange: true }),
      ),
    ),
    provideHttpClient(withInterceptors([endedSession])),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
