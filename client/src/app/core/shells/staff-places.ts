import type { Place } from './place';

/** The places of the therapist's side; a person sees those that she may open. */
export const STAFF_PLACES: readonly Place[] = [
  { path: 'today', label: $localize`Today`, icon: 'today', iconHere: 'today-fill' },
  { path: 'clients', label: $localize`Clients`, icon: 'group', iconHere: 'group-fill' },
  { path: 'library', label: $localize`Library`, icon: 'library-books', iconHere: 'library-books-fill' },
  { path: 'messages', label: $localize`Messages`, icon: 'chat', iconHere: 'chat-fill' },
  {
    path: 'practice',
    alsoPath: 'forms',
    label: $localize`Practice`,
    icon: 'home-work',
    iconHere: 'home-work-fill',
  },
];
