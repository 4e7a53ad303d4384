import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { NoteWarning } from '@api/session-notes/session-notes.vocabulary';
import { Control, Field } from '../ui/field';
import { Icon } from '../ui/icon/icon';
import { localDay, localTime, moment } from './local-time';
import { WARNING_WORDS } from './note-words';

export interface SessionTimes {
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** When the session was. */
@Component({
  selector: 'un-session-card',
  imports: [Control, Field, Icon],
  template: `
    <h2 i18n>Session</h2>
    <div class="fields">
      <un-field label="Day" i18n-label>
        <input
          #day
          unControl
          class="input"
          type="date"
          [value]="typed().day"
          (change)="set({ day: day.value })"
        />
      </un-field>
      <un-field label="Start" i18n-label>
        <input
          #start
          unControl
          class="input"
          type="time"
          [value]="typed().start"
          (change)="set({ start: start.value })"
        />
      </un-field>
      <un-field label="End" i18n-label [error]="error()">
        <input
          #end
          unControl
          class="input"
          type="time"
          [value]="typed().end"
          (change)="set({ end: end.value })"
        />
      </un-field>
    </div>
    @for (warning of warnings(); track warning) {
      <p class="warning small"><un-icon name="info" size="small" />{{ words[warning] }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--un-space-3);
    }
    h2 {
      font: var(--mat-sys-title-medium);
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      align-items: start;
      gap: var(--un-space-3);
    }
    un-field:first-child {
      grid-column: 1 / -1;
    }
    .warning {
      display: flex;
      gap: var(--un-space-1);
      color: var(--un-caution);
    }
  `,
})
export class SessionCard {
  readonly startedAt = input.required<string>();
  readonly endedAt = input.required<string | null>();
  readonly warnings = input<readonly NoteWarning[]>([]);

  readonly changed = output<SessionTimes>();

  protected readonly words = WARNING_WORDS;
  protected readonly typed = linkedSignal(() => {
    const endedAt = this.endedAt();
    return {
      day: localDay(this.startedAt()),
      start: localTime(this.startedAt()),
      end: endedAt === null ? '' : localTime(endedAt),
    };
  });
  protected readonly error = computed(() => {
    const { start, end } = this.typed();
    return end !== '' && end <= start ? $localize`The end comes after the start.` : '';
  });

  protected set(change: Partial<{ day: string; start: string; end: string }>): void {
    const typed = { ...this.typed(), ...change };
    this.typed.set(typed);
    if (typed.day === '' || typed.start === '') return;
    this.changed.emit({
      startedAt: moment(typed.day, typed.start),
      endedAt: typed.end === '' ? null : moment(typed.day, typed.end),
    });
  }
}
