-- The history of a mock test tells which questions it had, as that of a lesson does.

create index audit_log_test_questions_idx on public.audit_log ((coalesce(new, old) ->> 'test_id'))
where table_name = 'pte_questions' and action <> 'update';

create function private.test_question_changes(test text) returns table (
  id bigint, at timestamptz, actor_id uuid, actor_role text, reason text, batch_id uuid, old jsonb, new jsonb)
language sql stable security definer set search_path = '' as $$
  with rows as (
    select k.record_id, max(coalesce(k.new, k.old) ->> 'question') as title, max(coalesce(k.new, k.old) ->> 'bank_question_id')::uuid as item
    from public.audit_log k
    where k.table_name = 'pte_questions' and k.action <> 'update' and coalesce(k.new, k.old) ->> 'test_id' = test
    group by k.record_id
  ), named as (
    select r.record_id, case when r.item is null then r.title else private.listed_question(r.item) ->> 'title' end as title from rows r
  ), steps as (
    -- An update tells only what changed: the last value that was told is the one that holds.
    select l.id, l.at, l.actor_id, l.actor_role, l.reason, l.batch_id, l.record_id, l.action <> 'delete' as there,
      array_agg(l.new -> 'order_index') filter (where l.new ? 'order_index') over so_far as places,
      array_agg(l.new -> 'points') filter (where l.new ? 'points') over so_far as points,
      array_agg(l.new -> 'archived_at') filter (where l.new ? 'archived_at') over so_far as archived,
      lead(l.at) over (partition by l.record_id order by l.id) as until
    from rows r join public.audit_log l on l.table_name = 'pte_questions' and l.record_id = r.record_id
    window so_far as (partition by l.record_id order by l.id)
  ), saves as (
    select max(s.id) as id, s.at, (array_agg(s.actor_id))[1] as actor_id, (array_agg(s.actor_role))[1] as actor_role,
      max(s.reason) as reason, (array_agg(s.batch_id))[1] as batch_id
    from steps s group by s.at
  ), lists as (
    select v.*, coalesce((
      select jsonb_agg(jsonb_build_object('title', n.title, 'points', s.points[cardinality(s.points)])
        order by (s.places[cardinality(s.places)])::int, s.record_id)
      from steps s join named n on n.record_id = s.record_id
      where s.there and coalesce(s.archived[cardinality(s.archived)], 'null') = 'null'
        and s.at <= v.at and (s.until is null or s.until > v.at)), '[]') as list
    from saves v
  ), changes as (
    select l.*, coalesce(lag(l.list) over (order by l.at), '[]') as before from lists l
  )
  select c.id, c.at, c.actor_id, c.actor_role, c.reason, c.batch_id,
    jsonb_build_object('questions', c.before), jsonb_build_object('questions', c.list)
  from changes c where c.list <> c.before
$$;

comment on function private.test_question_changes(text) is
  'Each change of the ordered questions of a mock test, put together from the audit log of its questions: {questions: [{title, points}]} before and after.';

create function private.question_list_changes(table_name text, record_id text) returns table (
  id bigint, at timestamptz, actor_id uuid, actor_role text, reason text, batch_id uuid, old jsonb, new jsonb)
language plpgsql stable security definer set search_path = '' as $$
begin
  case table_name
    when 'practice_lessons' then return query select * from private.lesson_question_changes(record_id);
    when 'pte_tests' then return query select * from private.test_question_changes(record_id);
    else null;
  end case;
end $$;

create or replace function private.record_history(table_name text, record_id text, before bigint, "limit" int) returns table (
  id bigint, at timestamptz, actor_id uuid, actor_name text, actor_role text, action text, reason text,
  batch_id uuid, old jsonb, new jsonb)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not private.may_read_history(table_name) then
    raise exception 'Your role does not include the history of these records.' using errcode = '42501';
  end if;
  return query
  select h.id, h.at, h.actor_id, private.name_of_actor(h.actor_id, h.actor_role), h.actor_role, h.action, h.reason, h.batch_id, h.old, h.new
  from (
    select l.id, l.at, l.actor_id, l.actor_role, l.action, l.reason, l.batch_id,
      private.open_columns(l.table_name, l.old) as old, private.open_columns(l.table_name, l.new) as new
    from public.audit_log l
    where l.table_name = record_history.table_name and l.record_id = record_history.record_id
      -- The list itself says more than how long it is.
      and not (l.table_name = 'practice_lessons' and l.action = 'update' and l.new - 'question_count' = '{}')
    union all
    select c.id, c.at, c.actor_id, c.actor_role, 'update', c.reason, c.batch_id, c.old, c.new
    from private.question_list_changes(record_history.table_name, record_history.record_id) c
  ) h
  where before is null or h.id < before
  order by h.id desc
  limit least(greatest(coalesce("limit", 50), 1), 200);
end $$;

comment on function public.record_history(text, text, bigint, int) is
  'Changes of one record, the newest first, with the name of who made them; older than the entry `before`, at most 200. '
  'Those of a lesson or a mock test include the list of questions, as "questions". Auditors read any table, content.read the content tables.';

revoke execute on function private.test_question_changes(text), private.question_list_changes(text, text) from public;
