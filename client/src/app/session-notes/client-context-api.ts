import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { OwnBodyMap } from '@api/body-history/dto/body-history.dto';
import type { ClientConditionList } from '@api/health-history/dto/client-condition.dto';
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

  /** What the client marked last herself. Asks nothing while there is no id. */
  ownMap(clientId: () => string | undefined) {
    return httpResource<OwnBodyMap>(() => {
      const id = clientId();
      return id ? `/api/clients/${id}/body-map` : undefined;
    });
  }
}
