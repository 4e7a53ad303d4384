export const STAFF_ROLES = ['owner', 'therapist', 'front_desk', 'student', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export const PERMISSIONS = [
  'client.read',
  'client.write',
  'client.merge',
  'intake.send',
  'intake.read',
  'intake.review',
  'form.write',
  'red_flag.close',
  'note.read',
  'note.write',
  'note.sign',
  'causes.read',
  'causes.write',
  'plan.read',
  'plan.write',
  'plan.share',
  'message.read',
  'message.write',
  'library.read',
  'library.review',
  'library.write',
  'dashboard.read',
  'practice.read',
  'practice.write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const CLINICAL: readonly Permission[] = PERMISSIONS.filter((permission) => permission !== 'practice.write');

const NEEDS_LICENCE: readonly Permission[] = [
  'client.merge',
  'form.write',
  'note.sign',
  'red_flag.close',
  'library.review',
  'library.write',
];

/** What each role may do. Front desk sees contacts, never clinical text; a student's note needs a co-signature. */
export const PERMISSIONS_OF_ROLE: Record<StaffRole, readonly Permission[]> = {
  owner: PERMISSIONS,
  therapist: CLINICAL,
  front_desk: ['client.read', 'client.write', 'intake.send', 'practice.read'],
  student: CLINICAL.filter((permission) => !NEEDS_LICENCE.includes(permission)),
  auditor: ['practice.read'],
};
