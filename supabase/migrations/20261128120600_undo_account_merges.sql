-- A merge is taken back: precisely the rows that moved, where they are still as the merge left them.

-- Says of every row that moved whether it can go back, before any does. What was recorded a moment ago has no
-- statistics: for its few rows, as Postgres then thinks, it would read all of the account's once a row.
create function private.judge_merge_rows(merge public.account_merges) returns void
language plpgsql set search_path = '' set enable_nestloop = off as $$
declare
  part record;
begin
  update private.account_merge_rows m set state = 'gone' where m.merge_id = merge.id;
  for part in
    select distinct d.*, format('%I.%I', d.table_schema, d.table_name)::regclass as target
    from private.account_merge_rows m join private.person_data d using (table_name, column_name) where m.merge_id = merge.id
  loop
    execute format(
      'update private.account_merge_rows m set state = case
         when m.fingerprint is distinct from private.row_fingerprint(to_jsonb(r), m.column_name) then ''changed''
         when %1$s then ''taken'' else ''returned'' end
       from %2$s r
       where m.merge_id = $1 and m.table_name = %3$L and m.column_name = %4$L and %5$s and r.%4$I = $3',
      private.collides(part.target, part.column_name), part.target, part.table_name, part.column_name,
      private.key_condition(part.target, 'r', 'm.row_key'))
    using merge.id, merge.merged_id, merge.kept_id;
  end loop;
end $$;

create function private.return_merge_rows(merge public.account_merges) returns bigint
language plpgsql set search_path = '' set enable_nestloop = off as $$
declare
  part record;
  returned bigint := 0;
  more bigint;
begin
  for part in
    select distinct d.column_name, d.table_name, format('%I.%I', d.table_schema, d.table_name)::regclass as target
    from private.account_merge_rows m join private.person_data d using (table_name, column_name) where m.merge_id = merge.id
  loop
    execute format(
      'update %1$s r set %2$I = $2 from private.account_merge_rows m
       where m.merge_id = $1 and m.table_name = %3$L and m.column_name = %2$L and m.state = ''returned'' and r.%2$I = $3 and %4$s',
      part.target, part.column_name, part.table_name, private.key_condition(part.target, 'r', 'm.row_key'))
    using merge.id, merge.merged_id, merge.kept_id;
    get diagnostics more = row_count;
    returned := returned + more;
  end loop;
  return returned;
end $$;

-- Fields that the kept account took over are emptied again where they still say so.
create function private.empty_filled_fields(merge public.account_merges) returns void
language plpgsql set search_path = '' as $$
declare
  filled record;
begin
  for filled in
    select t.key as table_name, f.key as column_name, f.value
    from jsonb_each(merge.filled) t cross join lateral jsonb_each_text(t.value) f
  loop
    execute format('update public.%I r set %I = null where r.%I = $1 and r.%I::text = $2 and %s',
      filled.table_name, filled.column_name, case filled.table_name when 'users' then 'id' else 'user_id' end, filled.column_name,
      -- Who is in a team of the organization stays in it.
      case filled.column_name when 'organization_id' then
        'not exists (select from public.team_members m join public.teams t on t.id = m.team_id where m.user_id = r.id and t.organization_id = r.organization_id)'
      else 'true' end)
    using merge.kept_id, filled.value;
  end loop;
end $$;

-- What was added is taken off again, so that what came since stays. A value that stands as the merge left it
-- becomes what it was before: so a streak that was taken over goes, and an average is exact.
create function private.take_off_totals(merge public.account_merges) returns void
language plpgsql set search_path = '' as $$
declare
  before constant public.user_stats := jsonb_populate_record(null::public.user_stats, merge.totals -> 'before');
  after constant public.user_stats := jsonb_populate_record(null::public.user_stats, merge.totals -> 'after');
  added constant public.user_stats := jsonb_populate_record(null::public.user_stats, merge.totals -> 'added');
begin
  update public.user_stats s set
    total_practice_time_minutes = greatest(0, s.total_practice_time_minutes - added.total_practice_time_minutes),
    total_attempts = greatest(0, s.total_attempts - added.total_attempts),
    lessons_completed = greatest(0, s.lessons_completed - added.lessons_completed),
    current_streak_days = case when s.current_streak_days = after.current_streak_days then before.current_streak_days else s.current_streak_days end,
    longest_streak_days = greatest(
      case when s.longest_streak_days = after.longest_streak_days then before.longest_streak_days else s.longest_streak_days end,
      case when s.current_streak_days = after.current_streak_days then before.current_streak_days else s.current_streak_days end),
    speaking_average = private.remaining_average(s.speaking_average, s.speaking_attempts, after.speaking_average, before.speaking_average, added.speaking_average, added.speaking_attempts),
    writing_average = private.remaining_average(s.writing_average, s.writing_attempts, after.writing_average, before.writing_average, added.writing_average, added.writing_attempts),
    reading_average = private.remaining_average(s.reading_average, s.reading_attempts, after.reading_average, before.reading_average, added.reading_average, added.reading_attempts),
    listening_average = private.remaining_average(s.listening_average, s.listening_attempts, after.listening_average, before.listening_average, added.listening_average, added.listening_attempts),
    speaking_attempts = greatest(0, s.speaking_attempts - added.speaking_attempts),
    writing_attempts = greatest(0, s.writing_attempts - added.writing_attempts),
    reading_attempts = greatest(0, s.reading_attempts - added.reading_attempts),
    listening_attempts = greatest(0, s.listening_attempts - added.listening_attempts),
    last_activity_at = case when s.last_activity_at = after.last_activity_at then before.last_activity_at else s.last_activity_at end
  where s.user_id = merge.kept_id and s.id = before.id;
end $$;

-- The average without the part that a merge brought in, within the scale of the column.
create function private.remaining_average(now_value numeric, now_count int, after_merge numeric, before_merge numeric, added numeric, added_count int)
returns numeric
language sql immutable set search_path = '' as $$
  select case
    when now_value is not distinct from after_merge then before_merge
    when added is null or added_count = 0 then now_value
    when now_count <= added_count then null
    else least(100, greatest(0, round((now_value * now_count - added * added_count) / (now_count - added_count), 2))) end
$$;

create function private.undo_account_merge(merge_id uuid, reason text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  merge public.account_merges;
  returned bigint;
  left_over jsonb;
begin
  if not private.has_permission('learners.write') or not private.has_permission('subscriptions.write') then
    raise exception 'Undoing a merge needs the permissions learners.write and subscriptions.write.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
  select * into merge from public.account_merges a where a.id = merge_id for update;
  if not found then
    raise exception 'This merge is not recorded.' using errcode = 'PT404';
  elsif merge.undone_at is not null then
    raise exception 'This merge was undone already.' using errcode = '23514';
  elsif merge.kept_id is null or merge.merged_id is null then
    raise exception 'One of the two accounts was erased, so this merge stays.' using errcode = '23514';
  elsif exists (select from public.account_merges a where a.merged_id = merge.kept_id and a.undone_at is null) then
    raise exception 'The kept account was merged into another one since. Undo that merge first.' using errcode = '23514';
  end if;
  perform from public.users u where u.id in (merge.kept_id, merge.merged_id) order by u.id for no key update;
  perform private.begin_batch(gen_random_uuid(), btrim(reason));
  perform private.judge_merge_rows(merge);
  returned := private.return_merge_rows(merge);
  perform private.empty_filled_fields(merge), private.take_off_totals(merge);
  update public.users u set archived_at = (merge.merged_before ->> 'archived_at')::timestamptz where u.id = merge.merged_id;
  update auth.users a set banned_until = (merge.merged_before ->> 'banned_until')::timestamptz where a.id = merge.merged_id;
  select coalesce(jsonb_agg(jsonb_build_object('table', r.table_name, 'key', r.row_key, 'why', r.state)), '[]') into left_over
  from (
    select m.table_name, m.row_key, m.state from private.account_merge_rows m
    where m.merge_id = merge.id and m.state <> 'returned' order by m.table_name, m.row_key limit 1000) r;
  update public.account_merges a
  set undone_at = now(), undone_by = auth.uid(), undo_reason = btrim(undo_account_merge.reason), not_returned = left_over
  where a.id = merge.id;
  return jsonb_build_object('returned', returned, 'not_returned', left_over);
end $$;

create function private.account_merge_rows(merge_id uuid) returns table (table_name text, row_key text, state text)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.has_permission('learners.read') then
    raise exception 'Reading a merge needs the permission learners.read.' using errcode = '42501';
  end if;
  return query
  select m.table_name, m.row_key, m.state from private.account_merge_rows m
  where m.merge_id = account_merge_rows.merge_id order by m.table_name, m.row_key limit 1000;
end $$;

create function public.undo_account_merge(merge_id uuid, reason text) returns jsonb
language sql set search_path = '' as $$ select private.undo_account_merge(merge_id, reason) $$;
create function public.account_merge_rows(merge_id uuid) returns table (table_name text, row_key text, state text)
language sql stable set search_path = '' as $$ select * from private.account_merge_rows(merge_id) $$;

comment on function public.undo_account_merge(uuid, text) is
  'Puts back what a merge moved, where it is unchanged, and opens the closed account: {returned, not_returned: [{table, key, why}]}. Needs learners.write, subscriptions.write and a reason.';
comment on function public.account_merge_rows(uuid) is 'The rows that a merge moved, the first 1,000, and what an undo did with them. Needs learners.read.';

revoke execute on function
  private.judge_merge_rows(public.account_merges), private.return_merge_rows(public.account_merges),
  private.empty_filled_fields(public.account_merges), private.take_off_totals(public.account_merges),
  private.remaining_average(numeric, int, numeric, numeric, numeric, int),
  private.undo_account_merge(uuid, text), public.undo_account_merge(uuid, text),
  private.account_merge_rows(uuid), public.account_merge_rows(uuid)
from public;
grant execute on function
  private.undo_account_merge(uuid, text), public.undo_account_merge(uuid, text),
  private.account_merge_rows(uuid), public.account_merge_rows(uuid)
to authenticated;
