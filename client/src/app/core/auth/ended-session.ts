import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { tap } from 'rxjs';
import { ASKS_WHO } from './asks-who';
import { Session } from './session';
import { PortalSession } from './portal-session';

/**
 * A session that ended while the page was open: send the person to her sign-in page and remember where she was.
 * An intake has its own link and no sign-in page, so its page explains a 401 itself.
 */
export const endedSession: HttpInterceptorFn = (request, next) => {
  const router = inject(Router);
  const staff = inject(Session);
  const portal = inject(PortalSession);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse) || error.status !== 401) return;
        if (request.context.get(ASKS_WHO) || request.url.startsWith('/api/intake/')) return;
        const isPortal = request.url.startsWith('/api/portal/');
        (isPortal ? portal : staff).forget();
        void router.navigate([isPortal ? '/portal/sign-in' : '/sign-in'], {
          queryParams: { then: router.url },
        });
      },
    }),
  );
};
