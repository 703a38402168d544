import { scheduleSchema } from '@/lib/exercises/schema';
import type { Dose, LibraryTemplate, Move, Side } from '@/lib/exercises/types';
import { addDays } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import { planItemSchema, type PlanDraftInput } from '../schema';
import type { BuilderMove, PainThresholds, PlanItem, PlanVersion } from '../types';
import type { ComparedPlan } from './diff';

export type DraftItem = PlanDraftInput['items'][number];
export type DraftSide = DraftItem['sides'][number];

/** The last day of a plan of so many weeks. */
export const lastDayOf = (startsOn: LocalDate, weeks: number): LocalDate => addDays(startsOn, weeks * 7 - 1);

const WEEKS = 6;

const LEGS = ['left', 'right'] as const;

/** The sides that a move begins with: each leg, or both at once. */
const sidesOfMove = (sided: Move['sided'] | null): readonly Side[] => (sided === 'both' ? ['both'] : LEGS);

/** An item of a kind with the same dose on each of its sides. The schema decides whether kind and dose fit. */
function itemOf(
  kind: Move['kind'],
  source: {
    readonly moveId: string | null;
    readonly exerciseId: string | null;
    readonly note: string | null;
  },
  doses: readonly { readonly side: Side; readonly dose: Dose; readonly stepDownApproved: boolean }[],
): DraftItem {
  const base = { ...source, block: null };
  if (kind === 'hold') {
    return {
      ...base,
      kind,
      sides: doses.map(({ side, dose, stepDownApproved }) => ({
        ...{ side, stepDownApproved, sets: dose.sets, reps: dose.reps, holdSeconds: dose.holdSeconds ?? 0 },
        ...{ restSeconds: dose.restSeconds, setRestSeconds: dose.setRestSeconds },
        ...{ tempo: null, loadKg: null, band: null, effort: null },
      })),
    };
  }
  return {
    ...base,
    kind,
    sides: doses.map(({ side, dose, stepDownApproved }) => ({
      ...{ side, stepDownApproved, sets: dose.sets, reps: dose.reps, holdSeconds: dose.holdSeconds },
      ...{ restSeconds: dose.restSeconds, setRestSeconds: dose.setRestSeconds, tempo: dose.tempo },
      ...{ loadKg: dose.loadKg, band: dose.band, effort: dose.effort },
    })),
  };
}

/** A move as a new item, with its starting dose. */
export const itemOfMove = (move: Pick<BuilderMove, 'id' | 'kind' | 'sided' | 'dose' | 'group'>): DraftItem =>
  itemOf(
    move.kind,
    move.group === 'own'
      ? { moveId: null, exerciseId: move.id, note: null }
      : { moveId: move.id, exerciseId: null, note: null },
    sidesOfMove(move.sided).map((side) => ({ side, dose: move.dose, stepDownApproved: false })),
  );

interface Start {
  readonly today: LocalDate;
  readonly thresholds: PainThresholds;
}

/** A plan that begins today, lasts six weeks and holds nothing yet. */
export const emptyDraft = ({ today, thresholds }: Start): PlanDraftInput => ({
  title: '',
  startsOn: today,
  endsOn: lastDayOf(today, WEEKS),
  schedule: { timesPerDay: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], afterWorkouts: false },
  thresholds: { ...thresholds },
  minutesAgreed: null,
  items: [],
});

/** A template as a draft; a move that the library does not have any more is left out. */
export function draftOfTemplate(
  template: Pick<LibraryTemplate, 'title' | 'schedule' | 'items'>,
  kinds: ReadonlyMap<string, Move['kind']>,
  start: Start,
): PlanDraftInput {
  return {
    ...emptyDraft(start),
    title: template.title,
    schedule: { ...template.schedule, weekdays: [...template.schedule.weekdays] },
    items: template.items.flatMap(({ moveId, note, sides }) => {
      const kind = kinds.get(moveId);
      if (kind === undefined) return [];
      const doses = sides.map(({ side, dose }) => ({ side, dose, stepDownApproved: false }));
      return [itemOf(kind, { moveId, exerciseId: null, note }, doses)];
    }),
  };
}

/** The next version begins as the last one is, from today on; one that is over lasts six weeks again. */
export function draftOfVersion(
  version: Omit<PlanVersion, 'items'> & {
    readonly items: readonly (PlanItem & { readonly block: number | null })[];
  },
  head: { readonly title: string; readonly minutesAgreed: number | null },
  today: LocalDate,
): PlanDraftInput {
  const { schedule, thresholds, items, endsOn } = version;
  return {
    ...head,
    startsOn: version.startsOn > today ? version.startsOn : today,
    endsOn: endsOn < today ? lastDayOf(today, WEEKS) : endsOn,
    schedule: { ...schedule, weekdays: [...schedule.weekdays] },
    thresholds: { ...thresholds },
    items: items
      .toSorted((a, b) => a.position - b.position)
      .map(({ kind, moveId, exerciseId, note, block, sides }) => ({
        ...itemOf(
          kind,
          { moveId, exerciseId, note },
          sides.map((side) => ({ side: side.side, dose: side, stepDownApproved: side.stepDownApproved })),
        ),
        block,
      })),
  };
}

/**
 * The draft with what may be added up: publishing refuses a number out of range, so nothing is counted with it before.
 * Such an item has no sides here; a schedule that is none has no sessions.
 */
export const countable = (draft: PlanDraftInput): PlanDraftInput => ({
  ...draft,
  schedule: scheduleSchema.safeParse(draft.schedule).success
    ? draft.schedule
    : { ...draft.schedule, timesPerDay: 0 },
  items: draft.items.map((item) => (planItemSchema.safeParse(item).success ? item : { ...item, sides: [] })),
});

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** A draft, however unfinished, in the shape that timelines and diffs read: ids are places, gaps count as nothing. */
export function comparedOf(draft: PlanDraftInput): ComparedPlan {
  return {
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    schedule: { ...draft.schedule, timesPerDay: number(draft.schedule.timesPerDay) },
    thresholds: draft.thresholds,
    items: draft.items.map((item, position) => ({
      ...{
        id: String(position),
        position,
        kind: item.kind,
        moveId: item.moveId,
        exerciseId: item.exerciseId,
      },
      note: item.note === '' ? null : item.note,
      sides: item.sides.map((side) => ({
        ...{ id: `${position}.${side.side}`, side: side.side, stepDownApproved: side.stepDownApproved },
        ...{ sets: number(side.sets), reps: number(side.reps), holdSeconds: side.holdSeconds },
        ...{ restSeconds: number(side.restSeconds), setRestSeconds: number(side.setRestSeconds) },
        ...{ tempo: side.tempo, loadKg: side.loadKg, band: side.band, effort: side.effort },
      })),
    })),
  };
}
