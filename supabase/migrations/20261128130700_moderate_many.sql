-- The same change to many posts or comments, row by row: one that is refused holds up no other, and says why.

create function private.moderate_many(target regclass, ids uuid[], change jsonb, reason text, batch_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
  most constant int := 1000;
  title constant text := case target when 'public.posts'::regclass then 't.title' else 'left(t.content, 80)' end;
  wanted constant uuid[] := array(select distinct id from unnest(ids) id);
  there jsonb;
  changing text[];
  skips jsonb[] := '{}';
  unchanged int;
begin
  perform private.check_moderation(reason);
  if cardinality(wanted) not between 1 and most then
    raise exception 'Choose 1 to % of them.', most using errcode = '22023';
  end if;
  perform private.work_beside_deletions();
  perform private.begin_batch(batch_id, btrim(reason));
  execute format(
    'select coalesce(jsonb_object_agg(h.id, jsonb_build_object(''title'', h.title, ''same'', h.same)), ''{}'')
     from (select t.id, %s as title, to_jsonb(t) @> $2 as same from %s t where t.id = any ($1) order by t.id for no key update) h',
    title, target)
  into there using wanted, change;
  changing := array(select key from jsonb_each(there) where not (value ->> 'same')::boolean);
  unchanged := (select count(*) from jsonb_each(there) where (value ->> 'same')::boolean);

  select coalesce(array_agg(jsonb_build_object('table_name', split_part(target::text, '.', 2), 'record_id', f.record_id,
    'title', there -> f.record_id ->> 'title', 'problem', f.problem, 'code', f.code)), '{}')
  into skips
  from (
    select r.record_id, r.problem, r.code
    from private.apply_row_changes(target, changing, array_fill(change, array[cardinality(changing)])) r
    union all
    select w.id::text, null, 'gone' from unnest(wanted) w (id) where not there ? w.id::text) f;
  perform private.record_batch(batch_id, 'bulk_edit', null, array[split_part(target::text, '.', 2)], change, btrim(reason),
    cardinality(wanted) - unchanged - cardinality(skips), unchanged, skips);
  return jsonb_build_object('batch_id', batch_id, 'changed', cardinality(wanted) - unchanged - cardinality(skips),
    'unchanged', unchanged, 'skipped', cardinality(skips), 'skips', to_jsonb(skips[1:200]));
end $$;

-- As the caller: row-level security and the triggers of the table decide about each row.
create function public.moderate_posts(ids uuid[], action text, reason text, batch_id uuid, forum_id uuid default null) returns jsonb
language plpgsql set search_path = '' as $$
declare
  forum public.forums;
  change jsonb := case action
    when 'hide' then '{"status": "hidden"}'
    when 'restore' then '{"status": "visible"}'
    when 'pin' then '{"is_pinned": true}'
    when 'unpin' then '{"is_pinned": false}'
    when 'lock' then '{"is_locked": true}'
    when 'unlock' then '{"is_locked": false}'
    when 'move' then jsonb_build_object('forum_id', moderate_posts.forum_id)
  end;
begin
  if change is null then
    raise exception 'There is no action "%" on posts.', action using errcode = '22023';
  elsif action = 'move' then
    select * into forum from public.forums f where f.id = moderate_posts.forum_id for key share;
    if not found then
      raise exception 'Choose the forum to move to.' using errcode = '22023';
    elsif forum.archived_at is not null then
      raise exception '"%" is archived. Restore it first, or choose another forum.', forum.title using errcode = '23514';
    end if;
  end if;
  return private.moderate_many('public.posts', ids, change, reason, batch_id);
end $$;

create function public.moderate_comments(ids uuid[], action text, reason text, batch_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
  change constant jsonb := case action when 'hide' then '{"status": "hidden"}' when 'restore' then '{"status": "visible"}' end;
begin
  if change is null then
    raise exception 'There is no action "%" on comments.', action using errcode = '22023';
  end if;
  return private.moderate_many('public.comments', ids, change, reason, batch_id);
end $$;

comment on function public.moderate_posts(uuid[], text, text, uuid, uuid) is
  'Hides, restores, pins, unpins, locks, unlocks or moves (to forum_id) at most 1,000 posts, under a batch id of the caller''s that undo_batch takes. '
  '{batch_id, changed, unchanged, skipped, skips}: a row that is refused is skipped with the reason. Needs community.moderate and a reason.';
comment on function public.moderate_comments(uuid[], text, text, uuid) is
  'Hides or restores at most 1,000 comments; otherwise as moderate_posts.';

revoke execute on function
  private.moderate_many(regclass, uuid[], jsonb, text, uuid), public.moderate_posts(uuid[], text, text, uuid, uuid),
  public.moderate_comments(uuid[], text, text, uuid)
from public;
grant execute on function
  private.moderate_many(regclass, uuid[], jsonb, text, uuid), public.moderate_posts(uuid[], text, text, uuid, uuid),
  public.moderate_comments(uuid[], text, text, uuid)
to authenticated;
