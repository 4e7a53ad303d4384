import { inject, Injectable } from '@angular/core';
import type { ClientMark } from '@api/body-map/dto/mark.dto';
import type {
  AnswerChange,
  AnswerSaved,
  AnswerValue,
  MarkChange,
  MarkRemoved,
  MarkSaved,
  RaisedRedFlag,
} from '@api/intake/dto/intake-answer.dto';
import type { IntakeFile } from '@api/intake-files/dto/intake-file.dto';
import type { IntakeSubmitted } from '@api/intake/dto/intake-form.dto';
import { Session } from '../core/auth/session';
import { Clock } from '../core/clock';
import type { IntakeApi } from '../intake-link/intake-api';
import type { FileToSend } from '../intake-link/send-file';
import type { KeptDrafts } from '../intake-link/kept-drafts';
import type { KeptFiles } from '../intake-link/kept-files';
import { FormTemplatesApi } from './form-templates-api';

type Answering = Pick<
  IntakeApi,
  'saveAnswer' | 'saveMark' | 'removeMark' | 'sendFile' | 'removeFile' | 'submit'
>;

/** Takes answers as the server does for a client, and forgets them with the page: the form is only tried out. */
@Injectable()
export class TrialAnswers implements Answering {
  private readonly api = inject(FormTemplatesApi);
  private readonly clock = inject(Clock);
  private readonly session = inject(Session);

  private readonly answers = new Map<string, AnswerValue>();
  private readonly marks = new Map<string, ClientMark>();

  async saveAnswer(formRef: string, { questionId, value, version }: AnswerChange): Promise<AnswerSaved> {
    if (value === null) this.answers.delete(questionId);
    else this.answers.set(questionId, value);
    const effects = await this.effectsOn(formRef);
    const asked = effects.safetyQuestions.find((safety) => safety.questionId === questionId);
    const redFlag: RaisedRedFlag | null =
      asked && value === true
        ? {
            eventId: '',
            severity: asked.severity,
            clientAction: asked.clientAction,
            emergencyNumber: this.session.current()?.practice.emergencyNumber ?? '',
            raisedAt: this.now(),
          }
        : null;
    const answer = { questionId, value, version: version + 1, savedAt: this.now() };
    return { ...effects, answer, redFlag };
  }

  async saveMark(formRef: string, { mark, version }: MarkChange): Promise<MarkSaved> {
    this.marks.set(mark.id, mark);
    return { ...(await this.effectsOn(formRef)), mark, version: version + 1, savedAt: this.now() };
  }

  removeMark(formRef: string, markId: string): Promise<MarkRemoved> {
    this.marks.delete(markId);
    return this.effectsOn(formRef);
  }

  sendFile(_: string, id: string, { promise }: FileToSend): Promise<IntakeFile> {
    const kept = { mediaType: 'image/jpeg', sha256: '', savedAt: this.now() } as const;
    return Promise.resolve({ ...promise, ...kept, id });
  }

  removeFile(): Promise<unknown> {
    return Promise.resolve();
  }

  submit(formRef: string): Promise<IntakeSubmitted> {
    return Promise.resolve({ requestId: formRef, submittedAt: this.now() });
  }

  private effectsOn(formRef: string): Promise<MarkRemoved> {
    const answers = [...this.answers].map(([questionId, value]) => ({ questionId, value }));
    return this.api.tryOut(formRef, { answers, marks: [...this.marks.values()] });
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

/** Nothing that is tried out stays on the device. */
export const KEEPS_NO_ANSWER: Pick<KeptDrafts, 'keep' | 'read' | 'forget'> = {
  keep: () => Promise.resolve(),
  read: () => Promise.resolve([]),
  forget: () => Promise.resolve(),
};

/** They count as kept: no page has to stay open for a file that goes nowhere. */
export const KEEPS_NO_FILE: Pick<KeptFiles, 'keep' | 'read' | 'has' | 'drop' | 'forget'> = {
  keep: () => Promise.resolve(true),
  read: () => Promise.resolve([]),
  has: () => Promise.resolve(true),
  drop: () => Promise.resolve(),
  forget: () => Promise.resolve(),
};
