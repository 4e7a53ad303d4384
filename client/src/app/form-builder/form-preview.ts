import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FormRef } from '@api/form-templates/dto/form-template.dto';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { FormTemplatesApi } from './form-templates-api';

/** A form as a client meets it, on a phone of its own: all can be tried, nothing is kept. */
@Component({
  selector: 'un-form-preview',
  imports: [Icon, Loaded, PageHeader, ResourceView, RouterLink],
  templateUrl: './form-preview.html',
  styleUrl: './form-preview.scss',
  host: { class: 'replaces-navigation' },
})
export class FormPreview {
  readonly formRef = input.required<FormRef>();

  protected readonly title = $localize`A form`;
  protected readonly forms = inject(FormTemplatesApi).list();
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');

  protected readonly row = computed(() =>
    this.forms.hasValue() ? this.forms.value().items.find(({ id }) => id === this.formRef()) : undefined,
  );
  protected readonly isOwn = computed(() => this.row()?.isShipped === false);
  protected readonly backTo = computed(() => (this.isOwn() ? `/forms/${this.formRef()}` : '/forms'));
  /** The version that is tried out here; null while it is a draft that differs from it. */
  protected readonly readable = computed(() => {
    const row = this.row();
    return row && !row.hasUnpublishedChanges ? row.publishedNumber : null;
  });
  private readonly path = computed(() => `/forms/${encodeURIComponent(this.formRef())}/preview/client`);

  constructor() {
    // Not bound in the template: Angular's sanitizer for that costs 2 kB on every page.
    afterRenderEffect(() => this.beginAgain());
  }

  protected beginAgain(): void {
    this.frame()?.nativeElement.contentWindow?.location.replace(this.path());
  }
}
