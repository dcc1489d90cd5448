import pg from "pg";

/** Cases about the latest posts, half of them waiting, half decided, with the decision of each. */
export async function generateCases(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into public.moderation_cases (post_id, author_id, forum_id, title, excerpt, state, severity, reports, reach, reason, opened_at, queued_at, decided_at)
       select p.id, p.author_id, p.forum_id, p.title, left(p.content, 400), case when n % 2 = 0 then 'open' else 'decided' end,
         1 + n % 5, n % 30, n % 5000, (array['spam', 'abuse', 'off_topic', 'other', 'exam_content'])[1 + n % 5],
         now() - n * interval '1 minute', now() - n * interval '1 minute', case when n % 2 = 1 then now() - n * interval '30 seconds' end
       from (select *, row_number() over (order by created_at desc) as n from public.posts order by created_at desc limit $1) p
       on conflict do nothing`,
      [count],
    );
    await client.query(`
      insert into public.moderation_decisions (idempotency_key, case_id, action, reason, decided_by, created_at)
      select gen_random_uuid(), k.id, case when k.reports % 3 = 0 then 'approve' else 'remove' end, 'Generated',
        (select user_id from public.staff_members where role = 'moderator' limit 1), k.decided_at
      from public.moderation_cases k
      where k.state = 'decided' and not exists (select from public.moderation_decisions d where d.case_id = k.id)`);
    await client.query("vacuum analyze public.moderation_cases");
    await client.query("vacuum analyze public.moderation_decisions");
  } finally {
    await client.end();
  }
}
