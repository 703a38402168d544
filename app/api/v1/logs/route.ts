import { answerError, answerJson, defineRoute, refuseMethod } from '@/lib/action/define-route';
import { readJson } from '@/lib/action/read-json';
import { intakeLogs } from '@/lib/care/mutations/intake-logs';
import { parseEnvelope } from '@/lib/care/rules/envelope';
import { RefusalError } from '@/lib/errors/refusal-error';
import { canLog } from '@/lib/sessions/access';

/** What a phone logged. See docs/patient-api.md. Answered only after the commit. */
export const POST = defineRoute({
  name: 'logs.send',
  may: canLog,
  isCounted: true,
  parse: async (request) => {
    const read = await readJson(request);
    if (read instanceof Response) return read;
    const parsed = parseEnvelope(read.body);
    return parsed.ok ? parsed.envelope : answerError(400, 'invalid', parsed.path);
  },
  run: async ({ tx, actor, input }) => {
    if (!canLog(actor)) throw new RefusalError('not_found');
    return answerJson(await intakeLogs(tx, actor.patientId, input, new Date().toISOString()));
  },
});

export const GET = refuseMethod;
export const PUT = refuseMethod;
export const PATCH = refuseMethod;
export const DELETE = refuseMethod;
