-- Which attempt came out of a talk. The legacy pointed at four tables with one bare id; here each
-- module has its own foreign key and attempt_id only repeats the one that is set. Attempts are
-- partitioned by time, so a key names the moment too.

create table public.conversation_attempt_links (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references public.conversation_sessions (id) on delete cascade,
  attempt_type text not null check (attempt_type in ('speaking', 'writing', 'reading', 'listening')),
  speaking_attempt_id uuid,
  writing_attempt_id uuid,
  reading_attempt_id uuid,
  listening_attempt_id uuid,
  attempt_created_at timestamptz not null,
  attempt_id uuid not null generated always as (
    coalesce(speaking_attempt_id, writing_attempt_id, reading_attempt_id, listening_attempt_id)
  ) stored,
  link_type text not null default 'generated_from' check (link_type in ('generated_from', 'scored_as', 'related_to')),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  constraint conversation_attempt_links_one_attempt check (
    num_nonnulls(speaking_attempt_id, writing_attempt_id, reading_attempt_id, listening_attempt_id) = 1
    and case attempt_type
      when 'speaking' then speaking_attempt_id
      when 'writing' then writing_attempt_id
      when 'reading' then reading_attempt_id
      else listening_attempt_id
    end is not null
  ),
  foreign key (speaking_attempt_id, attempt_created_at)
  references public.speaking_attempts (id, created_at) on delete cascade,
  foreign key (writing_attempt_id, attempt_created_at)
  references public.writing_attempts (id, created_at) on delete cascade,
  foreign key (reading_attempt_id, attempt_created_at)
  references public.reading_attempts (id, created_at) on delete cascade,
  foreign key (listening_attempt_id, attempt_created_at)
  references public.listening_attempts (id, created_at) on delete cascade
);

comment on table public.conversation_attempt_links is 'Which attempt came out of a talk, was scored from it or belongs to it.';
comment on column public.conversation_attempt_links.attempt_created_at is 'created_at of the attempt: its primary key is (id, created_at).';
comment on column public.conversation_attempt_links.attempt_id is 'The one attempt id that is set, whatever the module.';

create index idx_conversation_links_session_id on public.conversation_attempt_links (session_id);
create index idx_conversation_links_attempt_id on public.conversation_attempt_links (attempt_id);
create index idx_conversation_links_attempt_type on public.conversation_attempt_links (attempt_type);
create index conversation_links_speaking_idx on public.conversation_attempt_links (speaking_attempt_id, attempt_created_at)
where speaking_attempt_id is not null;
create index conversation_links_writing_idx on public.conversation_attempt_links (writing_attempt_id, attempt_created_at)
where writing_attempt_id is not null;
create index conversation_links_reading_idx on public.conversation_attempt_links (reading_attempt_id, attempt_created_at)
where reading_attempt_id is not null;
create index conversation_links_listening_idx on public.conversation_attempt_links (listening_attempt_id, attempt_created_at)
where listening_attempt_id is not null;

alter table public.conversation_attempt_links enable row level security;
create policy "Whoever sees the talk sees its attempts" on public.conversation_attempt_links
for select to authenticated
using (
  (select private.has_permission('learners.read')) or (select private.has_permission('attempts.read'))
  or session_id in (select s.id from public.conversation_sessions s where s.user_id = (select auth.uid()))
);
grant select on public.conversation_attempt_links to authenticated;
