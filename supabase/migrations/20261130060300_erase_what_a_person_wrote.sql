-- An erasure takes what a person wrote, not only their name beside it: the words of posts and comments, the copies
-- of them in moderation cases, what rules caught in them, what moderators wrote to the person, and they and readers
-- about them, and all of that in the audit log. The threads stay, for the answers of others.

update private.person_data set scrub = 'title = ''Erased post'', content = ''Erased at the request of its author.'''
where table_name = 'posts' and column_name = 'author_id';
update private.person_data set scrub = 'content = ''Erased at the request of its author.'''
where table_name = 'comments' and column_name = 'author_id';
update private.person_data set scrub = 'title = ''[erased]'', excerpt = ''[erased]'''
where table_name = 'moderation_cases' and column_name = 'author_id';
update private.person_data set scrub = scrub || ', answer = case when answer is not null then ''[erased]'' end'
where table_name = 'appeals' and column_name = 'user_id';

-- Prompts and answers may stand in it.
update private.person_data set scrub = 'metadata = ''{}'''
where table_name = 'ai_credit_usage' and column_name = 'user_id';

select
  private.declare_person_data('moderation_decisions', 'case_id', 'stay', 'detach', parent_table => 'moderation_cases',
    scrub => 'reason = ''[erased]'', message = case when message is not null then ''[erased]'' end, '
      'undo_reason = case when undo_reason is not null then ''[erased]'' end, undo_result = undo_result - ''title'''),
  private.declare_person_data('moderation_case_rules', 'case_id', 'stay', 'detach', parent_table => 'moderation_cases',
    scrub => 'caught = ''[erased]'''),
  private.declare_person_data('flags', 'case_id', 'stay', 'detach', parent_table => 'moderation_cases', scrub => 'note = null'),
  private.declare_person_data('moderation_notes', 'case_id', 'stay', 'delete', parent_table => 'moderation_cases');

comment on column private.person_data.on_erase is
  'delete: the rows. detach: they stay, without the person; those that belong through another table stay with that one.';

-- Whose a parent is says the column that moves with the person; a case also has one for who holds it.
create or replace function private.rows_of_person(data private.person_data) returns text
language sql stable set search_path = '' as $$
  select case
    when data.parent_table is null then format('r.%I = any ($1)', data.column_name)
    else format('r.%I in (select p.id from public.%I p where p.%I = any ($1))', data.column_name, data.parent_table,
      (select d.column_name from private.person_data d where d.table_name = data.parent_table and d.on_merge = 'move' and d.parent_table is null))
  end
$$;

-- The columns of a row that stays in which nothing of the person is left: the audit log forgets them too.
create function private.scrubbed_columns(data private.person_data) returns text[]
language sql stable set search_path = '' as $$
  select array(
    select a.attname::text from pg_catalog.pg_attribute a
    where a.attrelid = format('%I.%I', data.table_schema, data.table_name)::regclass and a.attnum > 0 and not a.attisdropped
      and (a.attname = data.column_name and data.parent_table is null or data.scrub ~ format('\m%s\M *=', a.attname)))
$$;

create function private.without_values(content jsonb, columns text[]) returns jsonb
language sql immutable set search_path = '' as $$
  select content || coalesce(
    private.without_values((select jsonb_object_agg(e.key, e.value) from jsonb_each(content) e where e.key = any (columns))), '{}')
$$;

-- What was done to many at once keeps its reason: it says nothing of one of them.
create function private.erase_audit_values(target regclass, record_ids text[], columns text[]) returns void
language sql set search_path = '' as $$
  update public.audit_log l
  set old = private.without_values(l.old, columns), new = private.without_values(l.new, columns),
    reason = case when l.batch_id is not null then l.reason when l.reason is not null then '[erased]' end
  where l.table_name = (select c.relname from pg_catalog.pg_class c where c.oid = target) and l.record_id = any (record_ids)
$$;

create or replace function private.erase_person_rows(accounts uuid[]) returns jsonb
language plpgsql set search_path = '' as $$
declare
  data private.person_data;
  target regclass;
  records text[];
  touched bigint;
  tables jsonb := '[]';
  audited jsonb := '[]';
  entry jsonb;
begin
  -- Children first: they are found through their parents.
  for data in
    select * from private.person_data d
    order by d.parent_table is null, d.on_erase = 'delete' desc, d.table_name, d.column_name
  loop
    target := format('%I.%I', data.table_schema, data.table_name)::regclass;
    if exists (select from pg_catalog.pg_trigger t where t.tgrelid = target and t.tgname = 'audit')
      and (data.on_erase = 'delete' or data.scrub is not null)
    then
      execute format('select array_agg(%s) from %s r where %s', private.key_expression(target), target, private.rows_of_person(data))
      into records using accounts;
      if records is not null then
        audited := audited || jsonb_build_object('target', target::text, 'records', to_jsonb(records),
          'columns', case when data.on_erase = 'detach' then to_jsonb(private.scrubbed_columns(data)) end);
      end if;
    end if;
    execute case data.on_erase
      when 'delete' then format('delete from %s r where %s', target, private.rows_of_person(data))
      else format('update %s r set %s where %s', target,
        concat_ws(', ', case when data.parent_table is null then format('%I = null', data.column_name) end, data.scrub),
        private.rows_of_person(data))
    end using accounts;
    get diagnostics touched = row_count;
    if touched > 0 then
      tables := tables || jsonb_build_object('table_name', data.table_name, 'column_name', data.column_name, 'on_erase', data.on_erase, 'rows', touched);
    end if;
  end loop;
  for entry in select e from jsonb_array_elements(audited) e loop
    if jsonb_typeof(entry -> 'columns') = 'array' then
      perform private.erase_audit_values((entry ->> 'target')::regclass, private.json_texts(entry -> 'records'), private.json_texts(entry -> 'columns'));
    else
      perform private.erase_audit_values((entry ->> 'target')::regclass, private.json_texts(entry -> 'records'));
    end if;
  end loop;
  return tables;
end $$;

create or replace function private.erase_person(request_id uuid, stripe_customers text[]) returns void
language plpgsql set search_path = '' as $$
declare
  request public.data_requests;
  accounts uuid[];
  tables jsonb;
  words text[];
  title_words text[];
begin
  select * into request from public.data_requests d where d.id = request_id for update;
  if request.state <> 'running' or request.kind <> 'erasure' or request.user_id is null then
    raise exception 'There is nothing to erase for this request.' using errcode = '23514';
  end if;
  perform set_config('app.reason', 'Erasure on request', true);
  accounts := array(select private.accounts_of_person(request.user_id));
  perform from public.users u where u.id = any (accounts) order by u.id for update;
  if exists (select from public.staff_members m where m.user_id = any (accounts)) then
    raise exception 'Staff are not erased. Revoke the roles of the person first.' using errcode = '23514';
  end if;
  -- Stripe's own words about the customer: what was billed stays in Stripe, the inbox keeps that it came.
  update public.stripe_events e set payload = jsonb_build_object(
    'id', e.event_id, 'type', e.type, 'erased', true,
    'data', jsonb_build_object('object', jsonb_build_object('object', e.payload #> '{data,object,object}', 'id', e.payload #> '{data,object,id}', 'customer', e.customer)))
  where e.customer = any (stripe_customers);
  title_words := array(
    select distinct w from public.posts p cross join lateral unnest(tsvector_to_array(to_tsvector('pg_catalog.simple', p.title))) w
    where p.author_id = any (accounts));
  tables := private.erase_person_rows(accounts);
  if to_regclass('auth.audit_log_entries') is not null then
    execute 'delete from auth.audit_log_entries a where a.payload ->> ''actor_id'' = any (select i::text from unnest($1) i)' using accounts;
  end if;
  words := array(select distinct w from public.users u cross join lateral unnest(tsvector_to_array(to_tsvector('simple', u.name))) w where u.id = any (accounts));
  delete from auth.users a where a.id = any (accounts);
  -- A rare name is a trace as well, and so is a rare word of a title.
  delete from private.name_words n
  where n.word = any (words)
    and not exists (select from public.users u where u.search @@ (quote_literal(n.word) || ':A')::tsquery);
  delete from private.title_words n
  where n.word = any (title_words)
    and not exists (select from public.posts p where p.search @@ to_tsquery('pg_catalog.english', quote_literal(n.word) || ':A'));
  -- After the accounts: their going is an entry of its own.
  perform private.erase_audit_values('public.users'::regclass, accounts::text[]);
  update public.data_requests d set state = 'done', user_id = null, reason = '[erased]', step = null, steps_done = d.steps, error = null,
    finished_at = now(),
    manifest = coalesce(request.manifest, '{}') || jsonb_build_object('tables', tables, 'accounts', cardinality(accounts), 'erased_at', now())
  where d.id = request_id;
  perform private.erase_audit_values('public.data_requests'::regclass, array[request_id::text]);
end $$;

revoke execute on function
  private.scrubbed_columns(private.person_data), private.without_values(jsonb, text[]), private.erase_audit_values(regclass, text[], text[])
from public;
