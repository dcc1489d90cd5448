-- When a learner sits the exam. The primary date is the one that counts, and the only truth about
-- it: profile and settings carry a copy.

create table public.user_scheduled_exam_dates (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  exam_date date not null,
  exam_name text not null default 'PTE Academic' check (btrim(exam_name) <> ''),
  is_primary boolean not null default true,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.user_scheduled_exam_dates is 'When a learner sits the exam; at most one date a person is primary.';
comment on column public.user_scheduled_exam_dates.is_primary is 'The date that counts. Setting it takes the flag from the others.';

create index idx_user_scheduled_exam_dates_exam_date on public.user_scheduled_exam_dates (exam_date);
create index idx_user_scheduled_exam_dates_user_id on public.user_scheduled_exam_dates (user_id);
create unique index user_scheduled_exam_dates_primary_key on public.user_scheduled_exam_dates (user_id) where is_primary;

alter table public.user_scheduled_exam_dates enable row level security;
create policy "Support sees all dates, a person sees the own ones" on public.user_scheduled_exam_dates
for select to authenticated
using ((select private.has_permission('learners.read')) or user_id = (select auth.uid()));
create policy "Support adds dates, a person adds own ones" on public.user_scheduled_exam_dates
for insert to authenticated
with check ((select private.has_permission('learners.write')) or user_id = (select auth.uid()));
create policy "Support edits dates, a person edits the own ones" on public.user_scheduled_exam_dates
for update to authenticated
using ((select private.has_permission('learners.write')) or user_id = (select auth.uid()))
with check ((select private.has_permission('learners.write')) or user_id = (select auth.uid()));
create policy "Support deletes dates, a person deletes the own ones" on public.user_scheduled_exam_dates
for delete to authenticated
using ((select private.has_permission('learners.write')) or user_id = (select auth.uid()));
grant select, insert, update, delete on public.user_scheduled_exam_dates to authenticated;

create trigger guard_insert before insert on public.user_scheduled_exam_dates
for each row execute function private.guard_columns('', 'user_id', 'exam_date', 'exam_name', 'is_primary');
create trigger guard_update before update on public.user_scheduled_exam_dates
for each row execute function private.guard_columns('', 'exam_date', 'exam_name', 'is_primary');

create function private.keep_one_primary_exam_date() returns trigger
language plpgsql set search_path = '' as $$
begin
  update public.user_scheduled_exam_dates d
  set is_primary = false
  where d.user_id = new.user_id and d.is_primary and d.id <> new.id;
  return new;
end $$;

create trigger keep_one_primary before insert or update of is_primary on public.user_scheduled_exam_dates
for each row when (new.is_primary) execute function private.keep_one_primary_exam_date();

-- Definer: the copies may be set by nobody through the API.
create function private.copy_primary_exam_date() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  person constant uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
  primary_date constant date := (
    select d.exam_date from public.user_scheduled_exam_dates d where d.user_id = person and d.is_primary);
begin
  update public.user_profiles p set exam_date = primary_date
  where p.user_id = person and p.exam_date is distinct from primary_date;
  update public.pte_user_exam_settings s set exam_date = primary_date
  where s.user_id = person and s.exam_date is distinct from primary_date;
  return null;
end $$;

create trigger copy_primary_exam_date after insert or update or delete on public.user_scheduled_exam_dates
for each row execute function private.copy_primary_exam_date();

-- A profile or settings row that comes later than the date takes it on.
create function private.take_primary_exam_date() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  new.exam_date := coalesce(
    (select d.exam_date from public.user_scheduled_exam_dates d where d.user_id = new.user_id and d.is_primary),
    new.exam_date);
  return new;
end $$;

create trigger take_primary_exam_date before insert on public.user_profiles
for each row execute function private.take_primary_exam_date();
create trigger take_primary_exam_date before insert on public.pte_user_exam_settings
for each row execute function private.take_primary_exam_date();

select private.enable_tracking('public.user_scheduled_exam_dates');
