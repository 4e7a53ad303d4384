import type { AnswerValue } from '../intake/dto/intake-answer.dto.js';

/** SQL: the newest answer to each question for the therapist, of the form with the alias `i`, as JSON. */
export const REVIEW_ANSWERS_OF_FORM = `(
  SELECT coalesce(json_agg(json_build_object('questionId', w.question_id, 'question', w.question, 'value', w.value,
    'words', w.words, 'answeredByName', w.name, 'answeredAt', w.answered_at) ORDER BY w.question_id), '[]')
  FROM (
    SELECT DISTINCT ON (y.question_id) y.*, z.name
    FROM review_answer y JOIN staff_member z ON z.practice_id = y.practice_id AND z.id = y.answered_by
    WHERE y.practice_id = i.practice_id AND y.submitted_intake_id = i.id
    ORDER BY y.question_id, y.id DESC) w)`;

export interface ReviewAnswerRow {
  questionId: string;
  question: string;
  value: AnswerValue | null;
  words: string;
  answeredByName: string;
  /** As PostgreSQL writes it into JSON. */
  answeredAt: string;
}
