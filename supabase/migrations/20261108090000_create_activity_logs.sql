-- What people did on the platform, a partition a month. The system adds rows; nobody changes one.

create table public.activity_logs (
  id uuid not null default gen_random_uuid(),
  user_id uuid references public.users (id) on delete set null,
  action text not null check (action ~ '^[A-Za-z][A-Za-z0-9_.-]{0,99}$'),
  target text,
  ip_address inet,
  user_agent text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (id, created_at)
) partition by range (created_at);

comment on table public.activity_logs is 'Append-only record of what people did on the platform, a partition a month.';
comment on column public.activity_logs.user_id is 'Null once the account is deleted.';
comment on column public.activity_logs.action is 'Code such as SIGN_IN. Sentences of the legacy arrive as legacy.note with the text in metadata.';
comment on column public.activity_logs.target is 'What it was done to, as table:id.';

create index idx_activity_logs_action on public.activity_logs (action);
create index idx_activity_logs_user_created on public.activity_logs (user_id, created_at desc);
create index activity_logs_created_at_idx on public.activity_logs (created_at desc);

alter table public.activity_logs enable row level security;
create policy "Auditors see all activity, a person sees the own one" on public.activity_logs
for select to authenticated
using ((select private.has_permission('audit.read')) or user_id = (select auth.uid()));
grant select on public.activity_logs to authenticated;
revoke update, delete, truncate on public.activity_logs from service_role;

select private.create_month_partitions('public.activity_logs');
