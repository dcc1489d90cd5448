import pg from "pg";

/**
 * Fills the library with files of every kind: most used by nothing, half with a transcript or a text
 * alternative, a few doubled, most sounds measured. The audit trail is left out, as a first import would.
 */
export async function generateMedia(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("alter table public.media disable trigger audit");
    await client.query(
      `insert into public.media (type, title, bucket, path, transcript, alt_text, duration, checksum, created_at)
       select kind.name::public.media_type, initcap(word) || ' file ' || n,
         case kind.name when 'audio' then 'question-audio' when 'image' then 'question-images' else 'lesson-media' end,
         format('bench/%s', n),
         case when kind.name in ('audio', 'video') and n % 2 = 0 then repeat(format('A talk about %s and the sea. ', word), 20) end,
         case when kind.name = 'image' and n % 4 = 1 then 'A chart of ' || word end,
         case when kind.name in ('audio', 'video') then 5 + n % 90 end,
         encode(sha256((n - case when n % 500 = 0 then 1 else 0 end)::text::bytea), 'hex'), now() - n * interval '1 minute'
       from generate_series(1, $1) n
       cross join lateral (select (array['audio', 'audio', 'image', 'audio', 'audio', 'audio', 'image', 'audio', 'video', 'document'])[1 + n % 10] as name) kind
       cross join lateral (select (array['rivers', 'harbours', 'bees', 'markets', 'glaciers', 'bridges', 'tides', 'forests'])[1 + n % 8] as word) topic`,
      [count],
    );
    await client.query(
      `insert into public.media_analysis (media_id, checksum, duration, loudness, peak, clipped, leading_silence, trailing_silence, peaks)
       select id, checksum, duration, -16 - (row_number() over ()) % 30, -1, 0, 0.2, 0.2, '{1,2,3}'
       from public.media where type = 'audio' and path like 'bench/%' and right(path, 1) <> '3'`,
    );
    await client.query("alter table public.media enable trigger audit");
    await client.query("vacuum analyze public.media");
    await client.query("vacuum analyze public.media_analysis");
  } finally {
    await client.end();
  }
}
