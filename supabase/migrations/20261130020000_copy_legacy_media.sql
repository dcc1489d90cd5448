-- The legacy database had addresses, not files. `npm run legacy:import -- --copy-media` fetches what stands there
-- and stores it here; what names an address follows it, in one transaction a file.

alter table public.pte_question_media add column media_id uuid references public.media (id) on delete restrict;

comment on column public.pte_question_media.url is 'Address at the provider, where the file came from.';
comment on column public.pte_question_media.media_id is 'Our copy of the file; null where there is none.';

create index pte_question_media_media_id_idx on public.pte_question_media (media_id);

-- Whole rows may stand in old, which are too long for an index.
create index legacy_ledger_address_idx on private.legacy_ledger (md5(btrim(old #>> '{}')))
where kind = 'review' and field is not null;

create function private.legacy_files_wanted(after_url text, size int) returns table (url text, kind text)
language sql stable set search_path = '' as $$
  select w.url, min(w.kind)
  from (
    select m.url, m.type::text as kind
    from public.media m
    where m.bucket is null and m.archived_at is null and m.url ~* '^https?://'
      and (exists (select from private.legacy_ids i where i.target_table = 'public.media' and i.target_id = m.id::text)
        or exists (select from private.legacy_ledger l
          where l.kind = 'review' and l.field is not null and md5(btrim(l.old #>> '{}')) = md5(m.url)))
    union all
    select p.url, p.kind
    from public.pte_question_media p
    where p.media_id is null and p.url ~* '^https?://'
      and exists (select from private.legacy_ids i where i.target_table = 'public.pte_question_media' and i.target_id = p.id::text)
  ) w
  where after_url is null or w.url > after_url
  group by w.url order by w.url limit size
$$;

comment on function private.legacy_files_wanted(text, int) is
  'Addresses that rows of the legacy database name and whose files are not here, with the kind that is expected.';

-- Lines of the ledger that ask somebody to look after this address.
create function private.legacy_lines_about(address text) returns setof bigint
language sql stable set search_path = '' as $$
  select l.id from private.legacy_ledger l
  where l.kind = 'review' and l.field is not null and md5(btrim(l.old #>> '{}')) = md5(address)
$$;

-- Puts another item of the library in the place of this one, with all that uses it.
create function private.give_way_to_media(item uuid, kept uuid) returns void
language plpgsql set search_path = '' as $$
declare
  linking record;
begin
  for linking in select r.relation, r.column_name from private.media_references() r loop
    if linking.column_name = 'media_id' and linking.relation::text ~ '^(public\.)?(speaking|writing|reading|listening)_questions$' then
      perform private.carry_question_checks(linking.relation,
        (regexp_match(linking.relation::text, '([a-z]+)_questions$'))[1], array[item], kept);
    end if;
    execute format('update %1$s set %2$I = $1 where %2$I = $2', linking.relation, linking.column_name) using kept, item;
  end loop;
  insert into private.legacy_ledger (source_table, legacy_id, kind, reason, old)
  select i.source_table, i.legacy_id, 'merged', 'Its file is the same as that of another item of the library.', to_jsonb(m) - 'search'
  from private.legacy_ids i join public.media m on m.id = item
  where i.target_table = 'public.media' and i.target_id = item::text;
  update private.legacy_ids i set outcome = 'merged', target_id = kept::text, target_hash = null
  where i.target_table = 'public.media' and i.target_id = item::text;
  delete from public.media m where m.id = item;
end $$;

create function private.keep_legacy_file(address text, file jsonb) returns uuid
language plpgsql set search_path = '' as $$
declare
  content constant public.media := jsonb_populate_record(null::public.media, file);
  kept uuid;
  item uuid;
begin
  select m.id into kept from public.media m
  where m.checksum = content.checksum and m.type = content.type and m.bucket is not null and m.archived_at is null
  order by m.created_at, m.id limit 1;
  for item in
    select m.id from public.media m
    where m.url = address and m.bucket is null and m.archived_at is null order by m.created_at, m.id for update
  loop
    -- Of another kind than what uses it: the trigger of the table refuses, and says who uses it.
    update public.media m set type = content.type where m.id = item and m.type <> content.type;
    if kept is not null then
      perform private.give_way_to_media(item, kept);
      continue;
    end if;
    update public.media m set
      bucket = content.bucket, path = content.path, mime_type = content.mime_type, duration = content.duration,
      width = content.width, height = content.height, file_size = content.file_size, checksum = content.checksum
    where m.id = item;
    kept := item;
  end loop;
  if kept is null then
    insert into public.media (type, bucket, path, url, title, mime_type, duration, width, height, file_size, checksum, created_by)
    select content.type, content.bucket, content.path, address, content.title, content.mime_type, content.duration,
      content.width, content.height, content.file_size, content.checksum, null
    where exists (select from public.pte_question_media p where p.url = address and p.media_id is null and p.kind = content.type::text)
    returning id into kept;
  end if;
  update public.pte_question_media p set media_id = kept
  where p.url = address and p.media_id is null and p.kind = content.type::text;
  if kept is null or exists (select from public.pte_question_media p where p.url = address and p.media_id is null) then
    raise exception 'It is %, which is not what the row expects that names it.', content.mime_type using errcode = '23514';
  end if;
  update private.legacy_ledger l set kind = 'changed', reason = 'The file was copied from this address.'
  where l.id in (select private.legacy_lines_about(address));
  return kept;
end $$;

comment on function private.keep_legacy_file(text, jsonb) is
  'Lets all that names this address show the file that was stored; the item of the library with the same content, if there is one.';

-- Why a file could not be copied stands where it is asked for.
create function private.note_legacy_file(address text, problem text) returns void
language plpgsql set search_path = '' as $$
declare
  sentence constant text := 'The file could not be copied from this address. ' || problem;
begin
  update private.legacy_ledger l set reason = sentence where l.id in (select private.legacy_lines_about(address));
  insert into private.legacy_ledger (source_table, legacy_id, kind, field, reason, old)
  select i.source_table, i.legacy_id, 'review', 'url', sentence, to_jsonb(address)
  from public.media m
  join private.legacy_ids i on i.target_table = 'public.media' and i.target_id = m.id::text
  where m.url = address and m.bucket is null
    and not exists (select from private.legacy_ledger l
      where l.source_table = i.source_table and l.legacy_id = i.legacy_id and l.kind = 'review' and l.field = 'url');
end $$;

revoke execute on function private.legacy_files_wanted(text, int), private.legacy_lines_about(text),
  private.give_way_to_media(uuid, uuid), private.keep_legacy_file(text, jsonb), private.note_legacy_file(text, text) from public;
