import type { FinderNotice } from './finder.vocabulary.js';

/** Stands with everything the finder says. */
export const FINDER_STATEMENT =
  'A sorting aid. It supports the therapist’s judgement and never replaces it, and it never diagnoses. ' +
  'Where a muscle’s pain is often felt comes from teaching models on which examiners often differ.';

export const NOTICE_TEXTS: Readonly<Record<FinderNotice, string>> = {
  nerve_like_symptoms:
    'Numb, tingling, shooting, electric or weak was marked. Items that pull on a nerve are left out; do a nerve screen first.',
  widespread_pain:
    'Pain in many places. Each score is lower than for one place; ask about sleep, stress and general health.',
};

/** Words that the finder must not say; a test looks for them in every text it can show. */
export const FORBIDDEN_WORDS = ['you have', 'because of', 'will cure', 'will be gone'] as const;
