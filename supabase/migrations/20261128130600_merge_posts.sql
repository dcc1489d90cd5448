-- One post is merged into another: its comments move there, and it stays behind as a pointer, locked.

-- Answers follow what they answer, also those that were written after a merge when it is undone.
alter table public.comments drop constraint comments_parent_of_same_post_fkey;
alter table public.comments add constraint comments_parent_of_same_post_fkey
foreign key (parent_id, post_id) references public.comments (id, post_id)
on update cascade on delete set null (parent_id);

-- Whoever was still writing to a post that is merged by now answers where its comments are.
create function private.follow_merge() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  target uuid;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('merge ' || new.post_id, 0));
  select p.merged_into into target from public.posts p where p.id = new.post_id;
  if target is not null then
    new.post_id := target;
  end if;
  return new;
end $$;

comment on function private.follow_merge() is 'Row trigger of comments: what is written to a merged post is written to the one it was merged into.';

create trigger follow_merge before insert on public.comments
for each row execute function private.follow_merge();

create function private.keep_merged_post() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.merged_into is not null and (not new.is_locked or new.is_pinned) then
    raise exception 'This post was merged into another one: it stays locked and is not pinned. Act on the other one, or undo the merge.'
      using errcode = '23514';
  end if;
  return new;
end $$;

comment on function private.keep_merged_post() is 'Row trigger: a post that only points elsewhere is locked and not pinned.';

create trigger keep_merged before insert or update on public.posts
for each row when (new.merged_into is not null) execute function private.keep_merged_post();

-- After the statement, because merging and its undo change several posts at once.
create function private.keep_merges_one_step() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from changed c join public.posts t on t.id = c.merged_into
    where t.merged_into is not null or t.id = c.id
  ) or exists (
    select from changed c join public.posts s on s.merged_into = c.id where c.merged_into is not null
  ) then
    raise exception 'A post is merged into one that stands for itself.' using errcode = '23514';
  end if;
  return null;
end $$;

comment on function private.keep_merges_one_step() is 'Statement trigger: a pointer leads to a post that is none.';

create trigger keep_merges_one_step after update on public.posts referencing new table as changed
for each statement execute function private.keep_merges_one_step();

revoke execute on function private.follow_merge(), private.keep_merged_post(), private.keep_merges_one_step() from public;
grant execute on function private.keep_merged_post() to authenticated, service_role;

create function private.check_moderation(reason text) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not private.has_permission('community.moderate') then
    raise exception 'Moderating needs the permission community.moderate.' using errcode = '42501';
  elsif char_length(btrim(coalesce(reason, ''))) not between 3 and 500 then
    raise exception 'Say why, in 3 to 500 characters.' using errcode = '22023';
  end if;
end $$;

-- As the caller: policies, versions and the audit log apply as to any other change of a moderator.
create function public.merge_posts(source_ids uuid[], target_id uuid, reason text, batch_id uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
  most constant int := 50;
  target public.posts;
  merged uuid[];
  skips jsonb[];
  comments_moved int;
begin
  perform private.check_moderation(reason);
  if coalesce(cardinality(source_ids), 0) not between 1 and most then
    raise exception 'Merge 1 to % posts at a time.', most using errcode = '22023';
  end if;
  perform private.work_beside_deletions();
  perform private.begin_batch(batch_id, btrim(reason));
  -- Comments under way are waited for, and those that come meanwhile wait, and then follow. Comments are locked
  -- before posts, as by everybody who changes a comment and with it the count of its post.
  perform pg_advisory_xact_lock(hashtextextended('merge ' || s.id, 0)) from (select distinct id from unnest(source_ids) id order by 1) s;
  perform from public.comments c where c.post_id = any (source_ids) order by c.id for update;
  perform from public.posts p where p.id = any (source_ids || target_id) or p.merged_into = any (source_ids) order by p.id for update;
  select * into target from public.posts p where p.id = target_id;
  if not found then
    raise exception 'The post to merge into does not exist any more.' using errcode = 'PT404';
  elsif target.merged_into is not null then
    raise exception '"%" is merged into another post itself. Choose that one.', target.title using errcode = '23514';
  elsif target_id = any (source_ids) then
    raise exception 'A post is not merged into itself.' using errcode = '22023';
  end if;

  select array_agg(p.id) filter (where p.merged_into is null),
    array_agg(jsonb_build_object('table_name', 'posts', 'record_id', w.id, 'title', p.title,
      'code', case when p.id is null then 'gone' else 'refused' end, 'problem', 'It is merged into another post already.'))
      filter (where p.id is null or p.merged_into is not null)
  into merged, skips
  from unnest(source_ids) w (id) left join public.posts p on p.id = w.id;
  merged := coalesce(merged, '{}');

  update public.posts p set merged_into = target_id, is_locked = true, is_pinned = false
  where p.id = any (merged) or p.merged_into = any (merged);
  update public.comments c set post_id = target_id where c.post_id = any (merged);
  get diagnostics comments_moved = row_count;
  perform private.record_batch(batch_id, 'bulk_edit', null, array['comments', 'posts'],
    jsonb_build_object('merged_into', target_id), btrim(reason), cardinality(merged), 0, coalesce(skips, '{}'));
  return jsonb_build_object('batch_id', batch_id, 'changed', cardinality(merged), 'unchanged', 0,
    'skipped', coalesce(cardinality(skips), 0), 'skips', to_jsonb(coalesce(skips, '{}')), 'comments_moved', comments_moved);
end $$;

comment on function public.merge_posts(uuid[], uuid, text, uuid) is
  'Moves the comments of posts (at most 50) to another one and leaves each as a locked pointer to it, under a batch id of the caller''s that undo_batch takes. '
  '{batch_id, changed, unchanged, skipped, skips, comments_moved}. Needs community.moderate and a reason.';

revoke execute on function private.check_moderation(text), public.merge_posts(uuid[], uuid, text, uuid) from public;
grant execute on function private.check_moderation(text), public.merge_posts(uuid[], uuid, text, uuid) to authenticated;
