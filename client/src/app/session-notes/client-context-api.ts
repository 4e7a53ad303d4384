import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { ClientConditionList } from '@api/health-history/dto/client-condition.dto';
import type { LatestIntake } from '@api/intake-review/dto/intake-review.dto';
import type { RedFlagList } from '@api/red-flags/dto/red-flag.dto';

/** What a therapist wants to see of the client beside the note. */
@Service()
export class ClientContextApi {
  redFlags(clientId: () => string) {
    return httpResource<RedFlagList>(() => `/api/clients/${clientId()}/red-flags`);
  }

  conditions(clientId: () => string) {
    return httpResource<ClientConditionList>(() => `/api/clients/${clientId()}/conditions`);
  }

  /** The newest intake that was sent in, or none. */
  latestIntake(clientId: () => string) {
    return httpResource<LatestIntake>(() => `/api/clients/${clientId()}/intakes/latest`);
  }
}
