import type { ShippedFormId } from './form-templates.vocabulary.js';

/** One screen. The id of a group without one is that of its first question; `cond_*` stands for all lists of conditions. */
export interface GroupLayout {
  readonly id?: string;
  readonly heading?: string;
  readonly lead?: string;
  readonly questions: readonly string[];
}

export interface PageLayout {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly GroupLayout[];
}

export interface FormLayout {
  readonly title: string;
  readonly minutes: number;
  readonly pages: readonly PageLayout[];
}

const GUARDIAN: GroupLayout = {
  heading: 'A parent or guardian fills this in with you',
  lead: 'You can still answer about your own body. A parent or guardian signs at the end.',
  questions: ['guardian_name'],
};

const WHO: GroupLayout = {
  heading: 'Who are you?',
  questions: ['legal_name', 'preferred_name', 'birth_date', 'phone'],
};

const ABOUT: PageLayout = {
  id: 'about',
  title: 'About you',
  groups: [
    WHO,
    GUARDIAN,
    {
      heading: 'How may we reach you?',
      lead: 'Tick all that are fine. Our notes never say why we write.',
      questions: ['contact_ok', 'email'],
    },
    { heading: 'Who can we call if you need help?', questions: ['emergency_name', 'emergency_phone'] },
    {
      heading: 'What is your day like?',
      lead: 'A few words are plenty.',
      questions: ['occupation', 'activities', 'doctor', 'pronouns'],
    },
  ],
};

const PSFS: GroupLayout = {
  heading: 'Name up to 3 things that are hard now',
  lead: 'Small, real things. You will be asked about them again later.',
  questions: ['psfs'],
};

const WHY: PageLayout = {
  id: 'why',
  title: 'Where it hurts',
  groups: [
    { questions: ['goal', 'onset', 'onset_event', 'duration'] },
    { questions: ['body_map'] },
    { questions: ['worse_with', 'better_with'] },
    { heading: 'What do you know about it?', questions: ['pattern', 'tried', 'told'] },
    PSFS,
  ],
};

const CONDITIONS: GroupLayout = {
  id: 'health',
  questions: ['cond_*', 'cond_none', 'pregnant_weeks', 'blood_thinner_name'],
};

const MEDICINES: GroupLayout = {
  heading: 'Medicines and allergies',
  lead: 'One line for each. Leave it empty if there are none.',
  questions: ['medicines', 'allergies'],
};

const HEALTH: PageLayout = {
  id: 'health',
  title: 'Your health',
  groups: [
    { questions: ['red_flags'] },
    CONDITIONS,
    MEDICINES,
    {
      heading: 'Operations and implants',
      lead: 'One line for each. Leave it empty if there are none.',
      questions: ['surgeries', 'implants'],
    },
    { questions: ['other_health'] },
  ],
};

const HABITS: GroupLayout = { questions: ['cause_questions'] };
const SLEEP: GroupLayout = { heading: 'Sleep and stress', questions: ['sleep_hours', 'stress'] };
const FITS: GroupLayout = {
  heading: 'What fits into your day?',
  questions: ['home_time', 'equipment', 'has_helper'],
};

const DAY: PageLayout = {
  id: 'habits',
  title: 'Day and night',
  groups: [
    HABITS,
    SLEEP,
    FITS,
    {
      heading: 'What feels right for you?',
      questions: ['pressure', 'talk', 'position_limits', 'scent_ok', 'support_person'],
    },
    {
      heading: 'Your limits',
      lead: 'You may say stop, softer or no at any time. You never need a reason.',
      questions: ['avoid_areas', 'touch_history'],
    },
  ],
};

const AREAS: GroupLayout = { questions: ['sensitive_ok'] };
const SIGN: GroupLayout = { id: 'sign', questions: ['guardian_sign', 'signature'] };

const YES: PageLayout = {
  id: 'consent',
  title: 'Your yes',
  groups: [
    AREAS,
    {
      id: 'consents',
      questions: [
        'consent_treat',
        'consent_privacy',
        'consent_contact',
        'consent_homecare',
        'consent_photo',
        'consent_story',
      ],
    },
    SIGN,
  ],
};

/** Which questions of the shipped data each form asks, and which of them share a screen. */
export const SHIPPED_LAYOUTS: Record<ShippedFormId, FormLayout> = {
  first_visit: {
    title: 'Health and comfort form',
    minutes: 6,
    pages: [ABOUT, WHY, HEALTH, DAY, YES],
  },
  follow_up: {
    title: 'Before your next visit',
    minutes: 3,
    pages: [
      {
        id: 'why',
        title: 'How you are now',
        groups: [
          { questions: ['goal'] },
          { questions: ['body_map'] },
          { questions: ['worse_with', 'better_with'] },
          PSFS,
        ],
      },
      {
        id: 'health',
        title: 'What has changed',
        groups: [
          { questions: ['changes', 'changes_words'] },
          { questions: ['red_flags'] },
          CONDITIONS,
          MEDICINES,
        ],
      },
      { id: 'habits', title: 'Day and night', groups: [HABITS, SLEEP, FITS] },
      { id: 'consent', title: 'Your yes', groups: [AREAS, SIGN] },
    ],
  },
  consents: {
    title: 'What you agree to',
    minutes: 2,
    pages: [
      {
        id: 'about',
        title: 'About you',
        groups: [{ heading: 'Who are you?', questions: ['legal_name', 'birth_date'] }, GUARDIAN],
      },
      YES,
    ],
  },
  first_visit_minor: {
    title: 'Health and comfort form, with a parent or guardian',
    minutes: 7,
    pages: [
      { ...ABOUT, groups: [GUARDIAN, ...ABOUT.groups.filter((group) => group !== GUARDIAN)] },
      WHY,
      HEALTH,
      DAY,
      YES,
    ],
  },
};
