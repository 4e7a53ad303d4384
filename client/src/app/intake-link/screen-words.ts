/** One group of questions on a screen. Without a heading of its own the first question is the heading. */
export interface ScreenGroup {
  readonly questions: readonly string[];
  readonly heading?: string;
  readonly lead?: string;
}

/** A page of the form as the client counts them: "Page 2 of 5 · Where it hurts". */
export interface Chapter {
  readonly title: string;
  readonly pages: readonly string[];
}

/** The form's own pages, folded into what one goes through in a sitting. A page not named here is a chapter by itself. */
export const CHAPTERS: readonly Chapter[] = [
  { title: $localize`About you`, pages: ['about'] },
  { title: $localize`Where it hurts`, pages: ['why'] },
  { title: $localize`Your health`, pages: ['safety', 'health'] },
  { title: $localize`Day and night`, pages: ['habits', 'comfort'] },
  { title: $localize`Your yes`, pages: ['consent'] },
];

/** Which questions share a screen, by page. A question not named here follows by itself at the end of its page. */
export const GROUPS: Readonly<Partial<Record<string, readonly ScreenGroup[]>>> = {
  about: [
    {
      heading: $localize`Who are you?`,
      questions: ['legal_name', 'preferred_name', 'birth_date', 'phone'],
    },
    {
      heading: $localize`A parent or guardian fills this in with you`,
      lead: $localize`You can still answer about your own body. A parent or guardian signs at the end.`,
      questions: ['guardian_name'],
    },
    {
      heading: $localize`How may we reach you?`,
      lead: $localize`Tick all that are fine. Our notes never say why we write.`,
      questions: ['contact_ok', 'email'],
    },
    {
      heading: $localize`Who can we call if you need help?`,
      questions: ['emergency_name', 'emergency_phone'],
    },
    {
      heading: $localize`What is your day like?`,
      lead: $localize`A few words are plenty.`,
      questions: ['occupation', 'activities', 'doctor', 'pronouns'],
    },
  ],
  why: [
    { questions: ['goal', 'onset', 'onset_event', 'duration'] },
    { questions: ['body_map'] },
    { questions: ['worse_with', 'better_with'] },
    { heading: $localize`What do you know about it?`, questions: ['pattern', 'tried', 'told'] },
    {
      heading: $localize`Name up to 3 things that are hard now`,
      lead: $localize`Small, real things. You will be asked about them again later.`,
      questions: ['psfs'],
    },
  ],
  health: [
    {
      heading: $localize`Medicines and allergies`,
      lead: $localize`One line for each. Leave it empty if there are none.`,
      questions: ['medicines', 'allergies'],
    },
    {
      heading: $localize`Operations and implants`,
      lead: $localize`One line for each. Leave it empty if there are none.`,
      questions: ['surgeries', 'implants'],
    },
    { questions: ['other_health'] },
  ],
  habits: [
    { heading: $localize`Sleep and stress`, questions: ['sleep_hours', 'stress'] },
    {
      heading: $localize`What fits into your day?`,
      questions: ['home_time', 'equipment', 'has_helper'],
    },
  ],
  comfort: [
    {
      heading: $localize`What feels right for you?`,
      questions: ['pressure', 'talk', 'position_limits', 'scent_ok', 'support_person'],
    },
    {
      heading: $localize`Your limits`,
      lead: $localize`You may say stop, softer or no at any time. You never need a reason.`,
      questions: ['avoid_areas', 'touch_history'],
    },
    { questions: ['sensitive_ok'] },
  ],
};

export const HOURS_HEADING = $localize`On a normal day…`;
export const HOURS_LEAD = $localize`A good guess is fine.`;
