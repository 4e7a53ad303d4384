import { inject, InjectionToken, LOCALE_ID } from '@angular/core';

export interface Viewer {
  readonly locale: string;
  readonly timeZone: string;
}

/** How the person at the screen writes dates: her region's form of the app's language, in her own time zone. */
export const VIEWER = new InjectionToken<Viewer>('Viewer', {
  factory: () => {
    const language = inject(LOCALE_ID);
    const own = navigator.languages.find((tag) => tag.split('-')[0] === language.split('-')[0]);
    return { locale: own ?? language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  },
});
