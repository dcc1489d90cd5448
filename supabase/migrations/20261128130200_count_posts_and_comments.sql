-- How many posts a forum holds and how many comments a post, counted by the database as part of each
-- write: visible ones, whatever becomes of them. Counters are changed by what is added, under the lock of
-- their row, so that writers at the same time lose nothing.

alter table public.forums add column post_count int not null default 0 check (post_count >= 0);
alter table public.posts add column comment_count int not null default 0 check (comment_count >= 0);
-- What merging writes; here because a merged post is not counted.
alter table public.posts add column merged_into uuid references public.posts (id) on delete set null;
alter table public.posts add column edited_at timestamptz;
alter table public.comments add column edited_at timestamptz;

comment on column public.forums.post_count is 'Visible posts that are not merged into another. Kept by triggers.';
comment on column public.posts.comment_count is 'Visible comments. Kept by triggers.';
comment on column public.posts.like_count is 'Rows of post_likes. Kept by triggers.';
comment on column public.comments.like_count is 'Rows of comment_likes. Kept by triggers.';
comment on column public.posts.merged_into is 'The post that took over the comments of this one: where readers are led.';
comment on column public.posts.edited_at is 'When title or content last changed. Kept by a trigger.';
comment on column public.comments.edited_at is 'When the content last changed. Kept by a trigger.';
create index posts_merged_into_idx on public.posts (merged_into) where merged_into is not null;

-- A counter says nothing about what somebody wrote: counting neither makes a new version, over which an
-- open form would stumble, nor an entry in the audit log, nor a new time of change. The triggers below
-- stand in for those of enable_tracking; nobody but the owner's functions changes a counter (keep_counts).
drop trigger set_updated_at on public.forums;
drop trigger check_version on public.forums;
drop trigger audit on public.forums;
create trigger set_updated_at before update on public.forums for each row
when (old.post_count = new.post_count) execute function private.set_updated_at();
create trigger check_version before update on public.forums for each row
when (old.post_count = new.post_count) execute function private.check_version();
create trigger audit after insert or delete on public.forums for each row execute function private.audit('id');
create trigger audit_change after update on public.forums for each row
when (old.post_count = new.post_count) execute function private.audit('id');

drop trigger set_updated_at on public.posts;
drop trigger check_version on public.posts;
drop trigger audit on public.posts;
create trigger set_updated_at before update on public.posts for each row
when (old.comment_count = new.comment_count and old.like_count = new.like_count and old.view_count = new.view_count)
execute function private.set_updated_at();
create trigger check_version before update on public.posts for each row
when (old.comment_count = new.comment_count and old.like_count = new.like_count and old.view_count = new.view_count)
execute function private.check_version();
create trigger audit after insert or delete on public.posts for each row execute function private.audit('id');
create trigger audit_change after update on public.posts for each row
when (old.comment_count = new.comment_count and old.like_count = new.like_count and old.view_count = new.view_count)
execute function private.audit('id');

drop trigger set_updated_at on public.comments;
drop trigger check_version on public.comments;
drop trigger audit on public.comments;
create trigger set_updated_at before update on public.comments for each row
when (old.like_count = new.like_count) execute function private.set_updated_at();
create trigger check_version before update on public.comments for each row
when (old.like_count = new.like_count) execute function private.check_version();
create trigger audit after insert or delete on public.comments for each row execute function private.audit('id');
create trigger audit_change after update on public.comments for each row
when (old.like_count = new.like_count) execute function private.audit('id');

-- Room on each page, so that a counter is changed in place and no index, full text least of all, is written.
alter table public.posts set (fillfactor = 85);
alter table public.comments set (fillfactor = 90);

create function private.keep_counts() returns trigger
language plpgsql set search_path = '' as $$
declare
  counter text;
begin
  if current_user not in ('anon', 'authenticated', 'service_role') then
    return new;
  end if;
  foreach counter in array tg_argv loop
    if (to_jsonb(new) ->> counter)::int <> (case when tg_op = 'INSERT' then 0 else (to_jsonb(old) ->> counter)::int end) then
      -- Whoever may write the row at all meets a rule, everybody else a refusal.
      raise exception '% of % is counted by the database.', counter, tg_table_name
        using errcode = case when current_user = 'service_role' or private.has_permission('community.moderate') then '23514' else '42501' end;
    end if;
  end loop;
  return new;
end $$;

comment on function private.keep_counts() is 'Row trigger (counters...): the API never sets a counter, whatever the caller may else.';

create trigger keep_counts before insert or update on public.forums
for each row execute function private.keep_counts('post_count');
create trigger keep_counts before insert or update on public.posts
for each row execute function private.keep_counts('comment_count', 'like_count', 'view_count');
create trigger keep_counts before insert or update on public.comments
for each row execute function private.keep_counts('like_count');

create function private.mark_edited() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.edited_at := case
    when (to_jsonb(new) ->> 'content', to_jsonb(new) ->> 'title') is distinct from (to_jsonb(old) ->> 'content', to_jsonb(old) ->> 'title') then now()
    else old.edited_at
  end;
  return new;
end $$;

comment on function private.mark_edited() is 'Row trigger: edited_at is when the words last changed, not when a moderator acted.';
create trigger mark_edited before update of title, content, edited_at on public.posts
for each row execute function private.mark_edited();
create trigger mark_edited before update of content, edited_at on public.comments
for each row execute function private.mark_edited();

revoke execute on function private.keep_counts(), private.mark_edited() from public;
grant execute on function private.keep_counts(), private.mark_edited() to authenticated, service_role;

-- Who deletes a post or comment locks it before the comments, likes and cases that hang on it; everybody else locks
-- those first, and the counted row last. So that two of them never wait for each other, deleting is done alone:
-- it waits for whoever works on parts of the community, and they wait for it before they lock anything.
create function private.work_beside_deletions() returns void
language sql volatile set search_path = '' as $$
  select pg_advisory_xact_lock_shared(hashtextextended('deletions in the community', 0))
$$;

comment on function private.work_beside_deletions() is
  'First call of a function that locks a comment, like, flag or case and goes on to its post. Until the end of the transaction.';

create function private.keep_deletions_apart() returns trigger
language plpgsql set search_path = '' as $$
begin
  if tg_argv[0] = 'alone' then
    perform pg_advisory_xact_lock(hashtextextended('deletions in the community', 0));
  else
    perform private.work_beside_deletions();
  end if;
  return null;
end $$;

comment on function private.keep_deletions_apart() is 'Statement trigger ("alone" or "beside"): before any row is locked, waits for deletions, or deletes alone.';

revoke execute on function private.work_beside_deletions(), private.keep_deletions_apart() from public;
grant execute on function private.work_beside_deletions() to authenticated, service_role;

create trigger delete_alone before delete on public.posts
for each statement execute function private.keep_deletions_apart('alone');
create trigger delete_alone before delete on public.comments
for each statement execute function private.keep_deletions_apart('alone');
create trigger work_beside before update of status, post_id on public.comments
for each statement execute function private.keep_deletions_apart('beside');

-- Adds to counters, always in the order of their ids: two statements that count the same rows wait for
-- each other instead of dead-locking.
create function private.add_to_counter(counted regclass, counter text, ids uuid[], deltas int[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if ids is null then
    return;
  end if;
  execute format('select from %s t where t.id = any ($1) order by t.id for no key update', counted) using ids;
  execute format('update %1$s t set %2$I = t.%2$I + d.delta from unnest($1, $2) d (id, delta) where t.id = d.id', counted, counter)
  using ids, deltas;
end $$;

comment on function private.add_to_counter(regclass, text, uuid[], int[]) is
  'Adds deltas[i] to the counter of row ids[i]; a row that is gone is nobody''s to count any more.';
revoke execute on function private.add_to_counter(regclass, text, uuid[], int[]) from public;

create function private.count_posts() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  ids uuid[];
  deltas int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(d.forum_id), array_agg(d.n) into ids, deltas
    from (select a.forum_id, count(*)::int as n from added a where a.status = 'visible' and a.merged_into is null group by 1) d;
  elsif tg_op = 'DELETE' then
    select array_agg(d.forum_id), array_agg(-d.n) into ids, deltas
    from (select r.forum_id, count(*)::int as n from removed r where r.status = 'visible' and r.merged_into is null group by 1) d;
  else
    select array_agg(d.forum_id), array_agg(d.n) into ids, deltas
    from (
      select c.forum_id, sum(c.n)::int as n
      from (
        select a.forum_id, 1 as n from added a where a.status = 'visible' and a.merged_into is null
        union all
        select r.forum_id, -1 from removed r where r.status = 'visible' and r.merged_into is null) c
      group by 1 having sum(c.n) <> 0) d;
  end if;
  perform private.add_to_counter('public.forums', 'post_count', ids, deltas);
  return null;
end $$;

create function private.count_comments() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  ids uuid[];
  deltas int[];
begin
  if tg_op = 'INSERT' then
    select array_agg(d.post_id), array_agg(d.n) into ids, deltas
    from (select a.post_id, count(*)::int as n from added a where a.status = 'visible' group by 1) d;
  elsif tg_op = 'DELETE' then
    select array_agg(d.post_id), array_agg(-d.n) into ids, deltas
    from (select r.post_id, count(*)::int as n from removed r where r.status = 'visible' group by 1) d;
  else
    select array_agg(d.post_id), array_agg(d.n) into ids, deltas
    from (
      select c.post_id, sum(c.n)::int as n
      from (
        select a.post_id, 1 as n from added a where a.status = 'visible'
        union all
        select r.post_id, -1 from removed r where r.status = 'visible') c
      group by 1 having sum(c.n) <> 0) d;
  end if;
  perform private.add_to_counter('public.posts', 'comment_count', ids, deltas);
  return null;
end $$;

comment on function private.count_posts() is 'Statement trigger of posts: keeps forums.post_count.';
comment on function private.count_comments() is 'Statement trigger of comments: keeps posts.comment_count.';
revoke execute on function private.count_posts(), private.count_comments() from public;

create trigger count_added after insert on public.posts referencing new table as added
for each statement execute function private.count_posts();
create trigger count_removed after delete on public.posts referencing old table as removed
for each statement execute function private.count_posts();
create trigger count_changed after update on public.posts referencing old table as removed new table as added
for each statement execute function private.count_posts();
create trigger count_added after insert on public.comments referencing new table as added
for each statement execute function private.count_comments();
create trigger count_removed after delete on public.comments referencing old table as removed
for each statement execute function private.count_comments();
create trigger count_changed after update on public.comments referencing old table as removed new table as added
for each statement execute function private.count_comments();

-- What is there already. The counters alone change, so nothing else does.
update public.forums f set post_count = c.n
from (select forum_id, count(*)::int as n from public.posts where status = 'visible' group by 1) c where c.forum_id = f.id;
update public.posts p set comment_count = c.n
from (select post_id, count(*)::int as n from public.comments where status = 'visible' group by 1) c where c.post_id = p.id;
