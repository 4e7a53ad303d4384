import { Component, inject, input, output } from '@angular/core';
import type { NoteContent } from '@api/session-notes/dto/note-content.dto';
import { NOTE_SECTIONS } from '@api/session-notes/session-notes.vocabulary';
import { VIEWER } from '../core/viewer';
import { Alert } from '../ui/alert';
import { exactDate } from '../ui/date/relative-date';
import type { Clash, NoteField } from './note-merge';
import { FIELD_WORDS, techniqueSentence } from './note-words';

export interface Resolution {
  readonly clash: Clash;
  readonly chosen: Partial<NoteContent>;
}

/** What two devices each wrote in their own way: both are shown, she chooses or keeps both. */
@Component({
  selector: 'un-note-clashes',
  imports: [Alert],
  template: `
    <un-alert level="caution" heading="Changed on another device" i18n-heading [headingLevel]="2" isLive>
      <p i18n>
        Everything else was brought together. For these, say what counts; until then the other version stays
        saved and yours stays here.
      </p>
      @for (clash of clashes(); track clash.field) {
        <section [attr.aria-label]="label(clash)">
          <h3>{{ label(clash) }}</h3>
          <dl>
            <div>
              <dt i18n>Here</dt>
              <dd>{{ words(clash.field, clash.mine) }}</dd>
            </div>
            <div>
              <dt i18n>Other device</dt>
              <dd>{{ words(clash.field, clash.theirs) }}</dd>
            </div>
          </dl>
          <div class="row wrap">
            <button type="button" class="button outlined inherit" (click)="choose(clash, clash.mine)" i18n>
              Keep mine
            </button>
            <button type="button" class="button outlined inherit" (click)="choose(clash, clash.theirs)" i18n>
              Take the other
            </button>
            @if (isText(clash)) {
              <button type="button" class="button outlined inherit" (click)="keepBoth(clash)" i18n>
                Keep both
              </button>
            }
          </div>
        </section>
      }
    </un-alert>
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-2);
      margin-block-start: var(--un-space-3);
    }
    h3 {
      font: var(--mat-sys-title-small);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--un-space-3);
    }
    dt {
      font: var(--mat-sys-label-small);
    }
    dd {
      white-space: pre-line;
    }
  `,
})
export class NoteClashes {
  readonly clashes = input.required<readonly Clash[]>();

  readonly resolved = output<Resolution>();

  private readonly viewer = inject(VIEWER);

  protected label({ field }: Clash): string {
    return FIELD_WORDS[field];
  }

  protected isText({ field }: Clash): boolean {
    return NOTE_SECTIONS.some((section) => section === field);
  }

  protected words(field: NoteField, version: Partial<NoteContent>): string {
    const value = version[field] ?? '';
    if (value === '') return $localize`(nothing)`;
    if (Array.isArray(value)) return value.map(techniqueSentence).join('\n');
    const isMoment = field === 'startedAt' || field === 'endedAt';
    return isMoment ? exactDate(String(value), this.viewer) : String(value);
  }

  protected choose(clash: Clash, chosen: Partial<NoteContent>): void {
    this.resolved.emit({ clash, chosen });
  }

  protected keepBoth(clash: Clash): void {
    const { field } = clash;
    this.choose(clash, { [field]: `${clash.theirs[field]}\n\n${clash.mine[field]}` });
  }
}
