import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { PortalSession } from './portal-session';
import { Session } from './session';

/** Lets staff in; others go to the sign-in page and come back after it. */
export const staffOnly: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  const portal = inject(PortalSession);
  const isStart = router.currentNavigation()?.initialUrl.toString() === '/';
  if (await inject(Session).find()) return true;
  // An installed app starts at "/": a client who is signed in belongs in her portal, not at the therapist's door.
  if (isStart && (await portal.find())) return router.parseUrl('/portal');
  return router.createUrlTree(['/sign-in'], { queryParams: isStart ? {} : { then: state.url } });
};

/** Lets a client of a practice in; others go to the page that mails a link. */
export const clientOnly: CanActivateFn = async (_route, state) => {
  const router = inject(Router);
  if (await inject(PortalSession).find()) return true;
  return router.createUrlTree(['/portal/sign-in'], { queryParams: { then: state.url } });
};
