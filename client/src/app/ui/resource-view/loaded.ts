import { Directive, inject, input, type Resource, TemplateRef } from '@angular/core';

/** What a resource view needs of an httpResource. */
export type Reloadable<T> = Resource<T> & { reload(): boolean };

/** Whether the first answer has come, good or bad; also when nothing is asked. */
export const isSettled = (resource: Pick<Resource<unknown>, 'status'>): boolean =>
  resource.status() !== 'loading';

interface LoadedContext<T> {
  $implicit: NonNullable<T>;
}

/** The content of a resource view: `<ul *unLoaded="clients; let page">`, `page` being the value, never undefined. */
@Directive({ selector: '[unLoaded]' })
export class Loaded<T> {
  /** The resource the view is about. */
  readonly unLoaded = input.required<Reloadable<T>>();

  readonly template = inject<TemplateRef<LoadedContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_directive: Loaded<T>, context: unknown): context is LoadedContext<T> {
    return context !== undefined;
  }
}
