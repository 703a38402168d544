import type { Dose, LibraryTemplate, Schedule, TemplateItem } from '@/lib/exercises/types';
import { holdDose, repsDose } from './doses';

const DAILY: Schedule = { timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], afterWorkouts: false };
const DAILY_AND_AFTER_WORKOUTS: Schedule = { ...DAILY, afterWorkouts: true };

const eachSide = (moveId: string, dose: Dose, note: string | null = null): TemplateItem => ({
  moveId,
  note,
  sides: [
    { side: 'left', dose },
    { side: 'right', dose },
  ],
});
const bothSides = (moveId: string, dose: Dose, note: string | null = null): TemplateItem => ({
  moveId,
  note,
  sides: [{ side: 'both', dose }],
});

const KNEE_HOLD = holdDose(2, 30);

/** Ready plans, the everyday one first. Every dose is a start that the therapist sets. */
export const TEMPLATES: readonly LibraryTemplate[] = [
  {
    id: 'knee-pain-routine',
    revision: 1,
    title: 'Knee pain routine',
    summary:
      'Hips first, then glutes, hamstrings, quads and calves. Two holds of 30 seconds a side, which may grow to 60.',
    source:
      'Order and hold time: a magazine article on stretches for knee pain. Choice of moves: to be checked.',
    schedule: DAILY_AND_AFTER_WORKOUTS,
    items: [
      eachSide('HF1', KNEE_HOLD),
      eachSide('HR3', KNEE_HOLD),
      eachSide('GL1', KNEE_HOLD),
      eachSide('HS3', KNEE_HOLD),
      eachSide('QD1', KNEE_HOLD),
      eachSide('CA1', KNEE_HOLD),
    ],
  },
  {
    id: 'knee-pain-routine-short',
    revision: 1,
    title: 'Knee pain routine, short form',
    summary: 'Four moves for a busy day: hip, glute, hamstring and calf, two holds of 30 seconds a side.',
    source: 'Short form of the knee pain routine: to be checked.',
    schedule: DAILY_AND_AFTER_WORKOUTS,
    items: [
      eachSide('HF1', KNEE_HOLD, 'Counts for the quads too.'),
      eachSide('GL1', KNEE_HOLD),
      eachSide('HS3', KNEE_HOLD),
      eachSide('CA1', KNEE_HOLD),
    ],
  },
  {
    id: 'after-knee-replacement-early',
    revision: 2,
    title: 'After knee replacement, early',
    summary:
      'Bend, straighten and wake the thigh, in short bouts. Follow the surgeon’s limits; write them in the note.',
    source: 'Common practice, to be checked.',
    schedule: { ...DAILY, timesPerDay: 3 },
    items: [
      bothSides('APUMP', repsDose(1, 20, null, null)),
      eachSide('QSET', repsDose(1, 10, 5, null)),
      eachSide('HSLIDE', repsDose(1, 10, 5, null), 'Only as far as the surgeon allows.'),
      bothSides('STS', repsDose(1, 5, null, null), 'Use a high chair with arm rests.'),
    ],
  },
  {
    id: 'hip-and-knee-strength',
    revision: 1,
    title: 'Hip and knee strength',
    summary: 'Five moves for buttocks, thighs and calves, three sets of ten, on three days a week.',
    source: 'Half squat, leg raise and step-up doses: published exercise sheets. The rest: to be checked.',
    schedule: { timesPerDay: 1, weekdays: [1, 3, 5], afterWorkouts: false },
    items: [
      bothSides('BRIDGE', repsDose(3, 10, 2, 5)),
      eachSide('CLAM', repsDose(3, 10, 1, 5)),
      bothSides('SQUAT', repsDose(3, 10, 2, 5)),
      eachSide('STEP', repsDose(3, 10, null, 5)),
      bothSides('RAISE', repsDose(3, 10, 1, 5)),
    ],
  },
];

const BY_ID: ReadonlyMap<string, LibraryTemplate> = new Map(TEMPLATES.map((t) => [t.id, t]));
/** The current revision of a library template, or null. */
export const templateById = (id: string): LibraryTemplate | null => BY_ID.get(id) ?? null;
