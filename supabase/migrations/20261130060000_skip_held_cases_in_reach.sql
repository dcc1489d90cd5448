-- The refresh took the rows of many cases in no order, while whoever undoes decisions in bulk takes theirs by the
-- date of the decision: each could wait for the other. It waits for nobody now; a case that somebody works on at
-- this moment gets its views with the next run, minutes later.

create or replace function private.refresh_case_reach() returns int
language plpgsql set search_path = '' as $$
declare
  changed int;
begin
  with behind as (
    select w.id, p.view_count
    from public.moderation_cases w
    left join public.comments c on c.id = w.comment_id
    join public.posts p on p.id = coalesce(w.post_id, c.post_id)
    where w.state <> 'decided' and w.reach <> p.view_count
    order by w.id
    for no key update of w skip locked
  )
  update public.moderation_cases k set reach = b.view_count from behind b where k.id = b.id;
  get diagnostics changed = row_count;
  return changed;
end $$;

comment on function private.refresh_case_reach() is
  'Brings the views of the posts into the waiting cases, except those that somebody holds at the moment; returns how many changed. For the worker.';
