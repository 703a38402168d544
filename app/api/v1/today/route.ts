import { answerJson, defineRoute, refuseMethod } from '@/lib/action/define-route';
import { getPatientZone, getToday } from '@/lib/care/data/today';
import { localDateNow } from '@/lib/care/rules/local-date';
import { RefusalError } from '@/lib/errors/refusal-error';
import { canLog } from '@/lib/sessions/access';

/** What is due today and enough for thirty days without a network. See docs/patient-api.md. */
export const GET = defineRoute({
  name: 'today.read',
  may: canLog,
  parse: () => Promise.resolve(null),
  run: async ({ tx, actor }) => {
    if (!canLog(actor)) throw new RefusalError('not_found');
    const zone = await getPatientZone(tx, actor.patientId);
    return answerJson(await getToday(tx, actor.patientId, localDateNow(Date.now(), zone), zone));
  },
});

export const POST = refuseMethod;
export const PUT = refuseMethod;
export const PATCH = refuseMethod;
export const DELETE = refuseMethod;
