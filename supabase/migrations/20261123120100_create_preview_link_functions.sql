-- Making, revoking and opening a preview link.

-- What a reviewer needs to sit the item and have it scored, the key included.
create function private.preview_item(module text, question_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'module', preview_item.module, 'type', item.type, 'title', item.title, 'prompt_text', item.prompt_text,
    'transcript', item.transcript, 'options', item.options, 'key', item.key,
    'media', case when m.bucket is not null then jsonb_build_object(
      'type', m.type, 'bucket', m.bucket, 'path', m.path, 'title', m.title, 'alt_text', m.alt_text) end)
  from (
    select s.type::text, s.title, s.prompt_text, s.transcript, s.options, s.answer_key as key, s.media_id
    from public.speaking_questions s where preview_item.module = 'speaking' and s.id = question_id
    union all
    select w.type::text, w.title, w.prompt_text, w.transcript, w.options, w.answer_key, w.media_id
    from public.writing_questions w where preview_item.module = 'writing' and w.id = question_id
    union all
    select r.type::text, r.title, r.prompt_text, r.transcript, r.options, r.answer_key, r.media_id
    from public.reading_questions r where preview_item.module = 'reading' and r.id = question_id
    union all
    select l.type::text, l.title, l.prompt_text, l.transcript, l.options, l.correct_answers, l.media_id
    from public.listening_questions l where preview_item.module = 'listening' and l.id = question_id
  ) item
  left join public.media m on m.id = item.media_id
$$;

create function private.preview_items(resource text, record_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  select case
    when resource = 'practice_lessons' then (
      select jsonb_agg(private.preview_item(l.module, q.question_id) order by q.position)
      from public.practice_lessons l
      join public.lesson_questions q on q.lesson_id = l.id
      where l.id = preview_items.record_id)
    else (
      select jsonb_build_array(item) from private.preview_item(replace(resource, '_questions', ''), preview_items.record_id) item
      where item is not null)
  end
$$;

comment on function private.preview_items(text, uuid) is
  'The items of a question or lesson in order, with their keys; null when there is none.';

-- Definer: nobody writes the table directly.
create function private.create_preview_link(resource text, record_id uuid, days int) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  token constant text := translate(encode(extensions.gen_random_bytes(32), 'base64'), '+/=', '-_');
  created public.preview_links;
begin
  if not private.has_permission('content.write') then
    raise exception 'Sharing a preview needs the permission content.write.' using errcode = '42501';
  end if;
  if days is null or days not between 1 and 30 then
    raise exception 'A preview link lives for 1 to 30 days.' using errcode = '22023';
  end if;
  if private.preview_items(resource, record_id) is null then
    raise exception 'There is nothing to preview.' using errcode = 'PT404';
  end if;
  insert into public.preview_links (token_hash, resource, record_id, created_by, expires_at)
  values (encode(sha256(convert_to(token, 'UTF8')), 'hex'), create_preview_link.resource, create_preview_link.record_id,
    auth.uid(), now() + make_interval(days => days))
  returning * into created;
  return jsonb_build_object('id', created.id, 'token', token, 'expires_at', created.expires_at);
end $$;

create function public.create_preview_link(resource text, record_id uuid, days int) returns jsonb
language sql set search_path = '' as $$
  select private.create_preview_link(create_preview_link.resource, create_preview_link.record_id, create_preview_link.days)
$$;

comment on function public.create_preview_link(text, uuid, int) is
  'Makes a link for 1 to 30 days and returns {id, token, expires_at}: the only time that the token is readable.';

create function private.revoke_preview_link(link_id uuid) returns public.preview_links
language plpgsql security definer set search_path = '' as $$
declare
  revoked public.preview_links;
begin
  if not private.has_permission('content.write') then
    raise exception 'Revoking a preview link needs the permission content.write.' using errcode = '42501';
  end if;
  update public.preview_links l set revoked_at = coalesce(l.revoked_at, now())
  where l.id = link_id
  returning * into revoked;
  if not found then
    raise exception 'There is no such link.' using errcode = 'PT404';
  end if;
  return revoked;
end $$;

create function public.revoke_preview_link(link_id uuid) returns public.preview_links
language sql set search_path = '' as $$
  select * from private.revoke_preview_link(revoke_preview_link.link_id)
$$;

comment on function public.revoke_preview_link(uuid) is 'Closes a link for good, at once. Revoking it again changes nothing.';

-- For the server behind /preview/<token> only, where no person stands.
create function public.open_preview_link(token text) returns jsonb
language plpgsql set search_path = '' as $$
declare
  link public.preview_links;
  items jsonb;
begin
  select * into link from public.preview_links l
  where l.token_hash = encode(sha256(convert_to(open_preview_link.token, 'UTF8')), 'hex');
  if not found then
    return jsonb_build_object('status', 'unknown');
  elsif link.revoked_at is not null then
    return jsonb_build_object('status', 'revoked');
  elsif link.expires_at <= now() then
    return jsonb_build_object('status', 'expired');
  end if;
  items := private.preview_items(link.resource, link.record_id);
  if items is null then
    return jsonb_build_object('status', 'gone');
  end if;
  update public.preview_links l set opens = l.opens + 1, last_opened_at = now() where l.id = link.id;
  return jsonb_build_object('status', 'open', 'expires_at', link.expires_at, 'items', items);
end $$;

comment on function public.open_preview_link(text) is
  'What a token opens: {status: "open", expires_at, items}, or only the status unknown, revoked, expired or gone.';

grant execute on function private.create_preview_link(text, uuid, int), private.revoke_preview_link(uuid),
  public.create_preview_link(text, uuid, int), public.revoke_preview_link(uuid)
to authenticated;
grant execute on function private.preview_item(text, uuid), private.preview_items(text, uuid), public.open_preview_link(text)
to service_role;
