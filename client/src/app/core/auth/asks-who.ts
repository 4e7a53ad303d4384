import { HttpContextToken } from '@angular/common/http';

/** Set on requests for which 401 is an answer (is she signed in? is the password right?), not the end of a session. */
export const ASKS_WHO = new HttpContextToken(() => false);
