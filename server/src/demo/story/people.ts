import type { Complaint } from './complaint.js';
import { backOfTheArm, tinglingFingers } from './first-visit.js';
import { hipSitting, lowBack, runnersCalf, standingFeet } from './lower-body.js';
import { shoulderSleep, thumbForearm } from './arm.js';
import { deskBlade, jawHead, screenNeck } from './upper-body.js';

/** How a person's story goes until today. */
export const COURSES = [
  'better',
  'stalls',
  'worse',
  'quiet',
  'graduated',
  'asks',
  'red_flag',
  'note_open',
  'form_in',
  'form_sent',
] as const;
export type Course = (typeof COURSES)[number];

export interface Person {
  name: string;
  pronouns: string | null;
  born: string;
  work: string;
  complaint: Complaint;
  course: Course;
  /** Weeks since the intake. */
  weeks: number;
  /** Pain 0–10 at intake. */
  pain: number;
  conditions: readonly string[];
}

const person = (
  name: string,
  pronouns: string | null,
  born: string,
  work: string,
  story: [Complaint, Course, number, number],
  conditions: readonly string[] = [],
): Person => {
  const [complaint, course, weeks, pain] = story;
  return { name, pronouns, born, work, complaint, course, weeks, pain, conditions };
};

/** The person whom the demo's “Enter as client” opens. */
export const EXAMPLE_CLIENT = 'Jonas Lindqvist';

export const PEOPLE: readonly Person[] = [
  person('Jonas Lindqvist', 'he/him', '1992-05-14', 'Developer, laptop all day', [deskBlade, 'better', 5, 6]),
  person(
    'Elin Marsh',
    'she/her',
    '1985-03-02',
    'Architect, drawing board and two screens',
    [screenNeck, 'asks', 4, 6],
    ['anticoagulants'],
  ),
  person('Tomas Reyes', 'he/him', '1979-08-21', 'Gardener', [lowBack, 'note_open', 9, 6]),
  person('Priya Nair', 'she/her', '1990-11-09', 'Designer, laptop on the sofa', [screenNeck, 'better', 7, 5]),
  person('Jonah Whitlock', 'he/him', '1996-01-30', 'Barista', [standingFeet, 'form_sent', 0, 5]),
  person('Grace Okafor', 'she/her', '1974-06-17', 'Nurse, night shifts', [jawHead, 'red_flag', 6, 5]),
  person(
    'Hana Sato',
    'she/her',
    '1988-09-25',
    'Primary school teacher',
    [hipSitting, 'better', 3, 6],
    ['pregnancy'],
  ),
  person('Leo Brandt', 'he/him', '1983-02-11', 'Software tester', [deskBlade, 'graduated', 24, 7]),
  person('Marcus Bell', 'he/him', '1971-12-04', 'Courier, in the van five hours a day', [
    lowBack,
    'worse',
    8,
    4,
  ]),
  person('Dana Kowalski', 'they/them', '1994-04-19', 'Potter', [thumbForearm, 'stalls', 10, 5]),
  person(
    'Ruth Adeyemi',
    'she/her',
    '1958-07-08',
    'Retired librarian, three grandchildren',
    [shoulderSleep, 'quiet', 12, 5],
    ['osteopenia'],
  ),
  person('Owen Park', 'he/him', '1987-10-02', 'Accountant, runs in the evening', [
    runnersCalf,
    'better',
    11,
    6,
  ]),
  person('Ines Duarte', 'she/her', '1981-05-27', 'Hairdresser', [shoulderSleep, 'asks', 9, 6]),
  person('Sofia Lindqvist', 'she/her', '1993-08-13', 'Violinist', [screenNeck, 'note_open', 14, 5]),
  person('Amir Haddad', 'he/him', '1976-03-22', 'Taxi driver', [lowBack, 'better', 18, 7], ['diabetes']),
  person('Chloe Bennett', 'she/her', '1999-12-01', 'Student, reads on the bed', [deskBlade, 'better', 6, 5]),
  person('Wei Zhang', 'he/him', '1968-02-16', 'Chef', [standingFeet, 'stalls', 13, 6]),
  person(
    'Marta Nowak',
    'she/her',
    '1964-09-30',
    'Seamstress',
    [thumbForearm, 'better', 16, 6],
    ['osteoarthritis'],
  ),
  person('Daniel Osei', 'he/him', '1990-01-12', 'Physics teacher', [jawHead, 'better', 8, 5]),
  person('Freya Hansen', 'she/her', '1986-06-06', 'Photographer', [deskBlade, 'graduated', 26, 6]),
  person('Luca Romano', 'he/him', '1995-03-15', 'Climbing instructor', [shoulderSleep, 'better', 5, 5]),
  person('Nadia Petrova', 'she/her', '1978-11-20', 'Translator', [screenNeck, 'stalls', 20, 6], ['migraine']),
  person(
    'Samuel Adler',
    'he/him',
    '1959-04-03',
    'Carpenter',
    [hipSitting, 'better', 15, 6],
    ['hip_replacement'],
  ),
  person('Aisha Rahman', 'she/her', '1991-07-29', 'Pharmacist, stands all day', [
    standingFeet,
    'better',
    10,
    5,
  ]),
  person('Colin Fraser', 'he/him', '1970-10-10', 'Bus driver', [lowBack, 'quiet', 17, 6]),
  person('Yuki Tanaka', 'she/her', '1997-02-24', 'Illustrator', [thumbForearm, 'better', 7, 5]),
  person('Paula Mendes', 'she/her', '1982-08-05', 'Call-centre lead', [jawHead, 'stalls', 11, 6]),
  person(
    'Henrik Olsen',
    'he/him',
    '1966-12-18',
    'Ferry engineer',
    [shoulderSleep, 'graduated', 22, 6],
    ['hypertension_controlled'],
  ),
  person('Bea Thornton', 'she/her', '2001-05-09', 'Rower and student', [lowBack, 'better', 4, 5]),
  person('Mateo Silva', 'he/him', '1989-09-14', 'Delivery cyclist', [hipSitting, 'worse', 9, 4]),
  person('Greta Vogel', 'she/her', '1973-01-26', 'Cellist', [screenNeck, 'better', 12, 6]),
  person(
    'Ibrahim Diallo',
    'he/him',
    '1984-06-30',
    'Warehouse lead',
    [lowBack, 'stalls', 19, 7],
    ['sciatica'],
  ),
  person('Kate Sullivan', 'she/her', '1994-10-22', 'Physician assistant', [runnersCalf, 'better', 6, 5]),
  person('Noor Haddad', 'she/her', '1998-03-03', 'Baker', [thumbForearm, 'asks', 8, 6]),
  person('Peter Lang', 'he/him', '1962-07-16', 'Organist', [jawHead, 'better', 21, 5]),
  person('Rosa Jimenez', 'she/her', '1980-12-27', 'Cleaner, two houses a day', [
    shoulderSleep,
    'better',
    13,
    6,
  ]),
  // The record of Freya Hansen once more, under the name she has now: it waits to be decided.
  person('Freya Hansen-Lund', 'she/her', '1986-06-06', 'Photographer', [deskBlade, 'form_in', 0, 5]),
  person('Theo Martin', 'he/him', '2002-02-08', 'Apprentice mechanic', [deskBlade, 'form_in', 0, 6]),
  person(
    'Vera Kozlova',
    'she/her',
    '1955-11-11',
    'Retired, sings in a choir',
    [hipSitting, 'graduated', 25, 5],
    ['osteoporosis'],
  ),
  person('Tariq Aziz', 'he/him', '1989-05-05', 'Web editor, phone in hand', [
    tinglingFingers,
    'form_in',
    0,
    5,
  ]),
  person('Mina Castro', 'she/her', '1987-10-15', 'At home with a two-year-old', [
    backOfTheArm,
    'form_in',
    0,
    5,
  ]),
  person(
    'Ellen Ward',
    'she/her',
    '1969-03-28',
    'Bookkeeper',
    [screenNeck, 'better', 6, 6],
    ['bppv_vertigo', 'herniated_disc_cervical'],
  ),
  person('Zoe Campbell', 'she/her', '1992-04-28', 'Journalist', [deskBlade, 'better', 9, 6]),
  person(
    'Andre Baptiste',
    'he/him',
    '1977-09-07',
    'Postal worker',
    [runnersCalf, 'quiet', 10, 5],
    ['varicose_veins'],
  ),
];
