import type { InterviewAnswerForm } from '@api/likely-sources/dto/likely-sources.dto';

/** What an answer is about: topic and subject, as in the list of what was answered. */
export function answerKey(form: InterviewAnswerForm): string {
  switch (form.topic) {
    case 'cause':
      return `cause:${form.causeId}`;
    case 'red_flag':
      return `red_flag:${form.redFlagId}`;
    case 'place':
      return `place:${form.markId}`;
    case 'clearance':
      return `clearance:${form.conditionId}`;
    case 'taught':
      return `taught:${form.exerciseId}`;
    case 'nerve_screen':
    case 'helper':
      return `${form.topic}:`;
    default:
      throw new Error(form satisfies never);
  }
}
