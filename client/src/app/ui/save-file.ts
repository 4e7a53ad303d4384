import { HttpClient, HttpErrorResponse, type HttpResponse } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemFrom } from '../core/http/problem';
import { Icon } from './icon/icon';
import { ProblemSummary } from './problem-summary';

/** Fetches a file and saves it under the name that the server gives it; says here what went wrong. Its text is the content. */
@Component({
  selector: 'un-save-file',
  imports: [Icon, ProblemSummary],
  host: { '[class.failed]': 'problem()' },
  styles: `
    :host(.failed) {
      flex-basis: 100%;
    }
  `,
  template: `
    <button type="button" class="text-link" [attr.aria-busy]="isBusy()" (click)="save()">
      <un-icon name="download" size="small" /><span><ng-content /></span>
    </button>
    <un-problem-summary [problem]="problem()" />
  `,
})
export class SaveFile {
  readonly address = input.required<string>();

  private readonly http = inject(HttpClient);

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async save(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      const answer = this.http.get(this.address(), { responseType: 'blob', observe: 'response' });
      saveAs(await firstValueFrom(answer));
    } catch (error) {
      this.problem.set(problemFrom(await withReadBody(error)));
    } finally {
      this.isBusy.set(false);
    }
  }
}

function saveAs({ body, headers }: HttpResponse<Blob>): void {
  if (!body) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(body);
  link.download = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? '';
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The problem of a request for a file comes as a file too. What is no JSON, such as a proxy's page, leaves the status to say it. */
async function withReadBody(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const { status, url } = error;
  const body: unknown = await new Response(error.error).json().catch(() => null);
  return new HttpErrorResponse({ status, error: body, ...(url ? { url } : {}) });
}
