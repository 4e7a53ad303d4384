import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { ClientMark } from '../body-map/dto/mark.dto.js';
import type { AnswerValue } from '../intake/dto/intake-answer.dto.js';
import type { IntakeContent } from '../intake/dto/intake-form.dto.js';
import { IntakeAnswersService } from '../intake/intake-answers.service.js';
import { IntakeFormService } from '../intake/intake-form.service.js';
import { IntakeMarksService } from '../intake/intake-marks.service.js';
import { IntakeSubmissionService } from '../intake/intake-submission.service.js';
import { IntakeFilesService } from '../intake-files/intake-files.service.js';
import { Clock } from '../platform/persistence/clock.js';
import { newId } from '../platform/persistence/new-id.js';
import { LETTERS } from './story/letters.js';
import { MARK_POINTS } from './story/mark-points.js';
import type { Person } from './story/people.js';

/** Fills an intake form as the person would, question by question, and sends it in. */
@Injectable()
export class DemoIntakes {
  constructor(
    private readonly forms: IntakeFormService,
    private readonly answers: IntakeAnswersService,
    private readonly marks: IntakeMarksService,
    private readonly files: IntakeFilesService,
    private readonly clock: Clock,
    private readonly submissions: IntakeSubmissionService,
  ) {}

  async fill(requestId: string, person: Person, random: () => number): Promise<void> {
    for (const mark of person.complaint.marks) {
      const id = newId();
      const {
        offset,
        qualities,
        isByName,
        strokes = [],
        worse = [],
        better = [],
        radiatesTo = [],
        ...where
      } = mark;
      const intensity = Math.max(1, Math.min(10, person.pain + offset));
      const since = person.weeks > 8 ? 'months' : 'weeks';
      const drawn: ClientMark = {
        id,
        ...where,
        qualities: [...qualities],
        intensity,
        since,
        worse: [...worse],
        better: [...better],
        radiatesTo: [...radiatesTo],
        note: '',
        point: isByName || strokes.length > 0 ? null : (MARK_POINTS[mark.regionId] ?? null),
        strokes: [...strokes],
        areas: [],
      };
      await this.marks.save({ requestId, markId: id }, { mark: drawn, version: 0 });
    }
    // Which habits are asked follows from the marks just given.
    const content = await this.contentOf(requestId);
    for (const [questionId, value] of answersOf(person, content, random)) {
      await this.answers.save(requestId, { questionId, value, version: 0 });
    }
    // Which safety questions are asked follows from the marks and conditions just given.
    for (const { questionId } of (await this.contentOf(requestId)).safetyQuestions) {
      await this.answers.save(requestId, { questionId, value: false, version: 0 });
    }
    await this.addLetter(requestId, person);
    await this.submissions.submit(requestId, newId());
  }

  /** The form before a later visit: it hurts less, one spot is gone, fewer things make it worse. */
  async fillAgain(requestId: string, person: Person, random: () => number): Promise<void> {
    const { complaint } = person;
    const [first, ...others] = complaint.marks;
    const marks = first ? [first, ...others.slice(0, -1)] : [];
    const better = { ...complaint, marks, worse: complaint.worse.slice(0, 1) };
    await this.fill(requestId, { ...person, pain: Math.max(2, person.pain - 3), complaint: better }, random);
  }

  /** Sends in what came on paper, where the form asks for it. */
  private async addLetter(requestId: string, { name }: Person): Promise<void> {
    const letter = LETTERS[name];
    const { pages } = await this.contentOf(requestId);
    const questions = pages.flatMap((page) => page.groups.flatMap((group) => group.questions));
    const question = questions.find(({ type }) => type === 'file');
    if (!letter || !question) return;
    const content = await letter.write(this.clock.now());
    const path = { requestId, fileId: newId() };
    const promise = { questionId: question.id, name: letter.name, size: content.length };
    await this.files.expect(path, promise);
    await this.files.receive(path, Readable.from([content]));
  }

  private async contentOf(requestId: string): Promise<IntakeContent> {
    const { content } = await this.forms.getForm(requestId);
    if (!content) throw new Error('the demo’s form is not open');
    return content;
  }
}

function answersOf(person: Person, content: IntakeContent, random: () => number): [string, AnswerValue][] {
  const { complaint } = person;
  const asked = new Set(
    content.pages.flatMap(({ groups }) => groups.flatMap(({ questions }) => questions.map(({ id }) => id))),
  );
  const said: [string, AnswerValue][] = [
    ['legal_name', person.name],
    ['birth_date', person.born],
    ['phone', phoneOf(random)],
    ['occupation', person.work],
    ['goal', complaint.goal],
    ['onset', 'slowly'],
    ['worse_with', [...complaint.worse]],
    ['better_with', [...complaint.better]],
    ['psfs', complaint.hardThings.map((activity) => ({ activity, score: 3 + Math.floor(random() * 3) }))],
    ['stress', 3 + Math.floor(random() * 5)],
    ['home_time', random() < 0.5 ? '5 minutes' : '10 minutes'],
    ['changes', ['nothing new']],
    ['q_sleep', 'On and off'],
    ['q_wakes', 'Turning over, around four.'],
    ['signature', { kind: 'typed', name: person.name }],
  ];
  const answers = said.filter(([id]) => asked.has(id));
  for (const [cause, answer] of Object.entries(complaint.habits)) {
    const isAsked = content.habitQuestions.some(({ questionId }) => questionId === `cause.${cause}`);
    if (isAsked) answers.push([`cause.${cause}`, answer]);
  }
  answers.push(...conditionsOf(person, content));
  for (const { questionId, textHash, isRequired } of content.consents) {
    const isGiven = isRequired || questionId === 'consent_homecare' || questionId === 'consent_contact';
    answers.push([questionId, { isGiven, textHash }]);
  }
  return answers;
}

function conditionsOf(person: Person, content: IntakeContent): [string, AnswerValue][] {
  if (person.conditions.length === 0) return [['cond_none', true]];
  return content.pages
    .flatMap((page) => page.groups)
    .flatMap((group) => group.questions)
    .filter(({ type }) => type === 'conditions')
    .flatMap(({ id, options }): [string, AnswerValue][] => {
      const ticked = options.map(({ value }) => value).filter((value) => person.conditions.includes(value));
      return ticked.length > 0 ? [[id, ticked]] : [];
    });
}

export function phoneOf(random: () => number): string {
  return `+1 503 555 01${String(Math.floor(random() * 100)).padStart(2, '0')}`;
}
