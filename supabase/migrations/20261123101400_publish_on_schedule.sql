-- What the worker needs to publish on schedule. The check itself is the real scorer's and runs there;
-- what follows from it is one transaction here. For the worker, which is the owner of the schema: no
-- API role may call any of this.

-- Locks one due record that no other worker holds, until the end of the transaction. The row is that of
-- its table, with the file of a question beside it.
create function private.take_due_publication() returns table (resource text, record jsonb, media jsonb)
language plpgsql set search_path = '' as $$
declare
  target text;
begin
  foreach target in array array[
    'speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions', 'practice_lessons'
  ] loop
    return query execute format(
      'select %1$L, to_jsonb(due) - ''search'', (
         select jsonb_build_object(''type'', m.type, ''duration'', m.duration) from public.media m
         where m.id = (to_jsonb(due) ->> ''media_id'')::uuid and m.archived_at is null)
       from (select * from public.%1$I where publish_at <= now() order by publish_at limit 1 for update skip locked) due', target);
    if found then
      return;
    end if;
  end loop;
end $$;

create function private.publish_scheduled(resource text, record_id uuid) returns void
language plpgsql set search_path = '' as $$
begin
  perform set_config('app.reason', 'Published on schedule', true);
  execute format('update public.%I set %s, publish_at = null where id = $1', resource,
    case resource when 'practice_lessons' then 'status = ''published''' else 'is_active = true' end)
  using record_id;
end $$;

-- Left unpublished, with the reason where its reviewers and authors look; it is not tried again by itself.
create function private.refuse_scheduled(resource text, record_id uuid, reason text) returns void
language plpgsql set search_path = '' as $$
begin
  perform set_config('app.reason', 'Could not be published on schedule', true);
  insert into public.review_comments (resource, record_id, body)
  values (resource, record_id, left('It could not be published on schedule. ' || reason, 4000));
  execute format('update public.%I set publish_at = null where id = $1', resource) using record_id;
end $$;

comment on function private.take_due_publication() is
  'For the worker: locks (skip locked) one question or lesson whose time has come; empty when none is left.';
