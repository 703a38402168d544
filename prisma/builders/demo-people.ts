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

const SHAPES: readonly Shape[] = [
  'steady',
  'improving',
  'steady',
  'one_sided',
  'improving',
  'silent',
  'after_surgery',
  'steady',
  'flaring',
  'improving',
  'steady',
  'after_surgery',
  'steady',
  'red_flag',
  'improving',
];

export interface DemoPatient {
  readonly name: string;
  readonly shape: Shape;
  readonly birthDate: string;
  readonly problemSite: string;
  readonly problemSide: 'left' | 'right' | 'both';
}

/** Thirty people for one clinic, by number: the same at every start. */
export function demoPatients(clinic: number): DemoPatient[] {
  return GIVEN.map((given, index) => {
    const shape = SHAPES[index % SHAPES.length] ?? 'steady';
    const year = shape === 'after_surgery' ? 1950 + (index % 12) : 1958 + ((index * 7 + clinic * 3) % 42);
    return {
      ...{ name: `${given} ${FAMILY[(index * 4 + clinic * 7) % FAMILY.length] ?? 'Demo'}`, shape },
      birthDate: `${year}-0${1 + (index % 9)}-1${index % 9}`,
      problemSite:
        ['front_knee', 'inner_knee', 'calf', 'hip_buttock', 'back_thigh'][index % 5] ?? 'front_knee',
      problemSide: index % 3 === 0 ? 'left' : 'right',
    };
  });
}
