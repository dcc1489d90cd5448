-- The history of a lesson tells which questions it had. The audit log knows each link by itself; a save
-- changes many of them in one transaction, so each transaction is one change of the list.

create index audit_log_lesson_links_idx on public.audit_log ((coalesce(new, old) ->> 'lesson_id'))
where table_name = 'lesson_questions' and action <> 'update';

-- An item as the console's lists show it, as it stands now: the audit log names it by id only.
create function private.listed_question(question uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('id', question, 'title', coalesce(max(q.title), '(deleted question)'),
    'difficulty', coalesce(max(q.difficulty), 'Medium'), 'is_active', coalesce(bool_or(q.is_active), false))
  from (
    select title, difficulty, is_active from public.speaking_questions where id = question
    union all select title, difficulty, is_active from public.writing_questions where id = question
    union all select title, difficulty, is_active from public.reading_questions where id = question
    union all select title, difficulty, is_active from public.listening_questions where id = question) q
$$;

create function private.lesson_question_changes(lesson text) returns table (
  id bigint, at timestamptz, actor_id uuid, actor_role text, reason text, batch_id uuid, old jsonb, new jsonb)
language sql stable security definer set search_path = '' as $$
  with links as (
    select k.record_id, max(coalesce(k.new, k.old) ->> 'question_id')::uuid as question
    from public.audit_log k
    where k.table_name = 'lesson_questions' and k.action <> 'update' and coalesce(k.new, k.old) ->> 'lesson_id' = lesson
    group by k.record_id
  ), steps as (
    select l.id, l.at, l.actor_id, l.actor_role, l.reason, l.batch_id, l.record_id,
      case when l.action <> 'delete' then (l.new ->> 'position')::int end as "position",
      lead(l.at) over (partition by l.record_id order by l.id) as until
    from links k join public.audit_log l on l.table_name = 'lesson_questions' and l.record_id = k.record_id
    where l.action <> 'update' or l.new ? 'position'
  ), saves as (
    select max(s.id) as id, s.at, (array_agg(s.actor_id))[1] as actor_id, (array_agg(s.actor_role))[1] as actor_role,
      max(s.reason) as reason, (array_agg(s.batch_id))[1] as batch_id
    from steps s group by s.at
  ), items as (
    select k.record_id, private.listed_question(k.question) as item from links k
  ), lists as (
    select v.*, coalesce((
      select jsonb_agg(i.item order by s.position)
      from steps s join items i on i.record_id = s.record_id
      where s.position is not null and s.at <= v.at and (s.until is null or s.until > v.at)), '[]') as list
    from saves v
  ), changes as (
    select l.*, coalesce(lag(l.list) over (order by l.at), '[]') as before from lists l
  )
  select c.id, c.at, c.actor_id, c.actor_role, c.reason, c.batch_id,
    jsonb_build_object('questions', c.before), jsonb_build_object('questions', c.list)
  from changes c where c.list <> c.before
$$;

comment on function private.lesson_question_changes(text) is
  'Each change of the ordered questions of a lesson, put together from the audit log of its links: {questions: [{id, title, difficulty, is_active}]} before and after.';

create or replace function private.record_history(table_name text, record_id text, before bigint, "limit" int) returns table (
  id bigint, at timestamptz, actor_id uuid, actor_name text, actor_role text, action text, reason text,
  batch_id uuid, old jsonb, new jsonb)
language plpgsql stable security definer set search_path = '' as $$
declare
  is_lesson constant boolean := table_name = 'practice_lessons';
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
      and not (is_lesson and l.action = 'update' and l.new - 'question_count' = '{}')
    union all
    select c.id, c.at, c.actor_id, c.actor_role, 'update', c.reason, c.batch_id, c.old, c.new
    from private.lesson_question_changes(record_history.record_id) c
    where is_lesson
  ) h
  where before is null or h.id < before
  order by h.id desc
  limit least(greatest(coalesce("limit", 50), 1), 200);
end $$;

comment on function public.record_history(text, text, bigint, int) is
  'Changes of one record, the newest first, with the name of who made them; older than the entry `before`, at most 200. '
  'A lesson''s include its list of questions, as "questions". Auditors read any table, content.read the content tables.';

revoke execute on function private.listed_question(uuid), private.lesson_question_changes(text) from public;
