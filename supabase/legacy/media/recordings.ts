import type pg from "pg";
import { z } from "zod";

const AT_ONCE = 50;

/** Tables whose rows name a recording of a person. */
const OWNERS = [
  { table: "speaking_attempts", rows: "public.speaking_attempts r", person: "r.user_id" },
  {
    table: "conversation_turns",
    rows: "public.conversation_turns r join public.conversation_sessions s on s.id = r.session_id",
    person: "s.user_id",
  },
] as const;

const recording = z.object({ table: z.string(), id: z.uuid(), person: z.uuid(), url: z.string() });
/** A recording that stands at an address of the legacy. */
export type Recording = z.output<typeof recording>;

const AWAY = "r.audio_url ~* '^https?://'";

/** How many there are. */
export async function countRecordings(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select ${OWNERS.map(({ table, rows: from }) => `(select count(*) from ${from} join private.legacy_ids i on i.source_table = '${table}' and i.legacy_id = r.id::text where ${AWAY})`).join(" + ")}
     as n`,
  );
  return Number(rows[0]?.n ?? 0);
}

/** All of them, a page at a time. */
export async function* wantedRecordings(client: pg.ClientBase): AsyncGenerator<Recording[]> {
  for (const { table, rows: from, person } of OWNERS) {
    let after: string | null = null;
    for (;;) {
      const { rows } = await client.query(
        `select $1 as table, r.id, ${person} as person, r.audio_url as url
         from ${from} join private.legacy_ids i on i.source_table = $1 and i.legacy_id = r.id::text
         where ${AWAY} and ($2::uuid is null or r.id > $2) order by r.id limit $3`,
        [table, after, AT_ONCE],
      );
      const page = z.array(recording).parse(rows);
      const last = page.at(-1);
      if (!last) break;
      yield page;
      after = last.id;
    }
  }
}

/** Lets the row name the stored recording, and says so in the ledger. */
export async function keepRecording(
  client: pg.ClientBase,
  { table, id, person, url }: Recording,
  path: string,
): Promise<void> {
  await client.query(
    `with moved as (
       update public.${table} set audio_url = $3 where id = $1 and audio_url = $2 returning id
     ), settled as (
       delete from private.legacy_ledger l using moved
       where l.source_table = $4 and l.legacy_id = moved.id::text and l.kind = 'review' and l.field = 'audio_url'
     )
     insert into private.legacy_ledger (source_table, legacy_id, person_id, kind, field, reason, old)
     select $4, moved.id::text, $5, 'changed', 'audio_url', 'The recording was copied from this address.', to_jsonb($2::text)
     from moved`,
    [id, url, path, table, person],
  );
}

/** Why it could not be copied, in one line of the ledger, however often it is tried. */
export async function noteRecording(
  client: pg.ClientBase,
  { table, id, person, url }: Recording,
  problem: string,
): Promise<void> {
  const reason = `The recording could not be copied from this address. ${problem}`;
  await client.query(
    `with known as (
       update private.legacy_ledger set reason = $5
       where source_table = $1 and legacy_id = $2 and kind = 'review' and field = 'audio_url' returning id
     )
     insert into private.legacy_ledger (source_table, legacy_id, person_id, kind, field, reason, old)
     select $1, $2, $3, 'review', 'audio_url', $5, to_jsonb($4::text) where not exists (select from known)`,
    [table, id, person, url, reason],
  );
}
