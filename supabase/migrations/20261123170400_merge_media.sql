-- The same content twice in the library: everything that uses a copy is linked to the one that stays.

-- Byte for byte the same recording: what was proven of an item with the one holds with the other.
create function private.carry_question_checks(bank regclass, module text, copies uuid[], keep uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if to_regclass('public.question_checks') is null then
    return;
  end if;
  execute format($sql$
    insert into public.question_checks (fingerprint, profile_version, module, type, checked_by)
    select distinct private.question_fingerprint($1, to_jsonb(q) || jsonb_build_object('media_id', $3)),
      private.profile_version_in_force(), $1, q.type::text, auth.uid()
    from %s q where q.media_id = any ($2) and q.is_active
    on conflict do nothing $sql$, bank)
  using module, copies, keep;
end $$;

create function private.merge_media(keep uuid, copies uuid[], dry_run boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  kept public.media;
  linking record;
  summary jsonb;
begin
  if not (private.has_permission('content.write') and private.has_permission('content.delete')) then
    raise exception 'Merging files needs the permissions content.write and content.delete.' using errcode = '42501';
  end if;
  perform from public.media m where m.id = keep or m.id = any (copies) order by m.id for update;
  select * into kept from public.media m where m.id = keep;
  if kept.id is null or kept.archived_at is not null then
    raise exception 'The file to keep is not in the library any more.' using errcode = 'PT404';
  end if;
  if keep = any (copies) or cardinality(copies) = 0 or exists (
    select from unnest(copies) c left join public.media m on m.id = c
    where m.id is null or m.checksum is distinct from kept.checksum or m.type <> kept.type or kept.checksum is null) then
    raise exception 'Only files with the very same content can be merged. Reload the page.' using errcode = '23514';
  end if;

  summary := jsonb_build_object(
    'relinked', (select coalesce(jsonb_agg(distinct to_jsonb(u)), '[]') from unnest(copies) c cross join lateral public.media_usage(c) u),
    'removed', (select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'bucket', m.bucket, 'path', m.path) order by m.created_at, m.id)
      from public.media m where m.id = any (copies)));
  if dry_run then
    return summary;
  end if;

  -- One batch in the audit log, unless the request brought its own.
  perform set_config('app.batch_id', gen_random_uuid()::text, true);
  for linking in select r.relation, r.column_name from private.media_references() r loop
    if linking.column_name = 'media_id' and linking.relation::text ~ '^public\.(speaking|writing|reading|listening)_questions$' then
      perform private.carry_question_checks(linking.relation,
        (regexp_match(linking.relation::text, '^public\.([a-z]+)_'))[1], copies, keep);
    end if;
    execute format('update %1$s set %2$I = $1 where %2$I = any ($2)', linking.relation, linking.column_name) using keep, copies;
  end loop;
  update public.media m set
    alt_text = coalesce(m.alt_text, (select c.alt_text from public.media c where c.id = any (copies) and c.alt_text is not null order by c.created_at limit 1)),
    transcript = coalesce(m.transcript, (select c.transcript from public.media c where c.id = any (copies) and c.transcript is not null order by c.created_at limit 1))
  where m.id = keep and (m.alt_text is null or m.transcript is null);
  delete from public.media m where m.id = any (copies);
  return summary;
end $$;

create function public.merge_media(keep uuid, copies uuid[], dry_run boolean default true) returns jsonb
language sql set search_path = '' as $$
  select private.merge_media(keep, copies, dry_run)
$$;

comment on function public.merge_media(uuid, uuid[], boolean) is
  'Links everything that uses one of the copies to the file that is kept and deletes the copies: {relinked, removed}. A dry run, the default, only says so. The caller then removes the objects of the copies.';
grant execute on function private.merge_media(uuid, uuid[], boolean), public.merge_media(uuid, uuid[], boolean) to authenticated, service_role;
