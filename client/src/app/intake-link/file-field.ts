import { Component, computed, inject, input, signal } from '@angular/core';
import type { IntakeFile } from '@api/intake-files/dto/intake-file.dto';
import { FILE_LIMITS, FILE_TYPES } from '@api/intake-files/intake-files.vocabulary';
import type { IntakeQuestion } from '@api/intake/dto/intake-form.dto';
import { elementId } from '../ui/element-id';
import { fileSize } from '../ui/file-size';
import { Icon } from '../ui/icon/icon';
import { FormFiles, type Upload } from './form-files';

/** A question answered by photos or PDFs: each is sent at once, and can be taken away until the form is sent in. */
@Component({
  selector: 'un-file-field',
  imports: [Icon],
  template: `
    @let ask = form().question;
    <div role="group" class="field" [attr.aria-labelledby]="id">
      <span class="label" [class.visually-hidden]="!form().isLabelShown" [id]="id">{{ ask.label }}</span>
      @if (ask.help && form().isLabelShown) {
        <p class="small secondary">{{ ask.help }}</p>
      }
      @if (files().length > 0 || uploads().length > 0) {
        <ul>
          @for (file of files(); track file.id) {
            <li class="row">
              <un-icon [name]="file.mediaType === 'application/pdf' ? 'article' : 'photo-camera'" />
              <span class="grow"
                ><span class="name">{{ file.name }}</span>
                <span class="small secondary">{{ sizeOf(file) }}</span></span
              >
              <button
                type="button"
                class="button icon-only"
                [attr.aria-label]="removeWords(file)"
                (click)="remove(file)"
              >
                <un-icon name="delete" />
              </button>
            </li>
          }
          @for (upload of uploads(); track upload.id) {
            <li class="row">
              <un-icon name="attach-file" />
              <span class="grow">
                <span class="name">{{ upload.file.name }}</span>
                @if (upload.problem) {
                  <span class="field-error" role="alert">{{ upload.problem }}</span>
                } @else {
                  <progress max="1" [value]="upload.share" [attr.aria-label]="upload.file.name"></progress>
                }
                @if (!upload.isKept) {
                  <span class="small secondary" role="status" i18n
                    >This device keeps no copy of it. Leave this page open until it has arrived.</span
                  >
                }
                @if (upload.mayRetry && upload.problem) {
                  <button
                    type="button"
                    class="button compact outlined"
                    (click)="sending.tryNow(upload.id)"
                    i18n
                  >
                    Try again
                  </button>
                }
              </span>
              <button
                type="button"
                class="button icon-only"
                [attr.aria-label]="cancelWords(upload)"
                (click)="sending.cancel(upload)"
              >
                <un-icon name="close" />
              </button>
            </li>
          }
        </ul>
      }
      @if (room() > 0) {
        <input
          #chosen
          type="file"
          class="visually-hidden"
          multiple
          [id]="id + '-input'"
          [accept]="types"
          (change)="add(chosen)"
        />
        <label class="button outlined" [attr.for]="id + '-input'">
          <un-icon name="add" />
          <ng-container i18n>Add a photo or PDF</ng-container>
        </label>
      }
      <p class="small secondary" i18n>Photos or PDF, up to 10 MB each, at most {{ most }}.</p>
      @if (problem()) {
        <p class="field-error" role="alert">{{ problem() }}</p>
      }
    </div>
  `,
  styles: `
    .field,
    ul {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-2);
    }
    .label {
      font: var(--mat-sys-title-small);
    }
    li {
      padding: var(--un-space-2) var(--un-space-3);
      border-radius: var(--un-radius-control);
      background: var(--un-inset);
    }
    li .grow {
      display: grid;
      justify-items: start;
      min-inline-size: 0;
    }
    .name {
      overflow-wrap: anywhere;
    }
    progress {
      inline-size: 100%;
      accent-color: var(--mat-sys-primary);
    }
    input:focus-visible + label {
      outline: var(--un-stroke) solid var(--un-focus);
      outline-offset: 0.125rem;
    }
  `,
})
export class FileField {
  /** The question; `un-lazy-part` calls what it hands on so. */
  readonly form = input.required<{ readonly question: IntakeQuestion; readonly isLabelShown: boolean }>();

  protected readonly sending = inject(FormFiles);

  protected readonly id = elementId('files');
  protected readonly most = FILE_LIMITS.ofQuestion;
  protected readonly types = FILE_TYPES.join(',');
  protected readonly sizeOf = ({ size }: IntakeFile) => fileSize(size);
  protected readonly problem = signal('');
  protected readonly files = computed(() => this.sending.filesOf(this.form().question.id));
  protected readonly uploads = computed(() => this.sending.uploadsOf(this.form().question.id));
  protected readonly room = computed(() => this.most - this.files().length - this.uploads().length);

  protected add(chosen: HTMLInputElement): void {
    const files = [...(chosen.files ?? [])];
    chosen.value = '';
    this.problem.set(
      files.length > this.room()
        ? $localize`At most ${this.most}:most: files. The others were left out.`
        : '',
    );
    this.sending.add(this.form().question.id, files.slice(0, this.room()));
  }

  protected async remove(file: IntakeFile): Promise<void> {
    this.problem.set('');
    if (await this.sending.remove(file)) return;
    this.problem.set($localize`It was not taken away. Check the connection and try again.`);
  }

  protected removeWords({ name }: IntakeFile): string {
    return $localize`Take away ${name}:file:`;
  }

  protected cancelWords({ file }: Upload): string {
    return $localize`Stop sending ${file.name}:file:`;
  }
}
