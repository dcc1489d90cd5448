-- Ledger of what the AI services were used for. Rows are added by the system and never change;
-- they outlive the person, because they are billing history.

create type public.ai_usage_type as enum (
  'transcription', 'scoring', 'feedback', 'realtime_voice', 'text_generation', 'other');

create table public.ai_credit_usage (
  id uuid primary key default gen_random_uuid(),
  user_id uuid references public.users (id) on delete set null,
  usage_type public.ai_usage_type not null,
  provider text not null,
  model text,
  input_tokens int not null default 0 check (input_tokens >= 0),
  output_tokens int not null default 0 check (output_tokens >= 0),
  total_tokens int not null default 0 check (total_tokens >= 0),
  audio_seconds numeric(10, 2) check (audio_seconds between 0 and 99999999),
  cost numeric(10, 6) check (cost between 0 and 9999),
  session_id uuid references public.conversation_sessions (id) on delete set null,
  attempt_id uuid,
  attempt_type text check (attempt_type in ('speaking', 'writing', 'reading', 'listening')),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint ai_credit_usage_attempt_key check ((attempt_id is null) = (attempt_type is null))
);

comment on table public.ai_credit_usage is 'Append-only ledger of AI usage.';
comment on column public.ai_credit_usage.user_id is 'Null once the account is deleted.';
comment on column public.ai_credit_usage.cost is 'Estimate in US dollars, from a price list at the time of use.';
comment on column public.ai_credit_usage.attempt_id is 'Attempt in the table of attempt_type. No foreign key: the ledger outlives attempts.';

create index idx_ai_usage_user_id on public.ai_credit_usage (user_id);
create index idx_ai_usage_user_created on public.ai_credit_usage (user_id, created_at desc);
create index idx_ai_usage_session_id on public.ai_credit_usage (session_id);
create index idx_ai_usage_attempt_id on public.ai_credit_usage (attempt_id);
create index idx_ai_usage_type on public.ai_credit_usage (usage_type);
create index idx_ai_usage_provider on public.ai_credit_usage (provider);
create index idx_ai_usage_provider_created on public.ai_credit_usage (provider, created_at desc);
create index idx_ai_usage_created_at on public.ai_credit_usage (created_at);

alter table public.ai_credit_usage enable row level security;
create policy "Staff see all usage, a person sees the own one" on public.ai_credit_usage
for select to authenticated
using (
  (select private.has_permission('learners.read')) or (select private.has_permission('attempts.read'))
  or user_id = (select auth.uid())
);
grant select on public.ai_credit_usage to authenticated;
revoke update, delete, truncate on public.ai_credit_usage from service_role;
