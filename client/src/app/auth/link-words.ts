import type { LinkKind } from '@api/platform/auth/auth.vocabulary';
import type { LinkPreview } from '@api/platform/auth/dto/link.dto';
import type { IconName } from '../ui/icon/icon-names';

/** What stands at the door of a link. */
export interface LinkDoor {
  readonly isOpen: boolean;
  readonly icon: IconName;
  readonly heading: string;
  readonly text: string;
  /** Words on the button: opening the link, or getting another one; empty where only the practice can help. */
  readonly action: string;
  /** Where the button of a closed door leads. */
  readonly goTo?: string;
}

export function doorWords(link: LinkPreview): LinkDoor {
  return link.state === 'open' && link.kind ? openDoor(link, link.kind) : closedDoor(link);
}

function openDoor({ firstName, practiceName }: LinkPreview, kind: LinkKind): LinkDoor {
  const name = firstName ?? '';
  const practice = practiceName ?? '';
  switch (kind) {
    case 'intake':
      return {
        isOpen: true,
        icon: 'edit-note',
        heading: name ? $localize`Hi ${name}:name:, your form is ready` : $localize`Your form is ready`,
        text: $localize`${practice}:practice: asks you to fill it in before your visit. It takes about 6 minutes, and each answer is saved as you give it.`,
        action: $localize`Open my form`,
      };
    case 'sign_in':
    case 'invitation':
      return {
        isOpen: true,
        icon: 'key',
        heading: name ? $localize`Hi ${name}:name:, come in` : $localize`Come in`,
        text: $localize`${practice}:practice: has a page for you. This device will stay signed in for 90 days; you can end that under Me.`,
        action: $localize`Open my plan`,
      };
    case 'staff_sign_in':
      return {
        isOpen: true,
        icon: 'key',
        heading: name ? $localize`Hi ${name}:name:, come back in` : $localize`Come back in`,
        text: $localize`This signs you in to ${practice}:practice:. You can choose a new password next.`,
        action: $localize`Sign in`,
      };
  }
}

function closedDoor({ state, kind, practiceName }: LinkPreview): LinkDoor {
  const practice = practiceName ?? $localize`your therapist`;
  const base = { isOpen: false, icon: 'link-off' as const, ...wayOn(kind) };
  switch (state) {
    case 'used':
      return kind === 'intake'
        ? {
            ...base,
            icon: 'task-alt',
            heading: $localize`Your form is with ${practice}:practice:`,
            text: $localize`It was sent in, so this link is closed. To change an answer, tell ${practice}:practice:.`,
          }
        : {
            ...base,
            heading: $localize`This link has been used`,
            text: $localize`A link works once. A new one takes a minute.`,
          };
    case 'expired':
      return {
        ...base,
        heading: $localize`This link has run out`,
        text:
          kind === 'intake'
            ? $localize`Ask ${practice}:practice: for a new one. What you have filled in is kept.`
            : $localize`Links close after a while, to keep your page safe. A new one takes a minute.`,
      };
    case 'revoked':
      return {
        ...base,
        heading: $localize`There is a newer link`,
        text: $localize`Look for the latest e-mail from ${practice}:practice: and open the link in it.`,
      };
    default:
      return {
        ...base,
        heading: $localize`This link does not work`,
        text: $localize`Open it from the e-mail again, whole. If that does not help, ask ${practice}:practice: for a new one.`,
      };
  }
}

function wayOn(kind: LinkKind | null): Pick<LinkDoor, 'action' | 'goTo'> {
  switch (kind) {
    case 'intake':
      return { action: '' };
    case 'staff_sign_in':
      return { action: $localize`Mail me a new link`, goTo: '/forgotten-password' };
    default:
      return { action: $localize`Mail me a new link`, goTo: '/portal/sign-in' };
  }
}
