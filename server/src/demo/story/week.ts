/** Who comes for the first time, and has sent nothing in yet. */
export const NEWCOMERS = [
  { name: 'Lena Fischer', pronouns: 'she/her', work: 'Florist', hasEmail: true },
  { name: 'Oscar Lund', pronouns: 'he/him', work: 'Bicycle mechanic', hasEmail: true },
  { name: 'Ada Brooks', pronouns: 'she/her', work: 'Retired, gardens', hasEmail: false },
];

/**
 * The visits of the coming days. The form of Lena goes out by the rule, Oscar is reminded of his and wants no more of it, Ada has no address, and
 * Nadia’s last form is old.
 */
export const VISITS = [
  { name: 'Priya Nair', inDays: 0, time: '09:00' },
  { name: 'Theo Martin', inDays: 0, time: '11:00' },
  { name: 'Marcus Bell', inDays: 0, time: '15:30' },
  { name: 'Jonah Whitlock', inDays: 1, time: '09:30' },
  { name: 'Nadia Petrova', inDays: 1, time: '11:00' },
  { name: 'Mina Castro', inDays: 1, time: '16:00' },
  { name: 'Ada Brooks', inDays: 2, time: '10:00' },
  { name: 'Hana Sato', inDays: 2, time: '14:00' },
  { name: 'Oscar Lund', inDays: 3, time: '09:00' },
  { name: 'Tariq Aziz', inDays: 3, time: '13:30' },
  { name: 'Jonas Lindqvist', inDays: 5, time: '10:00' },
  { name: 'Lena Fischer', inDays: 6, time: '15:00' },
];

export const REFUSES = 'Oscar Lund';

/** Who was asked what the finder would still like to know; some skip a question. */
export const ASKED = [
  { name: 'Jonas Lindqvist', skipsFirst: false },
  { name: 'Chloe Bennett', skipsFirst: true },
];
