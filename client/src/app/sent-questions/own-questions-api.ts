import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { OwnAnswerForm, OwnQuestion, OwnQuestionList } from '@api/likely-sources/dto/sent-question.dto';
import { firstValueFrom } from 'rxjs';

/** What the signed-in client was asked by her therapist. */
@Service()
export class OwnQuestionsApi {
  private readonly http = inject(HttpClient);

  open() {
    return httpResource<OwnQuestionList>(() => '/api/portal/questions');
  }

  /** The same answer again changes nothing, so it needs no key. */
  answer(id: string, form: OwnAnswerForm): Promise<OwnQuestion> {
    return firstValueFrom(this.http.put<OwnQuestion>(`/api/portal/questions/${id}`, form));
  }
}
