-- An exact total over a bank of 100,000 items costs more than the page it stands on. The database
-- keeps the counts by facet instead, as part of each write.

-- Each statement adds what it changed as rows of its own instead of updating a shared counter: writers
-- never wait for one another, and a long import holds up nobody.
create table private.question_counts (
  id bigint generated always as identity primary key,
  bank text not null,
  type text not null,
  difficulty public.difficulty_level not null,
  is_active boolean not null,
  is_archived boolean not null,
  n bigint not null
);

comment on table private.question_counts is 'Changes of the number of items of each bank by facet; their sum is the count. Kept by statement triggers.';

create index question_counts_bank_idx on private.question_counts (bank);

-- Replaces the rows of a bank by their sums. Rows that another transaction is folding are left to it.
create function private.fold_question_counts(folded_bank text) returns void
language sql set search_path = '' as $$
  with folded as (
    delete from private.question_counts
    where id in (select c.id from private.question_counts c where c.bank = folded_bank for update skip locked)
    returning *
  )
  insert into private.question_counts (bank, type, difficulty, is_active, is_archived, n)
  select bank, type, difficulty, is_active, is_archived, sum(n)
  from folded group by 1, 2, 3, 4, 5 having sum(n) <> 0
$$;

-- A statement that changes no facet adds nothing. A stricter isolation level could fail on rows that
-- were folded since, so it leaves folding to others.
create function private.add_question_counts(counted_bank text, deltas jsonb) returns void
language plpgsql set search_path = '' as $$
declare
  is_due boolean;
begin
  with added as (
    insert into private.question_counts (bank, type, difficulty, is_active, is_archived, n)
    select counted_bank, d.type, d.difficulty, d.is_active, d.is_archived, sum(d.n)
    from jsonb_to_recordset(deltas) as d (type text, difficulty public.difficulty_level, is_active boolean, is_archived boolean, n bigint)
    group by 2, 3, 4, 5
    having sum(d.n) <> 0
    returning id
  )
  select bool_or(id % 128 = 0) into is_due from added;
  if is_due and current_setting('transaction_isolation') = 'read committed' then
    perform private.fold_question_counts(counted_bank);
  end if;
end $$;

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
  select c.type, c.difficulty, c.is_active, sum(c.n)::bigint
  from private.question_counts c
  where c.bank = question_facets.bank and not c.is_archived
    and (select private.has_permission('content.read'))
  group by 1, 2, 3
  having sum(c.n) > 0
$$;

create function public.question_facets(bank text) returns table (type text, difficulty public.difficulty_level, is_active boolean, n bigint)
language sql stable set search_path = '' as $$
  select * from private.question_facets(question_facets.bank)
$$;

comment on function public.question_facets(text) is 'Exact number of unarchived items of a bank by type, difficulty and activity.';
grant execute on function private.question_facets(text), public.question_facets(text) to authenticated, service_role;
