-- Links that let a reviewer without an account sit a question or a lesson, until they expire or are revoked.

create table public.preview_links (
  id uuid primary key default gen_random_uuid(),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  resource text not null check (resource in (
    'speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions', 'practice_lessons')),
  record_id uuid not null,
  created_by uuid references public.users (id) on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  opens int not null default 0,
  last_opened_at timestamptz,
  constraint preview_links_live_up_to_30_days check (expires_at > created_at and expires_at <= created_at + interval '30 days')
);

comment on table public.preview_links is 'Read-only links to a question or lesson for people without an account. Written by functions only.';
comment on column public.preview_links.token_hash is 'SHA-256 (hex) of the token in the address. The token itself is shown once, by create_preview_link.';
comment on column public.preview_links.resource is 'Table of the record; no foreign key, because it is one of five.';

create index preview_links_record_idx on public.preview_links (resource, record_id, created_at desc);
create index preview_links_created_by_idx on public.preview_links (created_by);

alter table public.preview_links enable row level security;
create policy "Staff with content.read see the links" on public.preview_links
for select to authenticated using ((select private.has_permission('content.read')));
grant select on public.preview_links to authenticated;

-- Not every opening: the row counts those.
create trigger audit after insert or delete or update of revoked_at, expires_at on public.preview_links
for each row execute function private.audit('id', 'token_hash');
