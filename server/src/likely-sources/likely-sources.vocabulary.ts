/** What a therapist can complete during the interview. */
export const INTERVIEW_TOPICS = [
  'cause',
  'red_flag',
  'place',
  'clearance',
  'nerve_screen',
  'helper',
  'taught',
] as const;
export type InterviewTopic = (typeof INTERVIEW_TOPICS)[number];

/** On what she agrees or differs: the list as a whole, or one row of it. */
export const DECISION_SUBJECTS = ['result', 'muscle', 'cause', 'item'] as const;
export type DecisionSubject = (typeof DECISION_SUBJECTS)[number];

export const DECISIONS = ['agree', 'differ'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What became of a habit question that was sent to a client. */
export const SENT_QUESTION_STATES = ['open', 'answered', 'skipped', 'withdrawn'] as const;
export type SentQuestionState = (typeof SENT_QUESTION_STATES)[number];

export const LIKELY_SOURCES_LIMITS = { why: 500, clinician: 120, id: 100, questions: 6 } as const;
