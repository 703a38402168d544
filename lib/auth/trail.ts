import 'server-only';
import { actorOf, getLoginSession, listClinicsOf } from '@/lib/accounts/data';
import { writeAudit, type AuditEntry } from '@/lib/audit/write';
import { inAuth, inScope } from '@/lib/db/in-scope';
import { scopeOf, systemScope } from '@/lib/db/scope';

/** Leaves a row in each clinic that the person belongs to. A wrong password is nobody's act, so it names only whose it was. */
export async function noteSignIn(userId: string, outcome: 'done' | 'refused'): Promise<void> {
  const entry: AuditEntry = {
    action: 'session.sign_in',
    outcome,
    subject: { type: 'user', id: userId },
    actorUserId: outcome === 'done' ? userId : null,
  };
  for (const clinicId of await inAuth((tx) => listClinicsOf(tx, userId)))
    await inScope(systemScope(clinicId, 'sign-in'), (tx) => writeAudit(tx, entry));
}

/** The end of a session, in the clinic that it was working in. Call it before the session is gone. */
export async function noteSignOut(tokenHash: Buffer): Promise<void> {
  const session = await getLoginSession(tokenHash);
  const actor = session && actorOf(session);
  if (actor) await inScope(scopeOf(actor), (tx) => writeAudit(tx, { action: 'session.sign_out' }));
}

/** A link that opens nothing, in the clinic that it names. One that names none is nobody's to know. */
export async function noteBadLink(clinicId: string): Promise<void> {
  await inScope(systemScope(clinicId, 'join'), async (tx) => {
    const { rowCount } = await tx.pg.query('select from clinic where id = $1', [clinicId]);
    if (rowCount === 1) await writeAudit(tx, { action: 'invitation.use', outcome: 'refused' });
  });
}
