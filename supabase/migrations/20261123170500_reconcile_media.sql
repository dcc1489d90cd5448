-- Library against store: files that nobody registered, items whose file is gone, the same content twice.

create function private.media_reconciliation(at_most int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  -- An upload stores the object first and registers it moments later.
  under_way constant interval := '1 hour';
  shown constant int := least(greatest(coalesce(at_most, 100), 1), 500);
  answer jsonb;
begin
  if not private.has_permission('content.read') then
    raise exception 'Reconciling media needs the permission content.read.' using errcode = '42501';
  end if;
  execute format($sql$
    with uses as materialized (%s),
    used as materialized (
      select u.media_id, count(*) as uses, bool_or(u.is_active) as is_active,
        (array_agg(coalesce(u.title, 'an item') order by u.is_active desc, u.title))[1] as used_by
      from uses u group by 1
    ), strays as (
      select o.bucket_id as bucket, o.name as path, o.created_at,
        coalesce((o.metadata ->> 'size')::bigint, 0) as file_size, o.metadata ->> 'mimetype' as mime_type,
        o.created_at > now() - $1 as is_new
      from storage.objects o
      where o.bucket_id in ('question-audio', 'question-images', 'lesson-media')
        and not exists (select from public.media m where m.bucket = o.bucket_id and m.path = o.name)
    ), missing as (
      select m.id, m.title, m.type, m.bucket, m.path, used.used_by, coalesce(used.is_active, false) as is_active
      from public.media m left join used on used.media_id = m.id
      where m.path is not null and m.archived_at is null
        and not exists (select from storage.objects o where o.bucket_id = m.bucket and o.name = m.path)
    ), twins as (
      select m.checksum, max(m.file_size) as file_size, count(*) as n,
        jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'type', m.type, 'created_at', m.created_at,
          'uses', coalesce(used.uses, 0)) order by m.created_at, m.id) as items
      from public.media m left join used on used.media_id = m.id
      where m.archived_at is null and m.checksum is not null
      group by m.checksum having count(*) > 1
    )
    select jsonb_build_object(
      'strays', jsonb_build_object(
        'total', (select count(*) from strays where not is_new),
        'bytes', (select coalesce(sum(file_size), 0) from strays where not is_new),
        'under_way', (select count(*) from strays where is_new),
        'rows', (select coalesce(jsonb_agg(to_jsonb(s) - 'is_new'), '[]') from (
          select * from strays where not is_new order by created_at, bucket, path limit $2) s)),
      'missing', jsonb_build_object(
        'total', (select count(*) from missing),
        'rows', (select coalesce(jsonb_agg(to_jsonb(m)), '[]') from (
          select * from missing order by is_active desc, title, id limit $2) m)),
      'duplicates', jsonb_build_object(
        'total', (select count(*) from twins),
        'bytes', (select coalesce(sum((n - 1) * file_size), 0) from twins),
        'rows', (select coalesce(jsonb_agg(to_jsonb(t) - 'n'), '[]') from (
          select * from twins order by (n - 1) * file_size desc, checksum limit $2) t)))
    $sql$, private.media_sql_uses())
  into answer using under_way, shown;
  return answer;
end $$;

create function public.media_reconciliation(at_most int default 100) returns jsonb
language sql stable set search_path = '' as $$
  select private.media_reconciliation(at_most)
$$;

comment on function public.media_reconciliation(int) is
  'What library and store do not agree on: {strays, missing, duplicates}, each with its total and the first rows. Objects of the last hour may be uploads under way and are only counted.';

-- The store keeps no record of who removed what, and why: this does, before the caller removes the objects.
create function private.release_objects(bucket text, paths text[]) returns table (path text, outcome text)
language plpgsql security definer set search_path = '' as $$
begin
  if not private.has_permission('content.write') then
    raise exception 'Removing files needs the permission content.write.' using errcode = '42501';
  end if;
  if bucket is null or bucket not in ('question-audio', 'question-images', 'lesson-media') then
    raise exception 'The library has no bucket "%".', bucket using errcode = '22023';
  end if;
  return query
  with asked as (
    select p.path, o.id, o.metadata, private.object_is_in_library(release_objects.bucket, p.path) as held
    from (select distinct unnest(release_objects.paths) as path) p
    left join storage.objects o on o.bucket_id = release_objects.bucket and o.name = p.path
  ), recorded as (
    insert into public.audit_log (actor_id, actor_role, action, table_name, record_id, reason, request_id, old)
    select auth.uid(), private.actor_role(), 'delete', 'storage.objects', release_objects.bucket || '/' || a.path,
      private.request_context('x-audit-reason', 'app.reason'), private.request_context('x-request-id', 'app.request_id'),
      jsonb_build_object('bucket', release_objects.bucket, 'path', a.path, 'metadata', a.metadata)
    from asked a where a.id is not null and not a.held
  )
  select a.path, case when a.held then 'in_library' when a.id is null then 'gone' else 'released' end
  from asked a order by 1;
end $$;

create function public.release_objects(bucket text, paths text[]) returns table (path text, outcome text)
language sql set search_path = '' as $$
  select * from private.release_objects(bucket, paths)
$$;

comment on function public.release_objects(text, text[]) is
  'Records with its reason that stored files are about to be removed: each path with released, in_library (refused) or gone.';

-- Row by row, so that one that learners meet does not hold up the others.
create function public.set_media_archived(ids uuid[], archived boolean) returns table (id uuid, title text, problem text)
language plpgsql set search_path = '' as $$
declare
  file record;
begin
  for file in select m.id, m.title from public.media m where m.id = any (ids) order by m.title, m.id loop
    id := file.id;
    title := file.title;
    problem := null;
    begin
      update public.media m set archived_at = case when archived then coalesce(m.archived_at, now()) end where m.id = file.id;
      if not found then
        problem := 'Your role does not allow this.';
      end if;
    exception when check_violation then
      problem := sqlerrm;
    end;
    return next;
  end loop;
end $$;

comment on function public.set_media_archived(uuid[], boolean) is
  'Archives or restores files of the library one by one; problem says why one stayed as it was.';

grant execute on function
  private.media_reconciliation(int), public.media_reconciliation(int),
  private.release_objects(text, text[]), public.release_objects(text, text[]),
  public.set_media_archived(uuid[], boolean)
to authenticated, service_role;
