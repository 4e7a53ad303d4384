import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type {
  FormDraftChange,
  FormRef,
  FormTemplate,
  FormTemplateList,
  FormVersionRead,
  NewFormTemplate,
} from '@api/form-templates/dto/form-template.dto';
import type { FormPreviewEffects, FormPreviewEntries } from '@api/intake/dto/form-preview.dto';
import type { IntakeContent } from '@api/intake/dto/intake-form.dto';
import { firstValueFrom } from 'rxjs';
import { type IdempotencyKey, repeatable } from '../core/http/idempotency';

const FORMS = '/api/form-templates';

/** Names a version: a form, and which one of those published. */
export interface VersionName {
  readonly form: FormRef;
  readonly number: number;
}

@Service()
export class FormTemplatesApi {
  private readonly http = inject(HttpClient);

  /** The practice's own forms and those that are shipped. */
  list() {
    return httpResource<FormTemplateList>(() => FORMS);
  }

  /** A form as it is worked on; undefined asks nothing. */
  template(id: () => string | undefined) {
    return httpResource<FormTemplate>(() => {
      const wanted = id();
      return wanted === undefined ? undefined : `${FORMS}/${wanted}`;
    });
  }

  /** A form as it was published; undefined asks nothing. */
  version(name: () => VersionName | undefined) {
    return httpResource<FormVersionRead>(() => {
      const wanted = name();
      return wanted && `${FORMS}/${wanted.form}/versions/${wanted.number}`;
    });
  }

  /** A form as a client would be asked it now; undefined asks nothing. */
  preview(form: () => FormRef | undefined) {
    return httpResource<IntakeContent>(() => {
      const wanted = form();
      return wanted === undefined ? undefined : `${FORMS}/${wanted}/preview`;
    });
  }

  create(form: NewFormTemplate, key: IdempotencyKey): Promise<FormTemplate> {
    return firstValueFrom(this.http.post<FormTemplate>(FORMS, form, repeatable(key)));
  }

  saveDraft(id: string, change: FormDraftChange): Promise<FormTemplate> {
    return firstValueFrom(this.http.put<FormTemplate>(`${FORMS}/${id}/draft`, change));
  }

  publish(id: string, version: number): Promise<FormTemplate> {
    return firstValueFrom(this.http.post<FormTemplate>(`${FORMS}/${id}/publish`, { version }));
  }

  /** Puts a form away, or takes it out again. */
  setArchived(id: string, isArchived: boolean): Promise<FormTemplate> {
    return firstValueFrom(this.http.post<FormTemplate>(`${FORMS}/${id}/archive`, { isArchived }));
  }

  /** What a form would ask after these answers; nothing is kept. */
  tryOut(form: FormRef, entries: FormPreviewEntries): Promise<FormPreviewEffects> {
    return firstValueFrom(this.http.post<FormPreviewEffects>(`${FORMS}/${form}/preview`, entries));
  }
}
