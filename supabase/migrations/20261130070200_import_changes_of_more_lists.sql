-- Organizations, teams, canned replies, rules, categories of forums, sources, media, plans, versions of the
-- format and sources of sync come back as changes too: what their form writes as plain fields. What has an action
-- of its own (publishing, archiving, offering, moving a source, whose secret is forgotten with it) keeps it.

create or replace function private.importable_columns(table_name text) returns text[]
language sql immutable set search_path = '' as $$
  select case
    when table_name in ('speaking_questions', 'writing_questions', 'reading_questions') then
      array['title', 'prompt_text', 'transcript', 'explanation', 'difficulty', 'tags', 'options', 'answer_key']
    when table_name = 'listening_questions' then
      array['title', 'prompt_text', 'transcript', 'explanation', 'difficulty', 'tags', 'options', 'correct_answers']
    when table_name = 'question_sources' then array['title', 'text', 'note']
    when table_name = 'practice_lessons' then
      array['title', 'slug', 'description', 'difficulty', 'estimated_minutes', 'lesson_number', 'order_index', 'tags', 'is_free', 'required_tier']
    when table_name = 'speaking_templates' then
      array['title', 'template_text', 'difficulty', 'min_score', 'max_score', 'audio_url', 'tags', 'is_recommended']
    when table_name = 'pte_categories' then
      array['title', 'code', 'short_name', 'description', 'color', 'video_link']
    when table_name = 'pte_tests' then array['title', 'description', 'exam', 'is_premium', 'duration']
    when table_name = 'media' then array['title', 'alt_text', 'transcript']
    when table_name = 'tags' then array['description']
    when table_name = 'format_profiles' then array['profile_version', 'effective_from', 'note', 'overrides']
    when table_name = 'forums' then array['title', 'description', 'category']
    when table_name = 'forum_categories' then array['name']
    when table_name = 'canned_replies' then array['title', 'body', 'action']
    when table_name = 'moderation_rules' then array['name', 'parameters', 'action', 'severity']
    when table_name = 'organizations' then array['name', 'slug', 'plan_type', 'status', 'max_users', 'webhook_url']
    when table_name = 'teams' then array['name', 'description']
    when table_name = 'subscription_plans' then
      array['name', 'tier', 'interval', 'stripe_price_id', 'amount', 'currency', 'product_name']
    when table_name = 'pte_sync_sources' then array['name', 'schedule', 'time_zone', 'is_complete', 'retire_limit']
  end
$$;

create function private.title_of_row(stored jsonb) returns text
language sql immutable set search_path = '' as $$
  select coalesce(stored ->> 'title', stored ->> 'name', stored ->> 'profile_version')
$$;

comment on function private.title_of_row(jsonb) is 'What people call a record.';

-- As the caller: row-level security and the triggers of the table, the publish gate among them, decide
-- about each row. A row that is refused holds up no other; all that are written are one batch.
create or replace function public.import_changes(table_name text, rows jsonb, reason text, batch_id uuid, file_name text default null) returns jsonb
language plpgsql set search_path = '' as $$
declare
  most constant int := 5000;
  allowed constant text[] := private.importable_columns(table_name);
  target constant regclass := to_regclass(format('public.%I', table_name));
  forbidden text;
  ids text[];
  changes jsonb[];
  skips jsonb[];
  refused jsonb[];
begin
  if allowed is null or target is null then
    raise exception 'Changes of "%" cannot be imported.', table_name using errcode = '22023';
  elsif not private.has_permission(private.change_permission(table_name)) then
    raise exception 'Importing changes needs the permission %.', private.change_permission(table_name) using errcode = '42501';
  elsif btrim(coalesce(reason, '')) = '' then
    raise exception 'Say why these rows are changed.' using errcode = '22023';
  elsif jsonb_typeof(rows) is distinct from 'array' or jsonb_array_length(rows) = 0 then
    raise exception 'Choose at least one row.' using errcode = '22023';
  elsif jsonb_array_length(rows) > most then
    raise exception 'At most % rows are changed at a time. Import the file in parts.', most using errcode = '54000';
  elsif (select count(distinct r ->> 'id') < count(*) from jsonb_array_elements(rows) r) then
    raise exception 'A row is named twice.' using errcode = '22023';
  end if;
  select k into forbidden from jsonb_array_elements(rows) r, jsonb_object_keys(r -> 'change') k where k <> all (allowed) limit 1;
  if forbidden is not null then
    raise exception 'The column "%" cannot be imported.', forbidden using errcode = '22023';
  end if;
  perform private.begin_batch(batch_id, reason);

  execute format($sql$
    with held as (
      select t.id::text as id, t.version, private.title_of_row(to_jsonb(t)) as title from %1$s t
      where t.id = any (array(select (r ->> 'id')::%2$s from jsonb_array_elements($1) r)) order by t.id for update of t
    ), asked as (
      select r ->> 'id' as id, (r ->> 'version')::int as version, r -> 'change' as change, h.version as stored, h.title
      from jsonb_array_elements($1) r left join held h on h.id = r ->> 'id'
    )
    select array_agg(a.id) filter (where a.stored = a.version), array_agg(a.change) filter (where a.stored = a.version),
      coalesce(array_agg(jsonb_build_object('table_name', $2, 'record_id', a.id, 'title', a.title,
        'code', case when a.stored is null then 'gone' else 'stale' end,
        'problem', case when a.stored is not null then 'Somebody changed it after the differences were shown. Read the file again to see what.' end))
        filter (where a.stored is distinct from a.version), '{}')
    from asked a $sql$, target, (
      select format_type(a.atttypid, a.atttypmod) from pg_catalog.pg_attribute a where a.attrelid = target and a.attname = 'id'))
  into ids, changes, skips using rows, table_name;

  if ids is not null then
    execute format(
      'select coalesce(array_agg(jsonb_build_object(''table_name'', $3, ''record_id'', f.record_id, ''title'', private.title_of_row(to_jsonb(t)), ''problem'', f.problem, ''code'', f.code)), ''{}'')
       from private.apply_row_changes(%L, $1, $2) f left join %s t on t.id::text = f.record_id', target, target)
    into refused using ids, changes, table_name;
    skips := skips || refused;
  end if;
  perform private.record_batch(batch_id, 'bulk_edit', null, array[table_name],
    jsonb_build_object('imported_from', file_name, 'columns', array(select distinct k from jsonb_array_elements(rows) r, jsonb_object_keys(r -> 'change') k)),
    reason, jsonb_array_length(rows) - cardinality(skips), 0, skips);
  return jsonb_build_object('batch_id', batch_id, 'changed', jsonb_array_length(rows) - cardinality(skips), 'unchanged', 0,
    'skipped', cardinality(skips), 'skips', to_jsonb(skips));
end $$;

comment on function public.import_changes(text, jsonb, text, uuid, text) is
  'Writes [{id, version, change: {column: value}}] of a reviewed file to the rows of a table, at most 5,000, under the batch id. A row that changed '
  'since its version, is gone or is refused stays as it is and is listed. Returns {batch_id, changed, unchanged, skipped, skips}; undone with undo_batch.';

drop function private.import_permission(text);

revoke execute on function private.title_of_row(jsonb) from public;
grant execute on function private.title_of_row(jsonb) to authenticated, service_role;
