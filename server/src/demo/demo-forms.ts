import type { FormContent, FormQuestion } from '../form-templates/dto/form-content.dto.js';
import { FormTemplatesService } from '../form-templates/form-templates.service.js';
import type { OpenedPractice } from '../platform/auth/practice-opening.js';
import { newId } from '../platform/persistence/new-id.js';
import type { DemoCrew } from './demo-crew.js';
import { FIRST_LOOK, HOURS_SITTING, PAPERS, SLEEP, WAKES } from './story/forms.js';

const DAY_MS = 86_400_000;
const NIGHTS = 'Your nights';

/** Two forms of the practice's own: one published twice and being changed again, one only begun. */
export class DemoForms {
  constructor(
    private readonly templates: FormTemplatesService,
    private readonly crew: DemoCrew,
    private readonly practice: OpenedPractice,
  ) {}

  /** Returns the id of the published one. */
  async make(today: Date): Promise<string> {
    const daysAgo = (days: number) => new Date(today.getTime() - days * DAY_MS);
    const { id } = await this.at(daysAgo(80), () =>
      this.templates.create({ from: 'follow_up', title: 'Before each visit' }, newId()),
    );
    await this.change(id, daysAgo(80), (draft) => withScreen(draft, NIGHTS, [SLEEP]));
    await this.publish(id, daysAgo(80));
    await this.change(id, daysAgo(35), (draft) => withScreen(draft, NIGHTS, [SLEEP, WAKES, FIRST_LOOK]));
    await this.change(id, daysAgo(35), (draft) => withScreen(draft, 'Your papers', [PAPERS]));
    await this.publish(id, daysAgo(35));
    await this.change(id, daysAgo(1), (draft) => withScreen(draft, 'Your days', [HOURS_SITTING]));
    await this.at(daysAgo(1), () =>
      this.templates.create({ from: 'first_visit', title: 'First visit, with our words' }, newId()),
    );
    return id;
  }

  private async change(id: string, moment: Date, edit: (draft: FormContent) => FormContent): Promise<void> {
    await this.at(moment, async () => {
      const { draft, version } = await this.templates.get(id);
      await this.templates.saveDraft(id, { content: edit(draft), version });
    });
  }

  private async publish(id: string, moment: Date): Promise<void> {
    await this.at(moment, async () => {
      const { version } = await this.templates.get(id);
      await this.templates.publish(id, { version });
    });
  }

  private at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.crew.asTherapist(this.practice, moment, work);
  }
}

/** Puts these questions on the screen with this heading, in the first page; a screen of their own where there is none. */
function withScreen(form: FormContent, heading: string, questions: FormQuestion[]): FormContent {
  const [first, ...others] = form.pages;
  if (!first) throw new Error('a form to change without a page');
  const groups = first.groups.filter((group) => group.heading !== heading);
  const id = `s_${heading.toLowerCase().replaceAll(' ', '_')}`;
  return {
    ...form,
    pages: [{ ...first, groups: [...groups, { id, heading, lead: null, questions }] }, ...others],
  };
}
