import pg from "pg";

/**
 * Fills the reading bank with items whose texts differ, through every trigger but the audit trail,
 * which a first import would leave out as well.
 */
export async function generateQuestions(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("alter table public.reading_questions disable trigger audit");
    await client.query(
      "insert into public.tags (name) select 'set-' || n from generate_series(0, 49) n on conflict do nothing",
    );
    await client.query(
      `create temporary table generated as
       select 'multiple_choice_single'::public.reading_question_type as type,
         initcap(topics[1 + n % 40]) || ' and ' || topics[1 + (n / 40) % 40] || ' ' || n as title,
         format('A passage about %s. ', topics[1 + n % 40])
           || repeat(format('It describes %s in the light of %s. ', topics[1 + (n / 7) % 40], topics[1 + (n / 11) % 40]), 12)
           || case when n % 2000 = 0 then 'A quetzal appears.' else '' end as prompt_text,
         '{"choices":[{"id":"A","text":"Growth"},{"id":"B","text":"Trade"},{"id":"C","text":"Debt"},{"id":"D","text":"Labour"}]}'::jsonb as options,
         '{"correct":["B"]}'::jsonb as answer_key, n % 10 <> 0 as is_active, array['set-' || n % 50] as tags,
         (enum_range(null::public.difficulty_level))[1 + n % 3] as difficulty, now() - n * interval '1 minute' as updated_at
       from generate_series(1, $1) n,
         (select regexp_split_to_array('rivers harbours bees markets glaciers bridges memory sleep
           bread cities maps rain deserts music schools trains paper salt winds forests tides stars
           gardens coins machines letters islands milk clocks lamps roads wool soil stone glass songs
           kites wells seeds doors', '\\s+') as topics) words`,
      [count],
    );
    await client.query(`
      insert into public.question_checks (fingerprint, profile_version, module, type)
      select distinct private.question_fingerprint('reading', to_jsonb(g)), private.profile_version_in_force(), 'reading', g.type::text
      from generated g where g.is_active
      on conflict do nothing;
      insert into public.reading_questions
        (type, title, prompt_text, options, answer_key, is_active, tags, difficulty, updated_at)
      select * from generated`);
    await client.query("alter table public.reading_questions enable trigger audit");
    await client.query("vacuum analyze public.reading_questions");
  } finally {
    await client.end();
  }
}
