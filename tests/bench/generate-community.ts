import pg from "pg";

/** Words as learners use them, the most frequent first: a search finds anything from most posts to a few. */
const WORDS =
  `test speaking score essay question time read listening practice writing answer microphone fluency word
  template image lecture repeat sentence dictation grammar reading paragraph summary blank center result days
  pronunciation accent academic visa university advice mistake noise headphones retell situation discussion
  highlight spelling vocabulary examiner semicolon reorder options clock nervous passport booking refund
  reschedule keyboard whiteboard stopwatch breathing collocation connector paraphrase graph pie map bar timeline
  confidence strategy mock partner library tutor scholarship engineering nursing melbourne toronto auckland
  lagos manila hanoi kathmandu bogota nairobi almaty jakarta lahore dhaka`.split(/\s+/);

/** Tables of the community in the order in which they are filled; their indexes are rebuilt at the end. */
const TABLES = ["posts", "comments"] as const;

interface IndexRow {
  name: string;
  definition: string;
}

/** Drops the indexes that only speed up reading, and returns how to make them again. */
async function dropIndexes(client: pg.Client): Promise<IndexRow[]> {
  const { rows } = await client.query<IndexRow>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i
     where i.indrelid = any ($1::regclass[]) and not i.indisunique`,
    [TABLES.map((table) => `public.${table}`)],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows;
}

/**
 * Fills the forums with posts of the last two years by 5,000 authors, and a third as many comments. One in
 * fifty is hidden or removed, some are pinned, locked, liked. The audit trail is left out, as a first
 * import would, and counters are counted once at the end.
 */
export async function generateCommunity(databaseUrl: string, posts: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("set maintenance_work_mem = '512MB'; set work_mem = '64MB'");
    const indexes = await dropIndexes(client);
    for (const table of TABLES)
      await client.query(`alter table public.${table} disable trigger user`);
    await client.query(
      `insert into auth.users (id, aud, role, email, email_confirmed_at, raw_user_meta_data, created_at)
       select gen_random_uuid(), 'authenticated', 'authenticated', format('author%s@forum.example', n), now(),
         jsonb_build_object('full_name', 'Author ' || n), now() - interval '2 years'
       from generate_series(1, 5000) n;
       insert into public.forum_categories (name, order_index) values ('Bench', 99);
       insert into public.forums (title, category, order_index) select 'Forum ' || n, 'Bench', 100 + n from generate_series(1, 12) n;
       create temporary table author as
       select id, row_number() over () as n from public.users where email like '%@forum.example';
       create temporary table forum as select id, row_number() over (order by order_index) as n from public.forums where category = 'Bench';
       create unique index on author (n); create unique index on forum (n);
       create temporary table phrase (n int primary key, short text not null, long text not null)`,
    );
    await client.query(
      `insert into phrase
       select n, string_agg(word, ' ' order by place) filter (where place <= 3), initcap(string_agg(word, ' ' order by place)) || '. '
       from (
         select n, place, ($1::text[])[1 + floor(power(random(), 2.5) * cardinality($1::text[]))::int] as word
         from generate_series(1, 4000) n cross join generate_series(1, 16) place) picked
       group by n`,
      [WORDS],
    );
    await client.query(
      `insert into public.posts (forum_id, author_id, title, content, status, is_pinned, is_locked, view_count, created_at)
       select f.id, a.id, initcap(t.short) || ' ' || u.short, c.long || d.long || e.long || 'Case ' || (p.n % 20000) || '.',
         case when p.n % 100 = 7 then 'hidden' when p.n % 100 = 8 then 'removed' else 'visible' end,
         p.n % 5000 = 1, p.n % 50 = 3, (p.n % 900), now() - p.n * ($1::float8 / $2::bigint) * interval '1 second'
       from generate_series(1, $2::bigint) p (n)
       join forum f on f.n = 1 + floor(12 * power((p.n * 7919 % 1000) / 1000.0, 2))::int
       join author a on a.n = 1 + p.n * 104729 % 5000
       join phrase t on t.n = 1 + p.n % 4000 join phrase u on u.n = 1 + p.n * 31 % 3989
       join phrase c on c.n = 1 + p.n * 17 % 3967 join phrase d on d.n = 1 + p.n * 13 % 3947
       join phrase e on e.n = 1 + p.n * 11 % 3931`,
      [2 * 365 * 86_400, posts],
    );
    await client.query(
      `insert into public.comments (post_id, author_id, content, status, created_at)
       select p.id, a.id, c.long, case when p.n % 100 = 9 then 'hidden' else 'visible' end, p.created_at + interval '1 hour'
       from (select id, created_at, row_number() over (order by created_at) as n from public.posts tablesample system (33)) p
       join author a on a.n = 1 + p.n * 7919 % 5000 join phrase c on c.n = 1 + p.n * 29 % 3911`,
    );
    await client.query(
      `update public.posts p set comment_count = c.n
       from (select post_id, count(*)::int as n from public.comments where status = 'visible' group by 1) c
       where c.post_id = p.id and p.comment_count <> c.n`,
    );
    for (const { definition } of indexes) await client.query(definition);
    await client.query(
      `insert into private.title_words (word)
       select distinct w from phrase cross join lateral regexp_split_to_table(lower(long), '[^[:alnum:]]+') w
       where length(w) >= 3 on conflict do nothing`,
    );
    for (const table of TABLES)
      await client.query(`alter table public.${table} enable trigger user`);
    await client.query("select private.mend_community_counts()");
    for (const table of ["posts", "comments", "forums", "users"])
      await client.query(`vacuum analyze public.${table}`);
  } finally {
    await client.end();
  }
}
