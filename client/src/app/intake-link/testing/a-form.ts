import type { HabitQuestion, SafetyQuestion } from '@api/intake/dto/intake-answer.dto';
import type {
  IntakeConsent,
  IntakeContent,
  IntakeForm,
  IntakeGroup,
  IntakeQuestion,
} from '@api/intake/dto/intake-form.dto';

export const aQuestion = (id: string, change: Partial<IntakeQuestion> = {}): IntakeQuestion => ({
  id,
  type: 'text',
  label: `About ${id}`,
  help: null,
  isRequired: false,
  options: [],
  showIf: null,
  maxLength: 120,
  min: null,
  max: null,
  unit: null,
  paragraphs: [],
  ...change,
});

export const aSafetyQuestion = (id: string): SafetyQuestion => ({
  questionId: `red_flags.${id}`,
  text: `Is it ${id}?`,
  severity: 'emergency',
  clientAction: 'Call your emergency number now. Do not drive yourself.',
});

export const aHabit = (id: string, answerType: HabitQuestion['answerType']): HabitQuestion => ({
  questionId: `cause.${id}`,
  text: `How much ${id}?`,
  help: null,
  answerType,
  sideText: null,
});

export const aConsent = (questionId: string): IntakeConsent => ({
  questionId,
  title: questionId,
  version: 1,
  isRequired: true,
  paragraphs: ['I agree.'],
  textHash: 'a'.repeat(64),
});

const ticks = (ids: readonly string[]) => ids.map((value) => ({ value, label: value, followUps: [] }));

const MINOR = { match: 'all' as const, rules: [{ kind: 'minor' as const }] };

export const aGroup = (questions: IntakeQuestion[]): IntakeGroup => ({
  id: questions[0]?.id ?? '',
  heading: null,
  lead: null,
  questions,
});

/** A short form with every kind of page. */
export const aContent = (change: Partial<IntakeContent> = {}): IntakeContent => ({
  title: 'Health and comfort form',
  minutes: 6,
  pages: [
    {
      id: 'about',
      title: 'About you',
      groups: [
        aGroup([
          aQuestion('legal_name', { isRequired: true }),
          aQuestion('birth_date', { type: 'date', isRequired: true }),
        ]),
        aGroup([aQuestion('guardian_name', { isRequired: true, showIf: MINOR })]),
        aGroup([aQuestion('email', { type: 'email' })]),
      ],
    },
    {
      id: 'why',
      title: 'Where it hurts',
      groups: [
        aGroup([
          aQuestion('goal', { isRequired: true }),
          aQuestion('onset', { type: 'choice', options: ticks(['slowly', 'after one event']) }),
          aQuestion('onset_event', {
            showIf: {
              match: 'all',
              rules: [{ kind: 'answer', questionId: 'onset', test: 'is', value: 'after one event' }],
            },
          }),
        ]),
        aGroup([aQuestion('body_map', { type: 'body_map', isRequired: true })]),
        aGroup([aQuestion('psfs', { type: 'psfs' })]),
      ],
    },
    {
      id: 'health',
      title: 'Your health',
      groups: [
        aGroup([aQuestion('red_flags', { type: 'red_flags', isRequired: true })]),
        {
          ...aGroup([
            aQuestion('cond_head', { type: 'conditions', options: ticks(['migraine', 'glaucoma']) }),
            aQuestion('cond_none', { type: 'yes_no' }),
            aQuestion('aura', {
              showIf: { match: 'any', rules: [{ kind: 'condition', anyOf: ['migraine'] }] },
            }),
          ]),
          id: 'health',
        },
        aGroup([aQuestion('medicines', { type: 'list' }), aQuestion('allergies', { type: 'list' })]),
      ],
    },
    {
      id: 'habits',
      title: 'Day and night',
      groups: [
        aGroup([aQuestion('cause_questions', { type: 'causes' })]),
        aGroup([aQuestion('pressure', { type: 'choice' })]),
      ],
    },
    {
      id: 'consent',
      title: 'Your yes',
      groups: [
        aGroup([aQuestion('sensitive_ok', { type: 'per_area_consent' })]),
        aGroup([aQuestion('consent_treat', { type: 'consent', isRequired: true })]),
        aGroup([
          aQuestion('guardian_sign', { type: 'signature', isRequired: true, showIf: MINOR }),
          aQuestion('signature', { type: 'signature', isRequired: true }),
        ]),
      ],
    },
  ],
  safetyQuestions: [aSafetyQuestion('chest'), aSafetyQuestion('fever')],
  habitQuestions: [
    aHabit('stoop', 'freq5'),
    ...['desk', 'laptop', 'phone', 'sofa'].map((id) => aHabit(id, 'hours')),
  ],
  earlier: [],
  isEarlierLocked: false,
  consents: [aConsent('consent_treat')],
  isMinor: false,
  ageOfConsent: 18,
  answers: [],
  marks: [],
  files: [],
  ...change,
});

export const aForm = (content: IntakeContent = aContent()): IntakeForm => ({
  requestId: '019ce17d-2100-7f01-8203-040506070809',
  state: 'open',
  practiceName: 'Harbor Street Massage',
  emergencyNumber: '911',
  therapistFirstName: 'Mara',
  clientFirstName: 'Jonas',
  expiresAt: '2026-12-08T10:00:00.000Z',
  submittedAt: null,
  triesLeft: null,
  reminders: 'none',
  content,
});
