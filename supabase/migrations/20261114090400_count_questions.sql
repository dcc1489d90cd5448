-- An exact total over a bank of 100,000 items costs more than the page it stands on. The database
-- keeps the counts by facet instead, as part of each write.

create table private.question_counts (
  bank text not null,
  type text not null,
  difficulty public.difficulty_level not null,
  is_active boolean not null,
  is_archived boolean not null,
  n bigint not null,
  primary key (bank, type, difficulty, is_active, is_archived)
);

comment on table private.question_counts is 'Number of items of each bank by facet, kept by statement triggers.';

-- Cells are written in key order, so that two statements never wait for each other crosswise; a
-- statement that changes no facet writes none.
create function private.add_question_counts(counted_bank text, deltas jsonb) returns void
language sql set search_path = '' as $$
  insert into private.question_counts as c (bank, type, difficulty, is_active, is_archived, n)
  select counted_bank, d.type, d.difficulty, d.is_active, d.is_archived, sum(d.n)
  from jsonb_to_recordset(deltas) as d (type text, difficulty public.difficulty_level, is_active boolean, is_archived boolean, n bigint)
  group by 1, 2, 3, 4, 5
  having sum(d.n) <> 0
  order by 1, 2, 3, 4, 5
  on conflict (bank, type, difficulty, is_active, is_archived) do update set n = c.n + excluded.n
$$;

create function private.count_added_questions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.add_question_counts(tg_argv[0], (
    select jsonb_agg(to_jsonb(f)) from (
      select type::text, difficulty, is_active, archived_at is not null as is_archived, count(*) as n
      from added group by 1, 2, 3, 4) f));
  return null;
end $$;

create function private.count_removed_questions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.add_question_counts(tg_argv[0], (
    select jsonb_agg(to_jsonb(f)) from (
      select type::text, difficulty, is_active, archived_at is not null as is_archived, -count(*) as n
      from removed group by 1, 2, 3, 4) f));
  return null;
end $$;

create function private.count_changed_questions() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform private.add_question_counts(tg_argv[0], (
    select jsonb_agg(to_jsonb(f)) from (
      select type::text, difficulty, is_active, archived_at is not null as is_archived, count(*) as n
      from added group by 1, 2, 3, 4
      union all
      select type::text, difficulty, is_active, archived_at is not null, -count(*)
      from removed group by 1, 2, 3, 4) f));
  return null;
end $$;

create function private.forget_question_counts() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from private.question_counts where bank = tg_argv[0];
  return null;
end $$;

do $$
declare
  bank text;
begin
  foreach bank in array array['speaking', 'writing', 'reading', 'listening'] loop
    execute format($sql$
      create trigger count_added after insert on public.%1$I referencing new table as added
      for each statement execute function private.count_added_questions(%2$L);
      create trigger count_removed after delete on public.%1$I referencing old table as removed
      for each statement execute function private.count_removed_questions(%2$L);
      create trigger count_changed after update on public.%1$I referencing old table as removed new table as added
      for each statement execute function private.count_changed_questions(%2$L);
      create trigger forget_counts after truncate on public.%1$I
      for each statement execute function private.forget_question_counts(%2$L);
    $sql$, bank || '_questions', bank);
  end loop;
end $$;

-- Definer: the counters are nobody's to read but through this check.
create function private.question_facets(bank text) returns table (type text, difficulty public.difficulty_level, is_active boolean, n bigint)
language sql stable security definer set search_path = '' as $$
  select c.type, c.difficulty, c.is_active, c.n
  from private.question_counts c
  where c.bank = question_facets.bank and not c.is_archived and c.n > 0
    and (select private.has_permission('content.read'))
$$;

create function public.question_facets(bank text) returns table (type text, difficulty public.difficulty_level, is_active boolean, n bigint)
language sql stable set search_path = '' as $$
  select * from private.question_facets(question_facets.bank)
$$;

comment on function public.question_facets(text) is 'Exact number of unarchived items of a bank by type, difficulty and activity.';
grant execute on function private.question_facets(text), public.question_facets(text) to authenticated, service_role;
