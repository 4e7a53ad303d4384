import type { SafetyQuestion } from '@api/intake/dto/intake-answer.dto';
import type {
  HabitQuestion,
  IntakeConsent,
  IntakeContent,
  IntakeForm,
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

/** A short form with every kind of page. */
export const aContent = (change: Partial<IntakeContent> = {}): IntakeContent => ({
  title: 'Health and comfort form',
  minutes: 6,
  pages: [
    {
      id: 'about',
      title: 'About you',
      questions: [
        aQuestion('legal_name', { isRequired: true }),
        aQuestion('birth_date', { type: 'date', isRequired: true }),
        aQuestion('guardian_name', { isRequired: true, showIf: { kind: 'minor' } }),
        aQuestion('guardian_sign', { type: 'signature', isRequired: true, showIf: { kind: 'minor' } }),
        aQuestion('email', { type: 'email' }),
      ],
    },
    {
      id: 'why',
      title: 'Why you are here',
      questions: [
        aQuestion('goal', { isRequired: true }),
        aQuestion('onset', { type: 'choice', options: ticks(['slowly', 'after one event']) }),
        aQuestion('onset_event', { showIf: { kind: 'answer', questionId: 'onset', is: 'after one event' } }),
        aQuestion('body_map', { type: 'body_map', isRequired: true }),
        aQuestion('psfs', { type: 'psfs' }),
      ],
    },
    {
      id: 'safety',
      title: 'Safety questions',
      questions: [aQuestion('red_flags', { type: 'red_flags', isRequired: true })],
    },
    {
      id: 'health',
      title: 'Your health',
      questions: [
        aQuestion('cond_head', { type: 'conditions', options: ticks(['migraine', 'glaucoma']) }),
        aQuestion('cond_none', { type: 'yes_no' }),
        aQuestion('aura', { showIf: { kind: 'condition', anyOf: ['migraine'] } }),
        aQuestion('medicines', { type: 'list' }),
        aQuestion('allergies', { type: 'list' }),
      ],
    },
    { id: 'habits', title: 'Day and night', questions: [aQuestion('cause_questions', { type: 'causes' })] },
    {
      id: 'comfort',
      title: 'Comfort',
      questions: [
        aQuestion('pressure', { type: 'choice' }),
        aQuestion('sensitive_ok', { type: 'per_area_consent' }),
      ],
    },
    {
      id: 'consent',
      title: 'Consent',
      questions: [
        aQuestion('consent_treat', { type: 'consent', isRequired: true }),
        aQuestion('signature', { type: 'signature', isRequired: true }),
      ],
    },
  ],
  safetyQuestions: [aSafetyQuestion('chest'), aSafetyQuestion('fever')],
  habitQuestions: [
    aHabit('stoop', 'freq5'),
    ...['desk', 'laptop', 'phone', 'sofa'].map((id) => aHabit(id, 'hours')),
  ],
  consents: [aConsent('consent_treat')],
  isMinor: false,
  ageOfConsent: 18,
  answers: [],
  marks: [],
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
  content,
});
