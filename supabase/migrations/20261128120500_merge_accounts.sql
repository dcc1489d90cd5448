-- Two accounts of one person become one: preview, and the merge itself, which does all of it or nothing.

-- Why these two cannot be merged, as a sentence; null when they can.
create function private.merge_problem(kept uuid, merged uuid) returns text
language plpgsql stable set search_path = '' as $$
declare
  kept_sub public.user_subscriptions;
  merged_sub public.user_subscriptions;
  kept_tier constant public.membership_tier := private.tier_in_force(kept);
  merged_tier constant public.membership_tier := private.tier_in_force(merged);
begin
  if kept = merged then
    return 'This is one and the same account.';
  elsif (select count(*) from public.users u where u.id in (kept, merged)) < 2 then
    return 'One of these accounts does not exist any more.';
  elsif exists (select from public.staff_members m where m.user_id in (kept, merged)) then
    return 'Staff are not merged. Revoke the roles of the person first.';
  elsif exists (select from public.account_merges a where a.merged_id in (kept, merged) and a.undone_at is null) then
    return 'One of these accounts was merged into another one already.';
  elsif exists (select from public.users u where u.id = kept and u.archived_at is not null) then
    return 'The account to keep is closed.';
  end if;
  select * into kept_sub from public.user_subscriptions s where s.user_id = kept;
  select * into merged_sub from public.user_subscriptions s where s.user_id = merged;
  if kept_sub.stripe_subscription_id is not null and merged_sub.stripe_subscription_id is not null then
    return 'Stripe charges a subscription of each account. Cancel one of them in Stripe first: a merge would leave the person paying twice.';
  elsif kept_sub.id is not null and merged_sub.stripe_subscription_id is not null then
    return 'Stripe charges the subscription of the account to be closed. Keep that account and close the other one.';
  elsif kept_sub.id is not null and merged_tier is not null and (kept_tier is null or merged_tier > kept_tier) then
    return 'The subscription of the account to be closed opens more. Keep that account and close the other one.';
  end if;
  return null;
end $$;

-- What of `target` the merge moves: SQL over r with $1 the closed and $2 the kept account.
create function private.merge_moves(data private.person_data) returns text
language sql stable set search_path = '' as $$
  select format('r.%I = $1 and (%s) and not (%s)', data.column_name, coalesce(data.movable, 'true'),
    private.collides(format('%I.%I', data.table_schema, data.table_name)::regclass, data.column_name))
$$;

create function private.merge_counts(kept uuid, merged uuid)
returns table (table_name text, column_name text, moves bigint, stays bigint, stays_because text)
language plpgsql stable set search_path = '' as $$
declare
  data private.person_data;
begin
  for data in select * from private.person_data d where d.parent_table is null order by d.on_merge, d.table_name, d.column_name loop
    table_name := data.table_name;
    column_name := data.column_name;
    stays_because := data.stays_because;
    execute format('select count(*) filter (where %s), count(*) from %I.%I r where r.%I = $1',
      case data.on_merge when 'move' then private.merge_moves(data) else 'false' end, data.table_schema, data.table_name, data.column_name)
    into moves, stays using merged, kept;
    stays := stays - moves;
    if moves + stays > 0 then
      return next;
    end if;
  end loop;
end $$;

-- Values that the kept account takes over where it has none: {table: {column: value}}.
create function private.merge_fills(kept uuid, merged uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'users', (
      select nullif(jsonb_strip_nulls(jsonb_build_object(
        'organization_id', case when k.organization_id is null then m.organization_id end,
        'image', case when k.image is null then m.image end)), '{}')
      from public.users k, public.users m where k.id = kept and m.id = merged),
    'user_profiles', (
      select nullif(jsonb_strip_nulls(jsonb_build_object(
        'target_score', case when k.target_score is null then m.target_score end,
        'study_goal', case when k.study_goal is null then m.study_goal end,
        'phone_number', case when k.phone_number is null then m.phone_number end,
        'country', case when k.country is null then m.country end,
        'timezone', case when k.timezone is null then m.timezone end)), '{}')
      from public.user_profiles k, public.user_profiles m where k.user_id = kept and m.user_id = merged)))
$$;

create function private.merge_side(person uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'created_at', u.created_at, 'archived_at', u.archived_at,
    'last_sign_in_at', a.last_sign_in_at,
    'subscription', (
      select jsonb_build_object('tier', s.tier, 'status', s.status, 'in_stripe', s.stripe_subscription_id is not null)
      from public.user_subscriptions s where s.user_id = u.id))
  from public.users u left join auth.users a on a.id = u.id
  where u.id = person
$$;

create function private.preview_account_merge(kept uuid, merged uuid) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_permission('learners.write') or not private.has_permission('subscriptions.write') then
    raise exception 'Merging accounts needs the permissions learners.write and subscriptions.write.' using errcode = '42501';
  end if;
  return jsonb_build_object(
    'problem', private.merge_problem(kept, merged),
    'kept', private.merge_side(kept),
    'merged', private.merge_side(merged),
    'tables', (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from private.merge_counts(kept, merged) c),
    -- An organization by its name: its id says nothing to a person.
    'fills', (
      select coalesce(jsonb_agg(jsonb_build_object('table_name', t.key, 'column_name', f.key,
        'value', coalesce((select o.name from public.organizations o where f.key = 'organization_id' and o.id::text = f.value), f.value))), '[]')
      from jsonb_each(private.merge_fills(kept, merged)) t cross join lateral jsonb_each_text(t.value) f));
end $$;

-- Moves the rows of one table and writes down which. Returns how many.
create function private.move_person_rows(merge uuid, data private.person_data, merged uuid, kept uuid) returns bigint
language plpgsql set search_path = '' as $$
declare
  target constant regclass := format('%I.%I', data.table_schema, data.table_name)::regclass;
  moved bigint;
begin
  execute format(
    'with moved as (update %1$s r set %2$I = $2 where %3$s returning %4$s as row_key)
     insert into private.account_merge_rows (merge_id, table_name, column_name, row_key) select $3, %5$L, %2$L, m.row_key from moved m',
    target, data.column_name, private.merge_moves(data), private.key_expression(target), data.table_name)
  using merged, kept, merge;
  get diagnostics moved = row_count;
  return moved;
end $$;

create function private.merge_accounts(kept uuid, merged uuid, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  merge constant uuid := gen_random_uuid();
  problem text;
  fills jsonb;
  stayed jsonb;
  moves jsonb := '{}';
  data private.person_data;
  count_moved bigint;
begin
  if not private.has_permission('learners.write') or not private.has_permission('subscriptions.write') then
    raise exception 'Merging accounts needs the permissions learners.write and subscriptions.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
  perform from public.users u where u.id in (kept, merged) order by u.id for no key update;
  problem := private.merge_problem(kept, merged);
  if problem is not null then
    raise exception '%', problem using errcode = '23514';
  end if;
  perform private.begin_batch(merge, btrim(reason));
  fills := private.merge_fills(kept, merged);
  -- The organization comes first: it decides which teams the person may be in.
  update public.users u set organization_id = (fills #>> '{users,organization_id}')::uuid
  where u.id = kept and fills #> '{users,organization_id}' is not null;
  select coalesce(jsonb_object_agg(c.table_name || '.' || c.column_name, c.stays), '{}') into stayed
  from private.merge_counts(kept, merged) c where c.stays > 0;
  insert into public.account_merges (id, kept_id, merged_id, reason, stayed, filled, merged_before, merged_by)
  select merge, kept, merged, btrim(reason), stayed, fills,
    jsonb_strip_nulls(jsonb_build_object('archived_at', u.archived_at, 'banned_until', a.banned_until)), auth.uid()
  from public.users u left join auth.users a on a.id = u.id where u.id = merged;
  for data in select * from private.person_data d where d.on_merge = 'move' order by d.table_name loop
    count_moved := private.move_person_rows(merge, data, merged, kept);
    if count_moved > 0 then
      moves := moves || jsonb_build_object(data.table_name, coalesce((moves ->> data.table_name)::bigint, 0) + count_moved);
    end if;
  end loop;
  update public.users u set image = fills #>> '{users,image}' where u.id = kept and fills #> '{users,image}' is not null;
  update public.user_profiles p set
    target_score = coalesce(p.target_score, (f ->> 'target_score')::int), study_goal = coalesce(p.study_goal, f ->> 'study_goal'),
    phone_number = coalesce(p.phone_number, f ->> 'phone_number'), country = coalesce(p.country, f ->> 'country'),
    timezone = coalesce(p.timezone, f ->> 'timezone')
  from (select fills -> 'user_profiles' as f) filled
  where p.user_id = kept and f is not null;
  update public.account_merges a set moved = moves, totals = private.add_totals(kept, merged) where a.id = merge;
  perform private.fingerprint_merge(merge), private.close_merged_account(merged);
  return jsonb_build_object('merge_id', merge, 'moved', moves, 'stayed', stayed);
exception when unique_violation then
  raise exception 'One of these accounts was changed meanwhile. Nothing was merged; try again.' using errcode = '40001';
end $$;

-- Totals of a person with two accounts count both; a lesson completed in both counts once. Nobody knows whether
-- the days of two streaks meet, so the longer one stands.
create function private.add_totals(kept uuid, merged uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
  mine public.user_stats;
  theirs public.user_stats;
  before jsonb;
begin
  select * into mine from public.user_stats s where s.user_id = kept for update;
  select * into theirs from public.user_stats s where s.user_id = merged;
  -- Where only one of them has totals, that row is the kept account's by now.
  if mine.id is null or theirs.id is null then
    return '{}';
  end if;
  before := to_jsonb(mine);
  theirs.lessons_completed := greatest(0, theirs.lessons_completed - (
    select count(*) from public.lesson_progress k join public.lesson_progress m using (lesson_id)
    where k.user_id = kept and m.user_id = merged and k.completed_at is not null and m.completed_at is not null)::int);
  update public.user_stats s set
    total_practice_time_minutes = s.total_practice_time_minutes + theirs.total_practice_time_minutes,
    total_attempts = s.total_attempts + theirs.total_attempts,
    lessons_completed = s.lessons_completed + theirs.lessons_completed,
    current_streak_days = greatest(s.current_streak_days, theirs.current_streak_days),
    longest_streak_days = greatest(s.longest_streak_days, theirs.longest_streak_days),
    speaking_average = private.joint_average(s.speaking_average, s.speaking_attempts, theirs.speaking_average, theirs.speaking_attempts),
    writing_average = private.joint_average(s.writing_average, s.writing_attempts, theirs.writing_average, theirs.writing_attempts),
    reading_average = private.joint_average(s.reading_average, s.reading_attempts, theirs.reading_average, theirs.reading_attempts),
    listening_average = private.joint_average(s.listening_average, s.listening_attempts, theirs.listening_average, theirs.listening_attempts),
    speaking_attempts = s.speaking_attempts + theirs.speaking_attempts,
    writing_attempts = s.writing_attempts + theirs.writing_attempts,
    reading_attempts = s.reading_attempts + theirs.reading_attempts,
    listening_attempts = s.listening_attempts + theirs.listening_attempts,
    last_activity_at = greatest(s.last_activity_at, theirs.last_activity_at)
  where s.user_id = kept
  returning * into mine;
  return jsonb_build_object('before', before, 'after', to_jsonb(mine), 'added', to_jsonb(theirs));
end $$;

-- Each average weighs as much as the attempts behind it.
create function private.joint_average(a numeric, a_count int, b numeric, b_count int) returns numeric
language sql immutable set search_path = '' as $$
  select case
    when a is null or a_count = 0 then coalesce(b, a)
    when b is null or b_count = 0 then a
    else round((a * a_count + b * b_count) / (a_count + b_count), 2) end
$$;

-- Once everything has moved: triggers of one table may have touched rows of another.
create function private.fingerprint_merge(merge uuid) returns void
language plpgsql set search_path = '' as $$
declare
  part record;
begin
  for part in
    select distinct m.column_name, format('%I.%I', d.table_schema, d.table_name)::regclass as target, m.table_name
    from private.account_merge_rows m join private.person_data d using (table_name, column_name) where m.merge_id = merge
  loop
    execute format(
      'update private.account_merge_rows m set fingerprint = private.row_fingerprint(to_jsonb(r), m.column_name)
       from %s r where m.merge_id = $1 and m.table_name = %L and m.column_name = %L and %s',
      part.target, part.table_name, part.column_name, private.key_condition(part.target, 'r', 'm.row_key'))
    using merge;
  end loop;
end $$;

-- The account stays for the record, closed: nobody signs in with it, and whoever is signed in is out.
create function private.close_merged_account(merged uuid) returns void
language sql set search_path = '' as $$
  update public.users u set archived_at = coalesce(u.archived_at, now()) where u.id = merged;
  -- As Supabase Auth bans for ever: a far day.
  update auth.users a set banned_until = now() + interval '100 years' where a.id = merged;
  delete from auth.sessions s where s.user_id = merged;
$$;

create function public.preview_account_merge(kept_id uuid, merged_id uuid) returns jsonb
language sql stable set search_path = '' as $$ select private.preview_account_merge(kept_id, merged_id) $$;
create function public.merge_accounts(kept_id uuid, merged_id uuid, reason text) returns jsonb
language sql set search_path = '' as $$ select private.merge_accounts(kept_id, merged_id, reason) $$;

comment on function public.preview_account_merge(uuid, uuid) is
  'What merging two accounts would do: {problem, kept, merged, tables: [{table_name, column_name, moves, stays, stays_because}], fills}. Needs learners.write and subscriptions.write.';
comment on function public.merge_accounts(uuid, uuid, text) is
  'Merges an account into the one that is kept, which closes it: {merge_id, moved, stayed}. All or nothing, one batch of the audit log, undone by undo_account_merge. Needs learners.write, subscriptions.write and a reason.';

revoke execute on function
  private.merge_problem(uuid, uuid), private.merge_moves(private.person_data), private.merge_counts(uuid, uuid), private.merge_fills(uuid, uuid),
  private.merge_side(uuid), private.move_person_rows(uuid, private.person_data, uuid, uuid), private.fingerprint_merge(uuid),
  private.close_merged_account(uuid), private.add_totals(uuid, uuid), private.joint_average(numeric, int, numeric, int),
  private.preview_account_merge(uuid, uuid), public.preview_account_merge(uuid, uuid),
  private.merge_accounts(uuid, uuid, text), public.merge_accounts(uuid, uuid, text)
from public;
grant execute on function
  private.preview_account_merge(uuid, uuid), public.preview_account_merge(uuid, uuid),
  private.merge_accounts(uuid, uuid, text), public.merge_accounts(uuid, uuid, text)
to authenticated;
