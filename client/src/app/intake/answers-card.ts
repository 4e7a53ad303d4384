import { Component, computed, input } from '@angular/core';
import type { AnswerInWords, IntakeReview } from '@api/intake-review/dto/intake-review.dto';
import { fileSize } from '../ui/file-size';
import { Icon } from '../ui/icon/icon';

/** Questions and answers of one part of the form, as they were signed. */
@Component({
  selector: 'un-answers-card',
  imports: [Icon],
  template: `
    <section class="card">
      <h2>{{ heading() }}</h2>
      @if (answers().length > 0) {
        <dl>
          @for (item of answers(); track item.questionId) {
            <div>
              <dt class="secondary small">{{ item.question }}</dt>
              @if (filesOf(item.questionId); as added) {
                <dd class="files">
                  @for (file of added; track file.id) {
                    <a class="file" [href]="addressOf(file)" [attr.download]="file.name">
                      @if (file.mediaType === 'application/pdf') {
                        <un-icon name="article" size="large" />
                      } @else {
                        <img loading="lazy" alt="" [src]="addressOf(file)" />
                      }
                      <span class="name">{{ file.name }}</span>
                      <span class="small secondary">{{ sizeOf(file) }}</span>
                    </a>
                  }
                </dd>
              } @else {
                <dd>{{ item.answer }}</dd>
              }
            </div>
          }
        </dl>
      } @else {
        <p class="secondary" i18n>Nothing answered here.</p>
      }
    </section>
  `,
  styles: `
    h2 {
      margin-block-end: var(--un-space-3);
      font: var(--mat-sys-title-medium);
    }
    dl {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    dd {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .files {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr));
      gap: var(--un-space-3);
      margin-block-start: var(--un-space-2);
      white-space: normal;
    }
    .file {
      display: grid;
      grid-template-rows: 6rem auto auto;
      place-items: center;
      gap: var(--un-space-1);
      padding: var(--un-space-2);
      border-radius: var(--un-radius-control);
      background: var(--un-inset);
      color: inherit;
      text-align: center;
      text-decoration: none;
    }
    .file .name {
      text-decoration: underline;
    }
    .file img {
      inline-size: 100%;
      block-size: 100%;
      min-block-size: 0;
      object-fit: contain;
    }
    .name {
      max-inline-size: 100%;
      overflow-wrap: anywhere;
    }
    dd:not(.files)::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class AnswersCard {
  readonly heading = input.required<string>();
  readonly answers = input.required<readonly AnswerInWords[]>();
  /** Of all answers, and the request that they came with. */
  readonly files = input<IntakeReview['files']>([]);
  readonly requestId = input('');

  private readonly byQuestion = computed(() => {
    const files = this.files();
    return new Map(
      files.map(({ questionId }) => [questionId, files.filter((file) => file.questionId === questionId)]),
    );
  });

  protected filesOf(questionId: string): IntakeReview['files'] | undefined {
    return this.byQuestion().get(questionId);
  }

  protected addressOf({ id }: IntakeReview['files'][number]): string {
    return `/api/intakes/${this.requestId()}/files/${id}`;
  }

  protected sizeOf({ size }: IntakeReview['files'][number]): string {
    return fileSize(size);
  }
}
