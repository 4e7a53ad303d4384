/**
 * Places where pressing on one's own can do harm. Self-massage of one of these muscles is shared only when the therapist
 * says for each item that she stands by it, whether or not the practice has reviewed the library.
 */
export const SENSITIVE_SELF_WORK = [
  { place: 'front_neck', muscles: ['scm', 'longus_colli'], why: 'It lies over the carotid artery.' },
  {
    place: 'side_neck',
    muscles: ['scalenes'],
    why: 'The nerves and the artery of the arm pass between them.',
  },
  {
    place: 'jaw',
    muscles: ['masseter', 'temporalis', 'lateral_pterygoid'],
    why: 'The joint and the nerves of the face lie close.',
  },
  {
    place: 'belly',
    muscles: ['rectus_abdominis', 'obliques', 'transversus_abdominis', 'iliopsoas', 'diaphragm'],
    why: 'Organs and the great artery lie beneath.',
  },
  {
    place: 'armpit',
    muscles: ['subscapularis', 'latissimus_dorsi', 'teres_major'],
    why: 'Nerves, vessels and lymph nodes of the arm lie there.',
  },
] as const;
export type SensitivePlace = (typeof SENSITIVE_SELF_WORK)[number]['place'];
