-- Renaming and merging tags, in the list and wherever they are used, in one transaction.

-- All rows of one action share a batch id, the request's or a new one, and say why they changed.
create function private.begin_batch(reason text) returns uuid
language plpgsql set search_path = '' as $$
declare
  given constant text := private.request_context('x-batch-id', 'app.batch_id');
begin
  if private.request_context('x-audit-reason', 'app.reason') is null then
    perform set_config('app.reason', reason, true);
  end if;
  if pg_catalog.pg_input_is_valid(given, 'uuid') then
    return given::uuid;
  end if;
  perform set_config('app.batch_id', gen_random_uuid()::text, true);
  return current_setting('app.batch_id')::uuid;
end $$;

comment on function private.begin_batch(text) is
  'The batch id under which the audit log records the rest of the transaction; the reason counts where the request gave none.';

-- Definer, like the next: a name is nobody's to change through the API.
create function private.rename_tag(tag_id uuid, new_name text, tag_version int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  wanted constant text := btrim(new_name);
  tag public.tags;
  namesake text;
  batch uuid;
begin
  if not private.has_permission('content.write') then
    raise exception 'Renaming tags needs the permission content.write.' using errcode = '42501';
  end if;
  select * into tag from public.tags t where t.id = tag_id for update;
  if not found then
    raise exception 'This tag does not exist any more.' using errcode = 'PT404';
  end if;
  if coalesce(wanted, '') = '' then
    raise exception 'A tag needs a name.' using errcode = '23514';
  end if;
  select t.name into namesake from public.tags t where lower(t.name) = lower(wanted) and t.id <> tag_id;
  if found then
    raise exception 'There is a tag "%" already. Merge the two instead.', namesake using errcode = '23505';
  end if;
  batch := private.begin_batch(format('Tag "%s" renamed to "%s"', tag.name, wanted));
  update public.tags t set name = wanted, version = coalesce(tag_version, t.version) where t.id = tag_id;
  return jsonb_build_object('batch_id', batch, 'changed',
    case when tag.name = wanted then 0 else private.replace_tags(array[tag.name], wanted) end);
end $$;

create function public.rename_tag(tag_id uuid, new_name text, version int) returns jsonb
language sql set search_path = '' as $$ select private.rename_tag(tag_id, new_name, version) $$;

comment on function public.rename_tag(uuid, text, int) is
  'Renames a tag in the list and on everything that carries it. {batch_id, changed: rows}. Send the version that was read.';

create function private.merge_tags(source_ids uuid[], target_id uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  merged text[];
  target public.tags;
  batch uuid;
  changed bigint;
begin
  if not private.has_permission('content.write') then
    raise exception 'Merging tags needs the permission content.write.' using errcode = '42501';
  end if;
  perform from public.tags t where t.id = any (source_ids || target_id) order by t.id for update;
  select * into target from public.tags t where t.id = target_id;
  select array_agg(t.name order by t.name) into merged from public.tags t where t.id = any (source_ids) and t.id <> target_id;
  if target.id is null or coalesce(cardinality(merged), 0) <> (select count(distinct id) from unnest(source_ids) id where id <> target_id) then
    raise exception 'One of these tags does not exist any more.' using errcode = 'PT404';
  end if;
  if target.archived_at is not null then
    raise exception 'The tag "%" is archived. Restore it before others are merged into it.', target.name using errcode = '23514';
  end if;
  batch := private.begin_batch(format('Tags merged into "%s": %s', target.name, coalesce(array_to_string(merged, ', '), 'none')));
  changed := private.replace_tags(coalesce(merged, '{}'), target.name);
  delete from public.tags t where t.id = any (source_ids) and t.id <> target_id;
  return jsonb_build_object('batch_id', batch, 'changed', changed);
end $$;

create function public.merge_tags(source_ids uuid[], target_id uuid) returns jsonb
language sql set search_path = '' as $$ select private.merge_tags(source_ids, target_id) $$;

comment on function public.merge_tags(uuid[], uuid) is
  'Replaces tags by another one on everything that carries them and takes them off the list. {batch_id, changed: rows}.';

-- Definer: array operators are not leakproof, so that row-level security would keep the indexes out.
create function private.tag_usage() returns table (id uuid, questions bigint, lessons bigint, templates bigint, test_questions bigint)
language sql stable security definer set search_path = '' as $$
  with used (tag, kind) as (
    select unnest(tags), 'question' from public.speaking_questions
    union all select unnest(tags), 'question' from public.writing_questions
    union all select unnest(tags), 'question' from public.reading_questions
    union all select unnest(tags), 'question' from public.listening_questions
    union all select unnest(tags), 'lesson' from public.practice_lessons
    union all select unnest(tags), 'template' from public.speaking_templates
    union all select unnest(tags), 'test question' from public.pte_questions),
  counted as (
    select tag, count(*) filter (where kind = 'question') as questions, count(*) filter (where kind = 'lesson') as lessons,
      count(*) filter (where kind = 'template') as templates, count(*) filter (where kind = 'test question') as test_questions
    from used group by tag)
  select t.id, coalesce(c.questions, 0), coalesce(c.lessons, 0), coalesce(c.templates, 0), coalesce(c.test_questions, 0)
  from public.tags t left join counted c on c.tag = t.name
  where (select private.has_permission('content.read'))
$$;

create function public.tag_usage() returns table (id uuid, questions bigint, lessons bigint, templates bigint, test_questions bigint)
language sql stable set search_path = '' as $$ select * from private.tag_usage() $$;

comment on function public.tag_usage() is 'How many records carry each tag, archived ones included.';

grant execute on function private.rename_tag(uuid, text, int), private.merge_tags(uuid[], uuid), private.tag_usage(),
  public.rename_tag(uuid, text, int), public.merge_tags(uuid[], uuid), public.tag_usage()
to authenticated, service_role;
