import { causeAnswerWords } from '../cause-finder/cause-answer-words.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { regionLabel } from '../knowledge/region-label.js';
import type { InterviewAnswer } from './dto/likely-sources.dto.js';
import type { SentQuestion } from './dto/sent-question.dto.js';
import { INTERVIEW_VALUES } from './interview-values.js';
import type { FoundInterviewAnswer, FoundSentQuestion } from './likely-sources.repository.js';

type WordsKnowledge = Pick<Knowledge, 'findCause' | 'findCondition' | 'findRedFlag' | 'findExercise'>;

/** An answer of the interview as it is read. */
export function toInterviewAnswer(knowledge: WordsKnowledge, answer: FoundInterviewAnswer): InterviewAnswer {
  const { topic, subjectId, answeredByName, answeredAt } = answer;
  return {
    topic,
    subjectId,
    ...inWords(knowledge, answer),
    answeredByName,
    answeredAt: new Date(answeredAt).toISOString(),
  };
}

/** A question that was sent to the client, as it is read. */
export function toSentQuestion(
  knowledge: WordsKnowledge,
  { id, causeId, state, value, sentByName, sentAt, settledAt }: FoundSentQuestion,
): SentQuestion {
  const cause = knowledge.findCause(causeId);
  return {
    id,
    causeId,
    question: cause?.question.text ?? causeId,
    state,
    words: cause && value ? causeAnswerWords(cause, value) : '',
    sentByName,
    sentAt: new Date(sentAt).toISOString(),
    settledAt: settledAt === null ? null : new Date(settledAt).toISOString(),
  };
}

function inWords(
  knowledge: WordsKnowledge,
  { topic, subjectId, value }: FoundInterviewAnswer,
): Pick<InterviewAnswer, 'label' | 'words'> {
  switch (topic) {
    case 'cause': {
      const cause = knowledge.findCause(subjectId);
      const said = INTERVIEW_VALUES.cause.parse(value);
      return { label: cause?.question.text ?? subjectId, words: cause ? causeAnswerWords(cause, said) : '' };
    }
    case 'red_flag':
      return { label: knowledge.findRedFlag(subjectId)?.question ?? subjectId, words: yesOrNo(value) };
    case 'place':
      return { label: 'Where it is', words: regionLabel(INTERVIEW_VALUES.place.parse(value)) ?? '' };
    case 'clearance': {
      const { clinician, answeredOn } = INTERVIEW_VALUES.clearance.parse(value);
      return {
        label: knowledge.findCondition(subjectId)?.label ?? subjectId,
        words: `${clinician}, ${answeredOn}`,
      };
    }
    case 'nerve_screen':
      return { label: 'Nerve screen', words: value === true ? 'done' : 'not done' };
    case 'helper':
      return { label: 'A helper at home', words: yesOrNo(value) };
    case 'taught':
      return {
        label: knowledge.findExercise(subjectId)?.name ?? subjectId,
        words: value === true ? 'shown in the room' : 'not shown yet',
      };
    default:
      return topic satisfies never;
  }
}

function yesOrNo(value: unknown): string {
  return value === true ? 'yes' : 'no';
}
