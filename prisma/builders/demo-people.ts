import type { Shape } from './history';

/* Everyone here is invented. Given and family names come from different corners on purpose, so that nobody is meant. */

export const CLINICS = [
  {
    ...{
      name: 'Tidewater Physio (demo)',
      domain: 'tidewater.example',
      zone: 'Europe/Berlin',
      admin: 'Noor Vantage',
    },
    therapists: ['Ines Calloway', 'Bram Okonjo'],
  },
  {
    ...{
      name: 'Larkfield Rehab (demo)',
      domain: 'larkfield.example',
      zone: 'America/New_York',
      admin: 'Petra Lindgrove',
    },
    therapists: ['Tomas Eiderdown', 'Yuki Marchbank'],
  },
] as const;

/** Numbers that are kept for stories and never ring. */
const PHONES = ['+49 30 23125 0', '+1 212 555 01'];

const GIVEN = [
  'Maren',
  'Odile',
  'Tobias',
  'Hollis',
  'Anneke',
  'Femi',
  'Wilma',
  'Desmond',
  'Leila',
  'Pieter',
  'Kofi',
  'Sunniva',
  'Ravi',
  'Greta',
  'Amadou',
  'Ilse',
  'Marek',
  'Zola',
  'Edwin',
  'Noemi',
  'Otto',
  'Priya',
  'Lars',
  'Fatou',
  'Silvan',
  'Chidi',
  'Berit',
  'Hugo',
  'Amira',
  'Jonas',
];
const FAMILY = [
  'Whitlock',
  'Vesterby',
  'Quill',
  'Pellam',
  'Thrale',
  'Castellane',
  'Achterberg',
  'Harrow',
  'Sandoval',
  'Novak',
  'Lindqvist',
  'Fairweather',
  'Ashgrove',
  'Merrow',
  'Tindall',
];

/** Those who can sign in come first: one whose plan waits to be done today, one whose plan a flag holds. */
const SHAPES: readonly Shape[] = [
  'improving',
  'red_flag',
  'steady',
  'one_sided',
  'rising',
  'silent',
  'after_surgery',
  'steady',
  'flaring',
  'improving',
  'red_flag',
  'after_surgery',
  'rising',
  'silent',
  'steady',
];

/** What the flagged of one clinic reported, and how many hours ago. */
const FLAGS = [
  { code: 'swelling', hours: 27 },
  { code: 'calf_thigh_swelling', hours: 3 },
  { code: 'giving_way', hours: 52 },
  { code: 'night_rest_pain', hours: 9 },
] as const;

const SITES = ['front_knee', 'inner_knee', 'calf', 'hip_buttock', 'back_thigh'] as const;

/** How many of a clinic's patients, from the first, have a password. */
export const PATIENT_ACCOUNTS = 2;

export interface DemoPatient {
  readonly name: string;
  readonly shape: Shape;
  readonly birthDate: string;
  readonly phone: string;
  readonly problemSite: string;
  readonly problemSide: 'left' | 'right' | 'both';
  readonly flag: (typeof FLAGS)[number] | null;
  /** Days to yesterday without a word; 42 for somebody who never logged. */
  readonly silentDays: number;
}

/** Thirty people for one clinic, by number: the same at every start. */
export function demoPatients(clinic: number): DemoPatient[] {
  const shapes = GIVEN.map((_, index) => SHAPES[index % SHAPES.length] ?? 'steady');
  const countBefore = (shape: Shape, index: number) =>
    shapes.slice(0, index).filter((other) => other === shape).length;
  return GIVEN.map((given, index) => {
    const shape = shapes[index] ?? 'steady';
    const isOperated = shape === 'after_surgery';
    const year = isOperated ? 1950 + (index % 12) : 1958 + ((index * 7 + clinic * 3) % 42);
    return {
      ...{ name: `${given} ${FAMILY[(index * 4 + clinic * 7) % FAMILY.length] ?? 'Demo'}`, shape },
      birthDate: `${year}-0${1 + (index % 9)}-1${index % 9}`,
      phone: `${PHONES[clinic] ?? ''}${String(index + 10)}`,
      problemSite: isOperated ? 'front_knee' : (SITES[index % SITES.length] ?? 'front_knee'),
      problemSide: index % 3 === 0 ? 'left' : 'right',
      flag: shape === 'red_flag' ? (FLAGS[countBefore(shape, index) % FLAGS.length] ?? null) : null,
      silentDays: shape === 'silent' ? ([9, 14, 21, 42][countBefore(shape, index) % 4] ?? 9) : 0,
    };
  });
}

const PASSWORD = 'holdfast-demo-only';
const emailOf = (name: string, domain: string) => `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`;

export interface DemoAccount {
  readonly role: 'admin' | 'therapist' | 'patient';
  readonly clinic: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/** Everyone who can sign in, clinic by clinic: the same at every start. */
export function demoAccounts(): DemoAccount[] {
  return CLINICS.flatMap(({ name: clinic, domain, admin, therapists }, index) => {
    const account = (role: DemoAccount['role'], name: string): DemoAccount => ({
      ...{ role, clinic, email: emailOf(name, domain), password: PASSWORD, name },
    });
    return [
      account('admin', admin),
      ...therapists.map((name) => account('therapist', name)),
      ...demoPatients(index)
        .slice(0, PATIENT_ACCOUNTS)
        .map(({ name }) => account('patient', name)),
    ];
  });
}
