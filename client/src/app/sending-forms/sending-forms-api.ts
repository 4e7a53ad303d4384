import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { FormTemplateList } from '@api/form-templates/dto/form-template.dto';
import type { IntakeRules, IntakeRulesChange } from '@api/intake-rules/dto/intake-rules.dto';
import { firstValueFrom } from 'rxjs';

@Service()
export class SendingFormsApi {
  private readonly http = inject(HttpClient);

  /** What goes out by itself; asks nothing of the server for those who may not know. */
  rules(isWanted: () => boolean = () => true) {
    return httpResource<IntakeRules>(() => (isWanted() ? '/api/intake-rules' : undefined));
  }

  forms() {
    return httpResource<FormTemplateList>(() => '/api/form-templates');
  }

  save(change: IntakeRulesChange): Promise<IntakeRules> {
    return firstValueFrom(this.http.put<IntakeRules>('/api/intake-rules', change));
  }
}
