/** How a question is asked; the value that each takes is described at `AnswerValue`. `info` is read, not answered. */
export const QUESTION_TYPES = [
  'info',
  'text',
  'date',
  'phone',
  'email',
  'choice',
  'multi',
  'yes_no',
  'number',
  'nrs',
  'list',
  'duration',
  'signature',
  'body_map',
  'regions',
  'file',
  'psfs',
  'red_flags',
  'conditions',
  'causes',
  'per_area_consent',
  'consent',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Asked once in a form, if at all: the product knows one place for each. */
export const ASKED_ONCE: readonly QuestionType[] = [
  'body_map',
  'red_flags',
  'causes',
  'psfs',
  'per_area_consent',
];

export const WITH_OPTIONS: readonly QuestionType[] = ['choice', 'multi', 'per_area_consent', 'conditions'];

/** What a client must say in person. */
export const CLIENTS_OWN: readonly QuestionType[] = [
  'info',
  'signature',
  'consent',
  'per_area_consent',
  'body_map',
  'file',
  'red_flags',
  'causes',
  'conditions',
];

/** Questions that are answered anew each time: nothing said before stands in them. */
export const NEVER_PREFILLED: readonly QuestionType[] = [
  'info',
  'signature',
  'body_map',
  'file',
  'red_flags',
  'per_area_consent',
  'consent',
];

/** Who signs, by the id of the question: the client, and a parent or guardian. */
export const SIGNATURES = ['signature', 'guardian_sign'] as const;

/** Where the answer that a question starts with comes from. */
export const PREFILLS = ['none', 'client', 'last'] as const;
export type Prefill = (typeof PREFILLS)[number];

/** Questions whose answer is a field of the client's profile, by id. */
export const CLIENT_FIELD_QUESTIONS = [
  'legal_name',
  'preferred_name',
  'pronouns',
  'birth_date',
  'phone',
  'email',
  'emergency_name',
  'emergency_phone',
  'occupation',
] as const;
export type ClientFieldQuestion = (typeof CLIENT_FIELD_QUESTIONS)[number];

export const RULE_TESTS = ['is', 'is_not', 'at_least', 'at_most'] as const;
export type RuleTest = (typeof RULE_TESTS)[number];

/** Forms that come with the product; a practice copies one and makes it its own. */
export const SHIPPED_FORM_IDS = ['first_visit', 'follow_up', 'consents', 'first_visit_minor'] as const;
export type ShippedFormId = (typeof SHIPPED_FORM_IDS)[number];

/** Lists of conditions carry this start of their id, so that what decides the safety questions is found. */
export const CONDITIONS_PREFIX = 'cond_';

export const FORM_LIMITS = {
  title: 80,
  heading: 120,
  lead: 300,
  label: 300,
  help: 500,
  /** Characters of a text to read, or of a consent's paragraph. */
  paragraph: 2_000,
  paragraphs: 20,
  option: 120,
  options: 80,
  rules: 8,
  ruleConditions: 80,
  pages: 20,
  groups: 40,
  questions: 120,
  unit: 40,
  id: 60,
  text: 2_000,
  minutes: 60,
  templates: 200,
  versions: 1_000_000,
} as const;
