-- How a learner wants to practise.

create table public.pte_user_exam_settings (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null unique references public.users (id) on delete cascade,
  exam_date date,
  target_score int check (target_score between 10 and 90),
  preferences jsonb not null default '{}' check (jsonb_typeof(preferences) = 'object'),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.pte_user_exam_settings is 'How a learner wants to practise, one row a person.';
comment on column public.pte_user_exam_settings.exam_date is 'Copy of the primary row of user_scheduled_exam_dates, kept by trigger.';
comment on column public.pte_user_exam_settings.preferences is 'Preferred difficulty, session length, modules.';

alter table public.pte_user_exam_settings enable row level security;
create policy "Support sees all settings, a person sees the own ones" on public.pte_user_exam_settings
for select to authenticated
using ((select private.has_permission('learners.read')) or user_id = (select auth.uid()));
create policy "Support adds settings, a person adds the own ones" on public.pte_user_exam_settings
for insert to authenticated
with check ((select private.has_permission('learners.write')) or user_id = (select auth.uid()));
create policy "Support edits settings, a person edits the own ones" on public.pte_user_exam_settings
for update to authenticated
using ((select private.has_permission('learners.write')) or user_id = (select auth.uid()))
with check ((select private.has_permission('learners.write')) or user_id = (select auth.uid()));
grant select, insert, update on public.pte_user_exam_settings to authenticated;

create trigger guard_insert before insert on public.pte_user_exam_settings
for each row execute function private.guard_columns('', 'user_id', 'target_score', 'preferences');
create trigger guard_update before update on public.pte_user_exam_settings
for each row execute function private.guard_columns('', 'target_score', 'preferences');

select private.enable_tracking('public.pte_user_exam_settings');
