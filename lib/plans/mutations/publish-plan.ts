import 'server-only';
import { writeAudit } from '@/lib/audit/write';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/in-scope';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import { listPrescribable, type Prescribable } from '@/lib/exercises/data';
import { notifyLive } from '@/lib/live/notify';
import { lockPatient } from '@/lib/patients/mutations';
import { addDays } from '@/lib/time/dates';
import type { LocalDate } from '@/lib/time/types';
import { getPlan, latestVersion, type PlanFacts, type StoredVersion } from '../data';
import { diffPlans, type PlanChange } from '../rules/diff';
import type { PlanDraft, PlanDraftItem } from '../schema';
import type { PlanVersion } from '../types';
import { writePlanDays } from './write-plan-days';
import { writeHead, writeVersion, type PinnedItem, type PinnedVersion } from './write-version';

export interface Publishing {
  readonly patientId: string;
  /** Of a new plan; an edit stays in the care that it began in. */
  readonly episodeId: string;
  /** Null for a new plan. */
  readonly planId: string | null;
  /** The version that the draft was made from; null for a new plan. */
  readonly baseNumber: number | null;
  /** Membership of the therapist. */
  readonly authorId: string;
  /** The patient's local date. */
  readonly today: LocalDate;
  readonly draft: PlanDraft;
}

export interface Published {
  readonly planId: string;
  readonly versionId: string;
  readonly number: number;
  /** First day of the version: counts of logs from this date on are to be made again. */
  readonly countFrom: LocalDate;
}

async function baseOf(tx: Tx, { patientId, planId, episodeId, baseNumber }: Publishing) {
  if (planId === null) {
    const { rowCount } = await tx.pg.query(
      'select 1 from episode where clinic_id = $1 and patient_id = $2 and id = $3 and to_on is null',
      [tx.scope.clinicId, patientId, episodeId],
    );
    permit(rowCount === 1);
    if (baseNumber !== null) throw new RefusalError('stale');
    return null;
  }
  const plan = found(await getPlan(tx, planId));
  permit(plan.patientId === patientId);
  const base = latestVersion(plan);
  if (plan.status !== 'ACTIVE' || base?.number !== baseNumber) throw new RefusalError('stale');
  return plan;
}

/**
 * A version's range is never rewritten, so an earlier one would come back into force after a shorter one. To stop sooner,
 * end the plan.
 */
function rangeOf({ draft, today }: Publishing, plan: PlanFacts | null) {
  // A page that stayed open over midnight, or in a zone that is a day ahead, still means the day that has begun.
  if (draft.startsOn < addDays(today, -1)) throw new RefusalError('invalid', { startsOn: 'starts_past' });
  const startsOn = draft.startsOn > today ? draft.startsOn : today;
  const reaches = (plan?.versions ?? []).map(({ endsOn }) => endsOn).filter((endsOn) => endsOn >= startsOn);
  if (draft.endsOn < startsOn) throw new RefusalError('invalid', { endsOn: 'ends_before_start' });
  if (reaches.some((endsOn) => endsOn > draft.endsOn)) {
    throw new RefusalError('invalid', { endsOn: 'ends_earlier' });
  }
  return { startsOn, endsOn: draft.endsOn };
}

function pinned(item: PlanDraftItem, position: number, moves: ReadonlyMap<string, Prescribable>): PinnedItem {
  const { moveId, exerciseId, kind, block, note } = item;
  const move = found(moves.get(moveId ?? exerciseId ?? ''));
  const refuse = (field: string) => new RefusalError('invalid', { [`items.${position}.${field}`]: field });
  if (move.kind !== kind) throw refuse('kind');
  const isBoth = item.sides.some(({ side }) => side === 'both');
  if (move.sided !== null && isBoth !== (move.sided === 'both')) throw refuse('sides');
  return {
    ...{ id: newId(), position, block, kind, moveId, exerciseId, note, revision: move.revision },
    sides: item.sides.map((side) => ({ ...side, id: newId() })),
  };
}

async function pinnedItems(
  tx: Tx,
  items: readonly PlanDraftItem[],
  base: PlanVersion | null,
): Promise<PinnedItem[]> {
  const ids = items.map(({ moveId, exerciseId }) => moveId ?? exerciseId ?? '');
  const kept = (base?.items ?? []).flatMap(({ exerciseId }) => exerciseId ?? []);
  const moves = new Map((await listPrescribable(tx, ids, kept)).map((move) => [move.id, move]));
  return items.map((item, position) => pinned(item, position, moves));
}

/** An edit that takes over at once does not change when the patient began, so that is no change to tell. */
function changesOf(base: PlanVersion | null, next: PlanVersion, today: LocalDate): PlanChange[] {
  if (base === null) return [];
  const startsOn = base.startsOn <= today && next.startsOn === today ? base.startsOn : next.startsOn;
  return diffPlans(base, { ...next, startsOn });
}

/** A version that says what the one before says would only make its history harder to read. */
function refuseSame(plan: PlanFacts | null, base: StoredVersion | null, draft: PlanDraft, changes: number) {
  if (plan === null || base === null || changes > 0) return;
  const blocks = base.items.toSorted((a, b) => a.position - b.position).map(({ block }) => block);
  const isSame =
    plan.title === draft.title &&
    plan.minutesAgreed === draft.minutesAgreed &&
    blocks.join() === draft.items.map(({ block }) => block).join();
  if (isSame) throw new RefusalError('invalid', { root: 'no_change' });
}

/**
 * Publishes a draft as the next version: it starts on the draft's date, never before the patient's today, and pins each
 * move's current revision. Earlier versions stay as they are; the days of its range are written again, and what a red
 * flag holds stays held.
 * @throws RefusalError `not_found` for a patient, care, plan or move of another clinic, a closed care, or anyone but
 *   staff; `stale` when somebody has published or ended meanwhile; `invalid` with fields of the draft, or `root` for a
 *   draft that changes nothing.
 */
export async function publishPlan(tx: Tx, publishing: Publishing): Promise<Published> {
  const { patientId, episodeId, authorId, today, draft } = publishing;
  permit(tx.scope.kind === 'staff');
  await lockPatient(tx, patientId);
  const plan = await baseOf(tx, publishing);
  const base = plan && latestVersion(plan);
  const { schedule, thresholds, title, minutesAgreed } = draft;
  const next: PinnedVersion = {
    ...{ id: newId(), planId: plan?.id ?? newId(), number: (base?.number ?? 0) + 1 },
    ...{ ...rangeOf(publishing, plan), schedule, thresholds },
    items: await pinnedItems(tx, draft.items, base),
  };
  const changes = changesOf(base, next, today);
  refuseSame(plan, base, draft, changes.length);
  const head = { patientId, episodeId, authorId, title, minutesAgreed, endsOn: next.endsOn };
  await writeHead(tx, next.planId, head, plan === null);
  await writeVersion(tx, next, { patientId, authorId }, changes);
  await writePlanDays(tx, next.planId, next.startsOn);
  await writeAudit(tx, {
    action: 'plan.publish',
    subject: { type: 'plan_version', id: next.id },
    patientId,
  });
  await notifyLive(tx, patientId);
  return { planId: next.planId, versionId: next.id, number: next.number, countFrom: next.startsOn };
}
