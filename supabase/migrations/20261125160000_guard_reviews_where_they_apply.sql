-- A change of nothing but difficulty and tags is no step of a review: the guard does not run for it.
-- Over ten thousand rows it took a second.

create function private.attach_guard_review(bank regclass) returns void
language plpgsql set search_path = '' as $$
declare
  old_row text;
  new_row text;
begin
  select string_agg(format('old.%I', a.attname), ', ' order by a.attnum), string_agg(format('new.%I', a.attname), ', ' order by a.attnum)
  into old_row, new_row
  from pg_catalog.pg_attribute a
  where a.attrelid = bank and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    and a.attname not in ('difficulty', 'tags', 'updated_at', 'version');
  execute format($sql$
    drop trigger if exists guard_review on %1$s;
    drop trigger if exists guard_review_change on %1$s;
    create trigger guard_review before insert on %1$s for each row execute function private.guard_review();
    create trigger guard_review_change before update on %1$s
    for each row when ((%2$s) is distinct from (%3$s)) execute function private.guard_review();
  $sql$, bank, old_row, new_row);
end $$;

comment on function private.attach_guard_review(regclass) is
  'Has guard_review look at each new question of a bank, and at changes of every column but difficulty and tags. Call it again after adding a column.';

revoke execute on function private.attach_guard_review(regclass) from public;

select private.attach_guard_review(format('public.%I', module || '_questions'))
from unnest(array['speaking', 'writing', 'reading', 'listening']) module;
