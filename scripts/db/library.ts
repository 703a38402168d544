import pg from 'pg';
import { MOVES } from '@/lib/exercises/content';
import { TEMPLATES } from '@/lib/exercises/content/templates';

/**
 * Brings the reference tables up to the content that ships. Texts are immutable revisions: a row that exists is never
 * changed, so a published plan always shows what was prescribed.
 * @param url a role that owns the tables.
 */
export async function syncLibrary(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    for (const move of MOVES) {
      const { id, revision, name, kind, group, position, figure, equipment, tags, ...text } = move;
      const body = { position, figure, equipment, tags };
      await client.query(
        `insert into library_move (id, revision, kind, move_group, body) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [id, revision, kind, group, JSON.stringify(body)],
      );
      await client.query(
        `insert into library_move_text (move_id, revision, locale, name, body) values ($1, $2, 'en', $3, $4) on conflict do nothing`,
        [id, revision, name, JSON.stringify(text)],
      );
    }
    for (const { id, revision, title, ...body } of TEMPLATES) {
      await client.query(
        `insert into library_template (id, revision, title, body) values ($1, $2, $3, $4) on conflict do nothing`,
        [id, revision, title, JSON.stringify(body)],
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
