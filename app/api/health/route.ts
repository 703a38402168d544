import { answerJson } from '@/lib/action/define-route';
import { isDatabaseUp } from '@/lib/db/health';

const VERSION = process.env['npm_package_version'] ?? '0.1.0';

export async function GET(): Promise<Response> {
  const up = await isDatabaseUp();
  return answerJson(
    { status: up ? 'ok' : 'unavailable', database: up ? 'ok' : 'away', version: VERSION },
    up ? 200 : 503,
  );
}
