import { newId } from '@/lib/db/id';
import { moveById } from '@/lib/exercises/content';
import { planDays } from '@/lib/plans/rules/due';
import type { PlanItem, PlanVersion } from '@/lib/plans/types';
import { addDays, eachDay } from '@/lib/time/dates';
import type { Row } from './copy';
import { WEEKDAYS, type Person, type Times } from './people';

/** Days that a plan still runs for. */
const AHEAD = 76;
/** A version so often, and the last one a week ago. */
const VERSION_DAYS = 70;

const itemOf = (moveId: string, position: number, holdSeconds: number): PlanItem => ({
  ...{ id: newId(), position, kind: 'hold', moveId, exerciseId: null, note: null },
  sides: (['left', 'right'] as const).map((side) => ({
    ...{ id: newId(), side, sets: 1, reps: 1, holdSeconds, restSeconds: 10, setRestSeconds: 0 },
    ...{ tempo: null, loadKg: null, band: null, effort: null, stepDownApproved: false },
  })),
});

/** One plan from the first day of the history on, each version asking for five seconds more. */
export function versionsOf({ start, today }: Times): PlanVersion[] {
  const planId = newId();
  const starts = [...eachDay(start, addDays(today, -8)).filter((_, day) => day % VERSION_DAYS === 0)];
  return [...starts, addDays(today, -7)].map((startsOn, index) => ({
    ...{ id: newId(), planId, number: index + 1, startsOn, endsOn: addDays(today, AHEAD) },
    schedule: { timesPerDay: 1, weekdays: WEEKDAYS, afterWorkouts: false },
    thresholds: { greenMax: 2, redMin: 6 },
    items: ['HF1', 'HS2'].map((moveId, position) => itemOf(moveId, position, 30 + 5 * index)),
  }));
}

function versionRows(person: Person, version: PlanVersion): (readonly [string, Row])[] {
  const { owner, therapistId } = person;
  const { id, planId, number, startsOn, endsOn, schedule, thresholds, items } = version;
  return [
    [
      'plan_version',
      {
        ...{ ...owner, id, plan_id: planId, number, starts_on: startsOn, ends_on: endsOn },
        ...{ times_per_day: schedule.timesPerDay, weekdays: `{${schedule.weekdays.join()}}` },
        ...{ after_workouts: false, green_max: thresholds.greenMax, red_min: thresholds.redMin },
        ...{ author_id: therapistId, changes: '[]', published_at: `${startsOn}T06:00:00Z` },
      },
    ],
    ...items.flatMap((item): (readonly [string, Row])[] => [
      [
        'plan_item',
        {
          ...{ ...owner, id: item.id, version_id: id, position: item.position, kind: item.kind },
          ...{ move_id: item.moveId, move_revision: moveById(item.moveId ?? '')?.revision ?? null },
        },
      ],
      ...item.sides.map(({ id: sideId, side, sets, reps, holdSeconds, restSeconds }): [string, Row] => [
        'plan_item_side',
        {
          ...{ ...owner, id: sideId, item_id: item.id, side, sets, reps, hold_seconds: holdSeconds },
          ...{ rest_seconds: restSeconds, set_rest_seconds: 0 },
        },
      ]),
    ]),
  ];
}

/** The plan with its versions and with what is due each day by the rules, as publishing and a stop write it. */
export function planRows(person: Person): readonly (readonly [string, Row])[] {
  const { owner, versions, stops, therapistId, episodeId } = person;
  const [first] = versions;
  if (!first) return [];
  const { planId, startsOn, endsOn } = first;
  const head = { ...owner, id: planId, episode_id: episodeId, author_id: therapistId, ends_on: endsOn };
  const days = planDays(versions, [], stops, eachDay(startsOn, endsOn));
  return [
    ['plan', { ...head, title: 'Daily routine' }],
    ...versions.flatMap((version) => versionRows(person, version)),
    ...days.map(({ date, versionId, state, due, prescribedSeconds, prescribedReps }): [string, Row] => [
      'plan_day',
      {
        ...{ ...owner, plan_id: planId, date, version_id: versionId, state, due },
        ...{ prescribed_seconds: prescribedSeconds, prescribed_reps: prescribedReps },
      },
    ]),
  ];
}
