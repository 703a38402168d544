import type { Muscle } from '@/lib/exercises/types';

/*
 * A right leg from hip to toe, drawn flat: from the front, from the side (its toes point left) and from behind. Each view
 * stands in a box of its own, 72 wide and 420 high, in the same proportions, so that a place may be marked in any of them.
 */

export const LEG_VIEWS = ['front', 'side', 'back'] as const;
export type LegView = (typeof LEG_VIEWS)[number];

interface Outline {
  readonly leg: string;
  /** Lines within it: the fold of the hip, the kneecap, the fold behind the knee. */
  readonly creases: string;
}

export const LEG_OUTLINES: Readonly<Record<LegView, Outline>> = {
  front: {
    leg: 'M14 8C6 34 4 84 11 132c4 26 6 44 5 62-5 24-8 58 0 100 4 22 6 38 5 52l-8 22c-4 10 2 15 14 15h13c9 0 10-7 8-16-3-14-3-26-1-42 5-36 12-70 7-104-3-18-2-28 0-42 6-36 11-76 9-112C62 40 57 22 48 6 38-4 22-4 14 8Z',
    creases: 'M8 60C20 72 34 76 50 70M22 200a11 12 0 1 0 22 0a11 12 0 1 0-22 0',
  },
  side: {
    leg: 'M22 6C14 30 10 70 12 118c1 28 5 50 6 74-5 14-3 28 1 44 2 30 3 70 4 104l-17 22c-7 8-5 21 6 21h34c9 0 11-7 8-17-2-12-2-26 0-40 6-32 12-60 6-96-3-16-3-26 0-40 6-34 10-62 9-100C70 48 62 20 50 5 42-3 28-3 22 6Z',
    creases: 'M12 58C24 68 40 66 50 50M19 200c5 8 6 18 3 26',
  },
  back: {
    leg: 'M14 8C6 34 4 84 11 132c4 26 6 44 5 62-7 24-9 58 0 100 4 22 6 38 5 52l-2 24c0 9 4 13 13 13s13-4 13-12l-1-25c1-16 3-30 5-52 5-36 10-70 4-100-3-18-2-28 0-42 6-36 11-76 9-112C62 40 57 22 48 6 38-4 22-4 14 8Z',
    creases: 'M10 80C22 92 44 92 58 78M20 202c8 5 18 5 26 0M33 226v52',
  },
};

export interface MusclePatch {
  readonly muscle: Muscle;
  readonly view: LegView;
  readonly d: string;
  /** Lies under another muscle. */
  readonly isDeep?: true;
}

/** Where each muscle lies, roughly: what lies on top comes last. The abdominals lie above the leg. */
export const MUSCLE_PATCHES: readonly MusclePatch[] = [
  {
    muscle: 'quadriceps',
    view: 'front',
    d: 'M14 92C10 120 14 160 22 188c3 8 9 8 11 2 2 6 10 6 13-3 7-26 11-60 9-88-8-10-32-16-41-7Z',
  },
  {
    muscle: 'adductors',
    view: 'front',
    d: 'M50 66c8 10 11 24 10 44-1 22-4 40-8 56-6-16-10-44-10-64 0-16 3-30 8-36Z',
  },
  {
    muscle: 'iliopsoas',
    view: 'front',
    d: 'M38 10c10 6 14 24 8 44-2 8-6 14-10 18-6-8-8-22-6-36 1-12 4-22 8-26Z',
    isDeep: true,
  },
  { muscle: 'rectus_femoris', view: 'front', d: 'M31 64c9 22 11 78 4 124-1 7-5 7-6 0-9-44-9-98 2-124Z' },
  {
    muscle: 'tensor_fasciae_latae',
    view: 'front',
    d: 'M15 24c8 12 11 34 8 60-1 10-6 12-8 2-4-22-5-44 0-62Z',
  },
  { muscle: 'foot_muscles', view: 'front', d: 'M19 366c6-6 18-6 25 0 3 8 1 14-7 14H25c-9 0-10-6-6-14Z' },
  {
    muscle: 'quadriceps',
    view: 'side',
    d: 'M16 66c-5 44-1 90 6 120 2 8 12 8 14 0 5-36 4-86-2-116-4-12-16-14-18-4Z',
  },
  {
    muscle: 'hamstrings',
    view: 'side',
    d: 'M46 88c12-8 24 0 22 16-3 34-9 60-12 84-1 8-10 8-11 0-5-34-6-68 1-100Z',
  },
  {
    muscle: 'gluteus_maximus',
    view: 'side',
    d: 'M46 30c14 2 24 20 24 44 0 14-8 20-18 16-10-6-14-24-12-40 1-10 2-18 6-20Z',
  },
  {
    muscle: 'gluteus_medius',
    view: 'side',
    d: 'M28 8c12-4 22 2 25 16 1 10-3 20-11 24-8-4-16-14-18-26-1-7 0-12 4-14Z',
  },
  {
    muscle: 'tensor_fasciae_latae',
    view: 'side',
    d: 'M24 22c9 2 14 14 15 34 2 46 3 92 0 142 0 6-7 6-7 0 1-50-3-94-9-132-3-20-4-36 1-44Z',
  },
  { muscle: 'gastrocnemius', view: 'side', d: 'M46 216c14 4 19 24 17 46-2 18-8 32-14 38-8-20-12-58-3-84Z' },
  {
    muscle: 'soleus',
    view: 'side',
    d: 'M38 262c10 8 14 26 12 46-2 18-4 32-6 46-1 7-7 7-8 0-3-28-4-66 2-92Z',
  },
  { muscle: 'foot_muscles', view: 'side', d: 'M16 368c10-8 24-8 34-2 2 8-1 12-8 12H20c-8 0-9-5-4-10Z' },
  {
    muscle: 'piriformis',
    view: 'back',
    d: 'M14 46c14-4 32-2 44 8 4 5 0 10-6 8-14-6-28-8-38-6-6 0-6-8 0-10Z',
    isDeep: true,
  },
  {
    muscle: 'hip_rotators',
    view: 'back',
    d: 'M16 62c12-4 26-2 38 6 3 5 0 9-6 8-10-5-22-6-32-5-5 0-6-7 0-9Z',
    isDeep: true,
  },
  { muscle: 'adductors', view: 'back', d: 'M10 92c-2 24 2 50 6 70 4-18 6-48 4-66-2-8-9-10-10-4Z' },
  { muscle: 'gluteus_medius', view: 'back', d: 'M34 4c12-2 20 12 24 30-8 2-20-2-28-10-6-8-6-18 4-20Z' },
  {
    muscle: 'gluteus_maximus',
    view: 'back',
    d: 'M14 18c14-2 34 10 46 26 6 16 4 34-6 42-12 6-32 4-42-8-8-18-8-48 2-60Z',
  },
  {
    muscle: 'hamstrings',
    view: 'back',
    d: 'M18 94c12-6 28-4 38 2 0 32-2 66-7 100-2 6-8 6-10 0l-5-36-6 34c-2 6-8 6-9 0-5-34-7-70-1-100Z',
  },
  {
    muscle: 'soleus',
    view: 'back',
    d: 'M20 272c8 8 18 8 28 0 1 22-3 46-6 66-2 10-2 22-5 30-2 4-6 4-7 0-5-30-11-66-10-96Z',
  },
  {
    muscle: 'gastrocnemius',
    view: 'back',
    d: 'M16 216c6-6 14-4 17 2 3-6 13-8 18-1 6 22 4 48-3 68-5 6-12 4-15-4-3 9-11 9-15 2-6-20-8-46-2-67Z',
  },
];
