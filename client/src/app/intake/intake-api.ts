import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { FormTemplateList } from '@api/form-templates/dto/form-template.dto';
import type {
  IntakeErrorReason,
  IntakeLink,
  IntakeRequest,
  IntakeRequestList,
  IntakeSent,
  IntakeWay,
  NewIntakeRequest,
  PreparedIntake,
} from '@api/intake-requests/dto/intake-request.dto';
import type { RemindersStop } from '@api/intake-rules/dto/intake-rules.dto';
import type { IntakeReview, LatestIntake } from '@api/intake-review/dto/intake-review.dto';
import type { NoteCopy, NoteCopyForm } from '@api/intake-review/dto/note-copy.dto';
import type { ReviewAnswerChange, ReviewQuestion } from '@api/intake-review/dto/review-answer.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

@Service()
export class IntakeApi {
  private readonly http = inject(HttpClient);

  /** Newest first; asks nothing while there is no id. */
  requests(clientId: () => string | undefined) {
    return httpResource<IntakeRequestList>(() => {
      const id = clientId();
      return id ? `/api/clients/${id}/intake-requests` : undefined;
    });
  }

  /** The newest form that was sent in; asks nothing while there is no id. */
  latest(clientId: () => string | undefined) {
    return httpResource<LatestIntake>(() => {
      const id = clientId();
      return id ? `/api/clients/${id}/intakes/latest` : undefined;
    });
  }

  /** The forms of the practice and those that are shipped; asks nothing while there is nothing to choose for. */
  forms(isWanted: () => boolean) {
    return httpResource<FormTemplateList>(() => (isWanted() ? '/api/form-templates' : undefined));
  }

  send(clientId: string, request: NewIntakeRequest, key: IdempotencyKey): Promise<IntakeSent> {
    return firstValueFrom(
      this.http.post<IntakeSent>(`/api/clients/${clientId}/intake-requests`, request, repeatable(key)),
    );
  }

  /** Keeps a form ready to be sent. */
  prepare(clientId: string, prepared: PreparedIntake, key: IdempotencyKey): Promise<IntakeRequest> {
    return firstValueFrom(
      this.http.post<IntakeRequest>(
        `/api/clients/${clientId}/intake-requests/drafts`,
        prepared,
        repeatable(key),
      ),
    );
  }

  sendPrepared(
    clientId: string,
    requestId: string,
    way: IntakeWay,
    key: IdempotencyKey,
  ): Promise<IntakeSent> {
    return firstValueFrom(
      this.http.post<IntakeSent>(
        `/api/clients/${clientId}/intake-requests/${requestId}/send`,
        way,
        repeatable(key),
      ),
    );
  }

  markAsError(clientId: string, requestId: string, reason: IntakeErrorReason): Promise<IntakeRequest> {
    return firstValueFrom(
      this.http.post<IntakeRequest>(
        `/api/clients/${clientId}/intake-requests/${requestId}/mark-as-error`,
        reason,
      ),
    );
  }

  takeErrorBack(clientId: string, requestId: string): Promise<IntakeRequest> {
    return firstValueFrom(
      this.http.post<IntakeRequest>(
        `/api/clients/${clientId}/intake-requests/${requestId}/take-error-back`,
        {},
      ),
    );
  }

  /** Sends the link once more. */
  remind(clientId: string, requestId: string, key: IdempotencyKey): Promise<IntakeRequest> {
    return firstValueFrom(
      this.http.post<IntakeRequest>(
        `/api/clients/${clientId}/intake-requests/${requestId}/remind`,
        {},
        repeatable(key),
      ),
    );
  }

  stopReminders(clientId: string, requestId: string, stop: RemindersStop): Promise<IntakeRequest> {
    return firstValueFrom(
      this.http.post<IntakeRequest>(
        `/api/clients/${clientId}/intake-requests/${requestId}/stop-reminders`,
        stop,
      ),
    );
  }

  link(clientId: string, requestId: string): Promise<IntakeLink> {
    return firstValueFrom(
      this.http.get<IntakeLink>(`/api/clients/${clientId}/intake-requests/${requestId}/link`),
    );
  }

  revoke(clientId: string, requestId: string): Promise<IntakeRequest> {
    return firstValueFrom(
      this.http.post<IntakeRequest>(`/api/clients/${clientId}/intake-requests/${requestId}/revoke`, {}),
    );
  }

  review(requestId: string): Promise<IntakeReview> {
    return firstValueFrom(this.http.post<IntakeReview>(`/api/intakes/${requestId}/review`, {}));
  }

  /** Into the open draft of hers, or a new one. */
  copyToNote(requestId: string, chosen: NoteCopyForm, key: IdempotencyKey): Promise<NoteCopy> {
    return firstValueFrom(
      this.http.post<NoteCopy>(`/api/intakes/${requestId}/copy-to-note`, chosen, repeatable(key)),
    );
  }

  saveReviewAnswer(requestId: string, change: ReviewAnswerChange): Promise<ReviewQuestion> {
    return firstValueFrom(this.http.put<ReviewQuestion>(`/api/intakes/${requestId}/review-answers`, change));
  }
}
