import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { Plan } from '@api/home-care/dto/plan.dto';
import type {
  FinderDecisionForm,
  InterviewAnswerForm,
  LikelySources,
} from '@api/likely-sources/dto/likely-sources.dto';
import type { SentQuestionsForm } from '@api/likely-sources/dto/sent-question.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class LikelySourcesApi {
  private readonly http = inject(HttpClient);

  /** Nothing is asked for while no client is known. */
  get(clientId: () => string | undefined) {
    return httpResource<LikelySources>(() => {
      const id = clientId();
      return id === undefined ? undefined : `/api/clients/${id}/likely-sources`;
    });
  }

  /** The same answer again changes nothing, so it needs no key. */
  answer(clientId: string, form: InterviewAnswerForm): Promise<LikelySources> {
    return firstValueFrom(this.http.put<LikelySources>(`/api/clients/${clientId}/interview-answers`, form));
  }

  decide(clientId: string, form: FinderDecisionForm, key: IdempotencyKey): Promise<LikelySources> {
    return firstValueFrom(
      this.http.post<LikelySources>(`/api/clients/${clientId}/finder-decisions`, form, repeatable(key)),
    );
  }

  /** Sends habit questions to the client. */
  sendQuestions(clientId: string, form: SentQuestionsForm, key: IdempotencyKey): Promise<LikelySources> {
    return firstValueFrom(
      this.http.post<LikelySources>(`/api/clients/${clientId}/sent-questions`, form, repeatable(key)),
    );
  }

  withdrawQuestion(clientId: string, sentQuestionId: string): Promise<LikelySources> {
    return firstValueFrom(
      this.http.delete<LikelySources>(`/api/clients/${clientId}/sent-questions/${sentQuestionId}`),
    );
  }

  /** Adds drafted items to the draft of the plan. */
  useDraft(
    clientId: string,
    form: { readonly fingerprint: string; readonly exerciseIds: readonly string[] },
    key: IdempotencyKey,
  ): Promise<Plan> {
    return firstValueFrom(
      this.http.post<Plan>(`/api/clients/${clientId}/plan/drafted-items`, form, repeatable(key)),
    );
  }
}
