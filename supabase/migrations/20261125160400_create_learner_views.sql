-- Staff look at the product as one learner sees it: read-only, for a reason, for fifteen minutes, and both know.

create table public.learner_views (
  id uuid primary key default gen_random_uuid(),
  staff_id uuid references public.users (id) on delete set null,
  learner_id uuid not null references public.users (id) on delete cascade,
  reason text not null check (char_length(btrim(reason)) between 3 and 500),
  started_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '15 minutes',
  ended_at timestamptz,
  constraint learner_views_last_15_minutes check (ends_at > started_at and ends_at <= started_at + interval '15 minutes'),
  constraint learner_views_end_in_time check (ended_at between started_at and ends_at)
);

comment on table public.learner_views is 'Each time somebody of the staff looked at the product as a learner. Written by functions only.';
comment on column public.learner_views.staff_id is 'Who looked; null once that account is deleted.';
comment on column public.learner_views.ends_at is 'Nothing is shown from then on.';
comment on column public.learner_views.ended_at is 'Set when it was ended before its time.';

create index learner_views_staff_id_idx on public.learner_views (staff_id, started_at desc);
create index learner_views_learner_id_idx on public.learner_views (learner_id, started_at desc);

select private.enable_tracking('public.learner_views');

alter table public.learner_views enable row level security;
create policy "Auditors see all views, staff see their own" on public.learner_views
for select to authenticated
using ((select private.has_permission('audit.read')) or staff_id = (select auth.uid()));
grant select on public.learner_views to authenticated;
revoke insert, update, delete, truncate on public.learner_views from service_role;
