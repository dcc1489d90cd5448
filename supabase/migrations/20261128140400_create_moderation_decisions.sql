-- What moderators decided, one row a decision, with what it did to the text: enough to take just that back.

create table public.moderation_decisions (
  id uuid primary key default gen_random_uuid(),
  idempotency_key uuid not null unique,
  case_id uuid not null references public.moderation_cases (id) on delete restrict,
  action text not null check (action in ('approve', 'hide', 'remove', 'warn', 'silence', 'ban')),
  reason text not null check (char_length(btrim(reason)) between 3 and 500),
  message text check (char_length(message) between 1 and 4000),
  until timestamptz,
  status_before text check (status_before in ('visible', 'hidden', 'removed')),
  status_after text check (status_after in ('visible', 'hidden', 'removed')),
  status_mark bigint,
  decided_by uuid references public.users (id) on delete set null,
  created_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by uuid references public.users (id) on delete set null,
  undo_reason text,
  undo_key uuid,
  undo_result jsonb,
  constraint moderation_decisions_until check ((action = 'silence') = (until is not null)),
  constraint moderation_decisions_undone check ((undone_at is null) = (undo_result is null))
);

comment on table public.moderation_decisions is 'Decisions of moderators on cases. Written by functions only; an undone one stays, with what its undo did.';
comment on column public.moderation_decisions.idempotency_key is 'Made by the client for one press of the button; a second call with it answers like the first.';
comment on column public.moderation_decisions.reason is 'Told to the author.';
comment on column public.moderation_decisions.message is 'What the moderator wrote to the author besides, placeholders filled in.';
comment on column public.moderation_decisions.status_before is 'How the post or comment stood; null where it was deleted before.';
comment on column public.moderation_decisions.status_mark is 'The entry of the audit log that this decision made; later ones are changes of others. Null where the status did not change.';

create index moderation_decisions_case_id_idx on public.moderation_decisions (case_id, created_at desc);
create index moderation_decisions_decided_by_idx on public.moderation_decisions (decided_by, created_at desc);
create index moderation_decisions_undone_by_idx on public.moderation_decisions (undone_by);
create index moderation_decisions_created_at_idx on public.moderation_decisions (created_at desc);
create index moderation_decisions_undo_key_idx on public.moderation_decisions (undo_key) where undo_key is not null;

alter table public.moderation_decisions enable row level security;
create policy "Staff with community.read read" on public.moderation_decisions
for select to authenticated using ((select private.has_permission('community.read')));
grant select on public.moderation_decisions to authenticated;
revoke insert, update, delete, truncate on public.moderation_decisions from service_role;
select private.enable_tracking('public.moderation_decisions');

create table public.appeals (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null unique references public.moderation_decisions (id) on delete restrict,
  user_id uuid references public.users (id) on delete set null,
  message text not null check (char_length(btrim(message)) between 10 and 2000),
  outcome text check (outcome in ('upheld', 'overturned')),
  answer text check (char_length(answer) <= 2000),
  decided_by uuid references public.users (id) on delete set null,
  decided_at timestamptz,
  idempotency_key uuid unique,
  created_at timestamptz not null default now(),
  constraint appeals_decided check ((outcome is null) = (decided_at is null))
);

comment on table public.appeals is 'An author asks for a second look at a decision, once; another moderator than the first decides.';

create index appeals_user_id_idx on public.appeals (user_id, created_at desc);
create index appeals_decided_by_idx on public.appeals (decided_by);
create index appeals_created_at_idx on public.appeals (created_at desc);

alter table public.appeals enable row level security;
create policy "Authors see their own appeals, staff see all" on public.appeals
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('community.read')));
grant select on public.appeals to authenticated;
revoke insert, update, delete, truncate on public.appeals from service_role;
select private.enable_tracking('public.appeals');
