-- Replace in place: the same item of the library, other content. Everything that uses it keeps its link.

create function private.replace_media_file(media_id uuid, file jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  before public.media;
  after public.media;
begin
  if not private.has_permission('content.write') then
    raise exception 'Replacing a file needs the permission content.write.' using errcode = '42501';
  end if;
  select * into before from public.media m where m.id = replace_media_file.media_id for update;
  if before.id is null then
    raise exception 'This file is not in the library any more.' using errcode = 'PT404';
  end if;
  if file ->> 'type' is distinct from before.type::text then
    raise exception 'The new file is of kind %, but what it replaces is of kind %. Upload it as a new item instead.',
      file ->> 'type', before.type using errcode = '23514';
  end if;
  if file ->> 'path' is null or (file ->> 'bucket', file ->> 'path') is not distinct from (before.bucket, before.path) then
    raise exception 'The new file needs a place of its own in the store.' using errcode = '23514';
  end if;
  delete from public.media_analysis a where a.media_id = before.id;
  update public.media m set
    bucket = file ->> 'bucket',
    path = file ->> 'path',
    mime_type = file ->> 'mime_type',
    duration = (file ->> 'duration')::numeric,
    width = (file ->> 'width')::int,
    height = (file ->> 'height')::int,
    file_size = (file ->> 'file_size')::bigint,
    checksum = file ->> 'checksum'
  where m.id = before.id
  returning m.* into after;
  return jsonb_build_object(
    'media', to_jsonb(after) - 'search',
    'replaced', jsonb_build_object('bucket', before.bucket, 'path', before.path));
end $$;

create function public.replace_media_file(media_id uuid, file jsonb) returns jsonb
language sql set search_path = '' as $$
  select private.replace_media_file(media_id, file)
$$;

comment on function public.replace_media_file(uuid, jsonb) is
  'Puts another stored file of the same kind in the place of the old one: {media, replaced}. The caller then removes the replaced object.';
grant execute on function private.replace_media_file(uuid, jsonb), public.replace_media_file(uuid, jsonb) to authenticated, service_role;
