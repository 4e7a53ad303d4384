import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FormTemplate, FormTemplateRow } from '@api/form-templates/dto/form-template.dto';
import { type Problem, problemFrom } from '../core/http/problem';
import { RelativeDate } from '../ui/date/date';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon/icon';
import { PageHeader } from '../ui/page-header';
import { ProblemSummary } from '../ui/problem-summary';
import { Loaded } from '../ui/resource-view/loaded';
import { ResourceView } from '../ui/resource-view/resource-view';
import { Toasts } from '../ui/toast/toasts';
import { sizeOf, stateOf } from './form-state-words';
import { FormTemplatesApi } from './form-templates-api';
import { type Beginning, NewForm } from './new-form';

/** The forms of the practice and those that are shipped: what can be sent, and what is still being worked on. */
@Component({
  selector: 'un-form-list',
  imports: [
    EmptyState,
    Icon,
    Loaded,
    NewForm,
    PageHeader,
    ProblemSummary,
    RelativeDate,
    ResourceView,
    RouterLink,
  ],
  templateUrl: './form-list.html',
  styleUrl: './form-list.scss',
})
export class FormList {
  private readonly api = inject(FormTemplatesApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected readonly forms = this.api.list();
  private readonly rows = computed(() =>
    (this.forms.hasValue() ? this.forms.value().items : []).map((row) => ({
      ...row,
      states: stateOf(row),
      size: sizeOf(row),
    })),
  );
  protected readonly own = computed(() => this.rows().filter((row) => !row.isShipped && !row.isArchived));
  protected readonly shipped = computed(() => this.rows().filter((row) => row.isShipped));
  protected readonly putAway = computed(() => this.rows().filter((row) => row.isArchived));
  protected readonly titles = computed(() => this.rows().map(({ title }) => title));
  protected readonly beginning = signal<Beginning | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  protected open({ id }: FormTemplate): void {
    void this.router.navigate(['/forms', id]);
  }

  protected putRowAway(row: FormTemplateRow): Promise<void> {
    return this.setArchived(row, true, $localize`“${row.title}:title:” is put away`);
  }

  protected takeOut(row: FormTemplateRow): Promise<void> {
    return this.setArchived(row, false, $localize`“${row.title}:title:” is back`);
  }

  private async setArchived(row: FormTemplateRow, isArchived: boolean, text: string): Promise<void> {
    this.problem.set(null);
    try {
      await this.api.setArchived(row.id, isArchived);
      this.forms.reload();
      this.toasts.show({ text, undo: () => void (isArchived ? this.takeOut(row) : this.putRowAway(row)) });
    } catch (error) {
      this.problem.set(problemFrom(error));
    }
  }
}
