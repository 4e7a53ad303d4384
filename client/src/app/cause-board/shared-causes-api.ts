import { httpResource } from '@angular/common/http';
import { Service } from '@angular/core';
import type { PortalCauseList } from '@api/cause-board/dto/cause-board.dto';

/** What the therapist shared of the cause board; apart from the rest of the portal's calls, which Today pays for. */
@Service()
export class SharedCausesApi {
  shared() {
    return httpResource<PortalCauseList>(() => '/api/portal/causes');
  }
}
