import 'server-only';
import { z } from 'zod';
import { loadAsTherapist } from '@/lib/action/load-page';
import { writeAudit } from '@/lib/audit/write';
import { found, permit, RefusalError } from '@/lib/errors/refusal-error';
import { MOVES } from '@/lib/exercises/content';
import { TEMPLATES, templateById } from '@/lib/exercises/content/templates';
import { listOwnMoves } from '@/lib/exercises/data';
import type { OwnMove } from '@/lib/exercises/types';
import { isOwnTherapist } from '@/lib/patients/access';
import { localDateOf } from '@/lib/time/zones';
import { canPrescribe } from './access';
import { getPlan, getPrescribedPatient, latestVersion, type PrescribedPatient } from './data';
import { comparedOf, draftOfTemplate, draftOfVersion, emptyDraft } from './rules/draft';
import { builderQuerySchema } from './schema';
import type { BuilderMove } from './types';

type PageQuery = Promise<Record<string, string | string[] | undefined>>;

const uuid = z.uuid();
const KINDS = new Map(MOVES.map(({ id, kind }) => [id, kind]));

/** What the builder needs of the library: no texts, they are a click away. */
const BUILDER_MOVES: readonly BuilderMove[] = MOVES.map(
  ({ id, name, otherNames, kind, group, muscles, alsoCounts, position, sided, dose, tags, figure }) => ({
    ...{ id, name, otherNames, kind, group, muscles, alsoCounts, position, sided, dose, tags, figure },
    isArchived: false,
  }),
);

function builderMove(own: OwnMove): BuilderMove {
  const { id, name, otherNames, kind, muscles, position, sided, dose, tags, figure, isArchived } = own;
  return {
    ...{ id, name, otherNames, kind, muscles, position, sided, dose, tags, figure, isArchived },
    ...{ group: 'own', alsoCounts: [] },
  };
}

/** A new plan: from a template that the address names, empty, or not chosen yet (null). */
function newDraft(template: string | null, patient: PrescribedPatient, today: string) {
  const start = { today, thresholds: patient.thresholds };
  if (template === null) return null;
  if (template === 'empty') return emptyDraft(start);
  return draftOfTemplate(found(templateById(template)), KINDS, start);
}

/**
 * Everything that the builder starts from. A plan of another patient or clinic, an ended one and an unknown template are
 * a 404, as is a malformed id.
 */
export async function loadBuilder(patientId: string, planId: string, asked: PageQuery) {
  const { template } = builderQuerySchema.parse(await asked);
  return loadAsTherapist('plan.build', async (tx, actor) => {
    const isNew = planId === 'new';
    if (!uuid.safeParse(patientId).success || !(isNew || uuid.safeParse(planId).success)) {
      throw new RefusalError('not_found');
    }
    const patient = found(await getPrescribedPatient(tx, patientId));
    permit(canPrescribe(actor, patient, patient.colleagues));
    if (!isOwnTherapist(actor, patient)) await writeAudit(tx, { action: 'patient.read', patientId });
    const today = localDateOf(new Date().toISOString(), patient.zone);
    const plan = isNew ? null : found(await getPlan(tx, planId));
    permit(plan === null || (plan.patientId === patientId && plan.status === 'ACTIVE'));
    const base = plan && found(latestVersion(plan));
    const { title = '', minutesAgreed = null } = plan ?? {};
    const draft = base
      ? draftOfVersion(base, { title, minutesAgreed }, today)
      : newDraft(template, patient, today);
    const { id, name, conditions, held } = patient;
    return {
      patient: { id, name, conditions, held },
      planId: plan?.id ?? null,
      baseNumber: base?.number ?? null,
      /** The version that the draft was made from, as the changes are told against it. */
      base: base && draft ? { ...comparedOf(draft), startsOn: base.startsOn, endsOn: base.endsOn } : null,
      draft,
      today,
      moves: [...BUILDER_MOVES, ...(await listOwnMoves(tx)).map(builderMove)],
    };
  });
}

/** Ready plans to start from, the everyday one first. */
export const listTemplates = () =>
  TEMPLATES.map(({ id, title, summary, source, items }) => ({
    ...{ id, title, summary, source },
    moves: items.flatMap(({ moveId }) => MOVES.find((move) => move.id === moveId)?.name ?? []),
  }));
