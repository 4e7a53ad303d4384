import { Injectable } from '@nestjs/common';
import type { FormQuestion } from '../form-templates/dto/form-content.dto.js';
import { Clock } from '../platform/persistence/clock.js';
import { dayIn } from '../practices/practice-day.js';
import type { Practice } from '../practices/practices.service.js';
import { fitsQuestion } from './answer-schema.js';
import type { AnswerValue } from './dto/intake-answer.dto.js';
import type { EarlierAnswer, IntakeContent } from './dto/intake-form.dto.js';
import { type SignedIntake, SignedIntakeSchema } from './dto/signed-intake.dto.js';
import { EarlierAnswersRepository, type KnownProfile } from './earlier-answers.repository.js';
import type { FilledForm } from './filled-form.js';
import type { FormDefinition } from './form-definition.js';
import type { IntakeAccess } from './intake-access.service.js';
import { CAUSE_PREFIX, FOLLOW_UP_PREFIX } from './intake.vocabulary.js';

interface Said {
  readonly value: AnswerValue;
  readonly saidOn: string | null;
}

interface Asked {
  readonly definition: FormDefinition;
  readonly form: FilledForm;
  readonly practice: Practice;
}

/**
 * What a client said before and may confirm: “Still true?” Shown on a device that is known to be the client's alone, because
 * a link may be opened by somebody else first.
 */
@Injectable()
export class EarlierAnswersService {
  constructor(
    private readonly earlier: EarlierAnswersRepository,
    private readonly clock: Clock,
  ) {}

  async find(
    { clientId, hasEarlier, isProven }: IntakeAccess,
    { definition, form, practice }: Asked,
  ): Promise<Pick<IntakeContent, 'earlier' | 'isEarlierLocked'>> {
    const wanted = definition.published.filter(({ prefill }) => prefill !== 'none');
    if (wanted.length === 0 || !hasEarlier) return { earlier: [], isEarlierLocked: false };
    if (!isProven) return { earlier: [], isEarlierLocked: true };
    const { profile, contents } = await this.earlier.load(clientId);
    const intakes = contents.map((content) => SignedIntakeSchema.parse(JSON.parse(content)));
    const last = lastSaid(intakes, definition, practice.timeZone);
    const today = dayIn(practice.timeZone, this.clock.now());
    const earlier = wanted.flatMap((question) =>
      idsOf(question, last).flatMap((questionId) =>
        earlierOf({ questionId, question, profile, last }).filter(
          ({ value }) =>
            form.valueOf(questionId) === null && fitsQuestion(definition.find(questionId), value, today),
        ),
      ),
    );
    return { earlier, isEarlierLocked: false };
  }
}

/** A question stands for several answers where the knowledge asks: each habit, each follow-up of a condition. */
function idsOf({ id, type }: FormQuestion, last: ReadonlyMap<string, Said>): string[] {
  if (type === 'causes') return [...last.keys()].filter((known) => known.startsWith(CAUSE_PREFIX));
  if (type === 'conditions') {
    const ticked = last.get(id)?.value;
    const ids = Array.isArray(ticked) ? ticked.map(String) : [];
    const more = [...last.keys()].filter((known) =>
      ids.some((condition) => known.startsWith(`${FOLLOW_UP_PREFIX}${condition}.`)),
    );
    return [id, ...more];
  }
  return [id];
}

function earlierOf({
  questionId,
  question,
  profile,
  last,
}: {
  questionId: string;
  question: FormQuestion;
  profile: KnownProfile;
  last: ReadonlyMap<string, Said>;
}): EarlierAnswer[] {
  const known = question.prefill === 'client' ? profile[questionId as keyof KnownProfile] : null;
  if (known) return [{ questionId, value: known, from: 'client', saidOn: null }];
  const said = last.get(questionId);
  const isEmpty = Array.isArray(said?.value) && said.value.length === 0;
  return said && !isEmpty ? [{ questionId, ...said, from: 'last' }] : [];
}

/** The newest answer to each question, over the forms sent in; they come newest first. */
function lastSaid(
  intakes: readonly SignedIntake[],
  definition: FormDefinition,
  timeZone: string,
): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const intake of intakes) {
    const saidOn = dayIn(timeZone, new Date(intake.signedAt));
    for (const [id, value] of answersOf(intake, definition)) {
      if (!said.has(id)) said.set(id, { value, saidOn });
    }
  }
  return said;
}

/** A list that was answered with nothing ticked counts too: no older list may come back. */
function answersOf(intake: SignedIntake, definition: FormDefinition): [string, AnswerValue][] {
  const plain = [
    ...intake.pages.flatMap((page) => page.answers),
    ...intake.habits,
    ...intake.conditions.flatMap((condition) => condition.followUps),
  ];
  const ticked = new Set(intake.conditions.map(({ conditionId }) => conditionId));
  const lists = definition.questions
    .filter(({ type }) => type === 'conditions')
    .map(({ id, options }): [string, string[]] => [
      id,
      options.map(({ value }) => value).filter((value) => ticked.has(value)),
    ])
    .filter(([id, values]) => values.length > 0 || intake.conditionLists.includes(id));
  return [...plain.map(({ questionId, value }): [string, AnswerValue] => [questionId, value]), ...lists];
}
