import type { ReviewArea } from '@api/knowledge/library.vocabulary';

/** A part of the library that can be read here, and so signed off. */
export interface AreaToRead {
  readonly area: ReviewArea;
  readonly title: string;
  readonly holds: string;
  readonly address: string;
  readonly read: string;
}

export const READABLE_AREAS: readonly AreaToRead[] = [
  {
    area: 'exercises',
    title: $localize`Home-care items`,
    holds: $localize`Steps, dose, cautions and stop rule of every item clients can be given.`,
    address: '/library',
    read: $localize`Read the items`,
  },
  {
    area: 'muscles',
    title: $localize`Muscles`,
    holds: $localize`Where the pain of each muscle is felt, what loads it, and the order of release.`,
    address: '/library/muscles',
    read: $localize`Read the muscles`,
  },
  {
    area: 'habits',
    title: $localize`Causes`,
    holds: $localize`Loads and habits: the question for each, the muscles it loads, what to do instead.`,
    address: '/library/causes',
    read: $localize`Read the causes`,
  },
  {
    area: 'conditions',
    title: $localize`Conditions`,
    holds: $localize`What massage does about each condition, and which items it blocks.`,
    address: '/library/conditions',
    read: $localize`Read the conditions`,
  },
  {
    area: 'red_flags',
    title: $localize`Safety questions`,
    holds: $localize`The signs that mean stop: the question for each, when it is asked, what the client is told.`,
    address: '/library/safety-questions',
    read: $localize`Read the questions`,
  },
  {
    area: 'consents',
    title: $localize`Consents`,
    holds: $localize`The texts that clients read and sign, with the words of your practice.`,
    address: '/library/consents',
    read: $localize`Read the consents`,
  },
];
