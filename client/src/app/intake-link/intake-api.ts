import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { ClientMark } from '@api/body-map/dto/mark.dto';
import type {
  AnswerChange,
  AnswerSaved,
  MarkChange,
  MarkRemoved,
  MarkSaved,
} from '@api/intake/dto/intake-answer.dto';
import type { BirthDateCheck, IntakeForm, IntakeSubmitted } from '@api/intake/dto/intake-form.dto';
import type { IntakeFile } from '@api/intake-files/dto/intake-file.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';
import { addressOf } from './intake-form-api';
import type { FileToSend } from './send-file';

/** Browsers send at most 64 kB for a page that is being closed; a drawn signature alone is larger. */
const LARGEST_KEPT_ALIVE = 8_000;

@Service()
export class IntakeApi {
  private readonly http = inject(HttpClient);

  confirmBirthDate(requestId: string, check: BirthDateCheck): Promise<IntakeForm> {
    return firstValueFrom(this.http.post<IntakeForm>(`${addressOf(requestId)}/confirm-birth-date`, check));
  }

  saveAnswer(requestId: string, change: AnswerChange): Promise<AnswerSaved> {
    return this.put<AnswerSaved>(`${addressOf(requestId)}/answers`, change);
  }

  saveMark(requestId: string, change: MarkChange): Promise<MarkSaved> {
    return this.put<MarkSaved>(`${addressOf(requestId)}/marks/${change.mark.id}`, change);
  }

  removeMark(requestId: string, markId: ClientMark['id']): Promise<MarkRemoved> {
    const url = `${addressOf(requestId)}/marks/${markId}`;
    return firstValueFrom(this.http.delete<MarkRemoved>(url, { keepalive: true }));
  }

  /** Its code comes when the first file is sent. */
  async sendFile(requestId: string, id: string, file: FileToSend): Promise<IntakeFile> {
    const { sendFile } = await import('./send-file');
    return sendFile({ ...file, url: `${addressOf(requestId)}/files/${id}` });
  }

  removeFile(requestId: string, id: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(`${addressOf(requestId)}/files/${id}`));
  }

  submit(requestId: string, key: IdempotencyKey): Promise<IntakeSubmitted> {
    return firstValueFrom(
      this.http.post<IntakeSubmitted>(`${addressOf(requestId)}/submit`, {}, repeatable(key)),
    );
  }

  /** Goes on when the page is closed meanwhile. */
  private put<T>(url: string, body: object): Promise<T> {
    const keepalive = JSON.stringify(body).length < LARGEST_KEPT_ALIVE;
    return firstValueFrom(this.http.put<T>(url, body, { keepalive }));
  }
}
