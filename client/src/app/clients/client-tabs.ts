export interface ClientTab {
  /** Path of the child route. */
  readonly path: string;
  readonly label: string;
}

/** The tabs of a client's page; a person sees those that have a route and that she may open. */
export const CLIENT_TABS: readonly ClientTab[] = [
  { path: 'timeline', label: $localize`Timeline` },
  { path: 'intake', label: $localize`Forms` },
  { path: 'body', label: $localize`Body` },
  { path: 'causes', label: $localize`Causes` },
  { path: 'plan', label: $localize`Plan` },
  { path: 'notes', label: $localize`Notes` },
  { path: 'messages', label: $localize`Messages` },
  { path: 'details', label: $localize`Details` },
];
