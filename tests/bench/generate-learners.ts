import pg from "pg";

/**
 * Fills auth.users, and by its trigger public.users, with people whose names repeat as names do, and
 * every fourth of them with a paid subscription. The audit trail is left out, as a first import would.
 */
export async function generateLearners(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      "alter table public.users disable trigger audit; alter table public.user_subscriptions disable trigger user",
    );
    await client.query(
      `insert into auth.users (id, aud, role, email, email_confirmed_at, raw_user_meta_data, created_at)
       select gen_random_uuid(), 'authenticated', 'authenticated',
         format('%s.%s.%s@learners.example', first, lower(last), n), now(),
         jsonb_build_object('full_name', initcap(first) || ' ' || last), now() - n * interval '1 minute'
       from generate_series(1, $1) n
       cross join lateral (
         select (regexp_split_to_array('maria wei priya ahmed olga joon chinedu fatima lucas hiroko anna samir
             lena paulo minh thandiwe elif carlos yasmin daniel', '\\s+'))[1 + n % 20] as first,
           initcap((regexp_split_to_array('ka lo mi ra so te vu wa xi zo ber dan fen gul har', '\\s+'))[1 + n / 20 % 15]
             || (regexp_split_to_array('ra mi to na li se do ku ve za', '\\s+'))[1 + n / 300 % 10]
             || (regexp_split_to_array('son ova ez idis nen mura tani kar', '\\s+'))[1 + n / 3000 % 8]) as last) names`,
      [count],
    );
    await client.query(`
      insert into public.user_subscriptions (user_id, tier, status, end_date, stripe_customer_id, stripe_subscription_id)
      select id, 'pro', 'active', now() + interval '20 days', 'cus_' || substr(md5(id::text), 1, 14), 'sub_' || substr(md5(id::text), 1, 24)
      from public.users u where email like '%@learners.example' and ascii(right(u.id::text, 1)) % 4 = 0
      on conflict do nothing`);
    await client.query(
      "alter table public.users enable trigger audit; alter table public.user_subscriptions enable trigger user",
    );
    await client.query("vacuum analyze public.users");
    await client.query("vacuum analyze public.user_subscriptions");
  } finally {
    await client.end();
  }
}
