import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../core/auth/session';
import { Icon } from '../ui/icon/icon';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { DraftAlert } from './draft-alert';
import { LibraryApi } from './library-api';
import { SourcesCard } from './sources-card';

/** The texts that clients say yes or no to and sign, with the practice's words in them. */
@Component({
  selector: 'un-consent-list',
  imports: [DraftAlert, Icon, Loaded, ResourceView, RouterLink, SourcesCard],
  templateUrl: './consent-list.html',
  styleUrl: './consent-list.scss',
})
export class ConsentList {
  protected readonly consents = inject(LibraryApi).consents();
  protected readonly sources = [
    $localize`Written for Unknot in plain words, without a lawyer. Have somebody check them who knows the law where you work.`,
    $localize`What a client has signed stays as it was read, also when a text changes.`,
  ];
  protected readonly maySeePractice = inject(Session).may('practice.read');
}
