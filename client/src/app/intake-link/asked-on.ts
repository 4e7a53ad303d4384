import { isAnswered } from './answer-values';
import type { Answers, Screen } from './screen';

/** A question as it stands on a screen: its id, whether the form needs it, whether it has an answer. */
export interface Asked {
  readonly questionId: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly isAnswered: boolean;
}

/** What a screen asks. */
export function askedOn(screen: Screen, { value, hasMarks, hasUnratedMarks }: Answers): Asked[] {
  const asked = (questionId: string, label: string, isRequired: boolean): Asked => ({
    questionId,
    label,
    isRequired,
    isAnswered: isAnswered(value(questionId)),
  });
  switch (screen.kind) {
    case 'questions':
    case 'sign':
      return screen.questions
        .filter(({ type }) => type !== 'info')
        .map(({ id, label, isRequired }) => asked(id, label, isRequired));
    case 'map': {
      const { id, label, isRequired } = screen.question;
      const isDone = hasMarks ? !hasUnratedMarks : isAnswered(value(id));
      return [{ ...asked(id, label, isRequired), isAnswered: isDone }];
    }
    case 'safety':
      return [asked(screen.question.questionId, screen.question.text, true)];
    case 'conditions':
      return [...screen.groups, ...(screen.none ? [screen.none] : []), ...screen.details].map(
        ({ id, label, isRequired }) => asked(id, label, isRequired),
      );
    case 'habits':
      return screen.questions.map(({ questionId, text }) => asked(questionId, text, false));
    case 'consents':
      return screen.consents.map(({ questionId, title, isRequired }) => asked(questionId, title, isRequired));
    case 'review':
      return [];
  }
}
