import { applyMigrations } from './db/engine';
import { syncLibrary } from './db/library';
import { ownerUrl } from './db/serving';
import { giveUp } from './sentence';

/** Brings a server's database up to this release; nothing happens where it is already. */
async function main(): Promise<void> {
  const url = ownerUrl();
  const applied = await applyMigrations(url);
  await syncLibrary(url);
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
}

main().then(() => process.exit(0), giveUp);
