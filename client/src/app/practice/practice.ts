import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../core/auth/session';
import { SignOut } from '../core/shells/sign-out';
import { plural } from '../core/plural';
import { VIEWER } from '../core/viewer';
import { inWords } from '../sending-forms/rules-in-words';
import { SendingFormsApi } from '../sending-forms/sending-forms-api';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';

/** Where the practice is, what clients are told in an emergency, and who is signed in on this device. */
@Component({
  selector: 'un-practice',
  imports: [Avatar, Icon, PageHeader, RouterLink],
  templateUrl: './practice.html',
  styleUrl: './practice.scss',
})
export class Practice {
  private readonly session = inject(Session);
  protected readonly out = inject(SignOut);
  private readonly viewer = inject(VIEWER);
  private readonly countryNames = new Intl.DisplayNames(this.viewer.locale, { type: 'region' });

  protected readonly current = this.session.current;
  protected readonly mayChangeForms = computed(() => this.session.may('form.write'));
  protected readonly country = computed(() => {
    const practice = this.current()?.practice;
    return practice ? (this.countryNames.of(practice.country) ?? practice.country) : '';
  });
  protected readonly mayReadLibrary = computed(() => this.session.may('library.read'));
  private readonly rules = inject(SendingFormsApi).rules(this.mayChangeForms);
  protected readonly sendingInWords = computed(() =>
    this.rules.hasValue()
      ? inWords(this.rules.value())
      : $localize`Forms before visits, and reminders, can go out by themselves.`,
  );
  protected readonly replyPromise = computed(() => {
    const days = this.current()?.practice.replyPromiseDays ?? 0;
    return plural(days, { one: $localize`1 day`, other: $localize`${days}:count: days` }, this.viewer);
  });
}
