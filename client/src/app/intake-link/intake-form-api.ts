import { httpResource } from '@angular/common/http';
import type { IntakeForm } from '@api/intake/dto/intake-form.dto';

/** Where a form is; what is written to it is in `intake-api.ts`, which the first page does not need. */
export const addressOf = (requestId: string) => `/api/intake/${requestId}`;

/** What stands behind an intake link; asked again when the request in the address changes. */
export const intakeFormResource = (requestId: () => string) =>
  httpResource<IntakeForm>(() => addressOf(requestId()));
