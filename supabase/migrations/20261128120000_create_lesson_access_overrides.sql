-- Lessons that staff open for one person, whatever the person's tier, until a day. They are granted and taken
-- back through functions only.

create table public.lesson_access_overrides (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  lesson_id uuid references public.practice_lessons (id) on delete cascade,
  ends_at timestamptz not null,
  reason text not null check (char_length(btrim(reason)) between 3 and 500),
  granted_by uuid references public.users (id) on delete set null,
  revoked_at timestamptz,
  revoked_by uuid references public.users (id) on delete set null,
  created_at timestamptz not null default now(),
  constraint lesson_access_overrides_end_after_start check (ends_at > created_at and ends_at <= created_at + interval '1 year')
);

comment on table public.lesson_access_overrides is 'Lessons opened for one person by staff, beside what their subscription opens. Never changed but to be revoked.';
comment on column public.lesson_access_overrides.lesson_id is 'Null opens every published lesson.';

create index lesson_access_overrides_user_id_idx on public.lesson_access_overrides (user_id, created_at desc);
create index lesson_access_overrides_lesson_id_idx on public.lesson_access_overrides (lesson_id);
create index lesson_access_overrides_granted_by_idx on public.lesson_access_overrides (granted_by);
create index lesson_access_overrides_revoked_by_idx on public.lesson_access_overrides (revoked_by);

select private.enable_tracking('public.lesson_access_overrides');

alter table public.lesson_access_overrides enable row level security;
create policy "Staff with subscriptions.read read" on public.lesson_access_overrides
for select to authenticated using ((select private.has_permission('subscriptions.read')));
grant select on public.lesson_access_overrides to authenticated;
revoke insert, update, delete, truncate on public.lesson_access_overrides from service_role;
