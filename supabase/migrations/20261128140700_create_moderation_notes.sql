-- What moderators tell each other about a case or an author. Neither the author nor other learners see it.

create table public.moderation_notes (
  id uuid primary key default gen_random_uuid(),
  case_id uuid references public.moderation_cases (id) on delete cascade,
  user_id uuid references public.users (id) on delete cascade,
  author_id uuid default auth.uid() references public.users (id) on delete set null,
  body text not null check (char_length(btrim(body)) between 1 and 4000),
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint moderation_notes_one_subject check (num_nonnulls(case_id, user_id) = 1)
);

comment on table public.moderation_notes is 'Private notes of moderators on a case or on a person. Put aside (archived_at), never deleted.';
comment on column public.moderation_notes.user_id is 'The person whom it is about, when it is not about one case.';
comment on column public.moderation_notes.author_id is 'Who wrote it; null once that account is deleted.';

create index moderation_notes_case_id_idx on public.moderation_notes (case_id, created_at desc);
create index moderation_notes_user_id_idx on public.moderation_notes (user_id, created_at desc);
create index moderation_notes_author_id_idx on public.moderation_notes (author_id);

select private.enable_tracking('public.moderation_notes');

alter table public.moderation_notes enable row level security;
create policy "Staff with community.read read" on public.moderation_notes
for select to authenticated using ((select private.has_permission('community.read')));
create policy "Moderators add in their own name" on public.moderation_notes
for insert to authenticated
with check ((select private.has_permission('community.moderate')) and author_id = (select auth.uid()));
create policy "Moderators put aside and bring back" on public.moderation_notes
for update to authenticated
using ((select private.has_permission('community.moderate'))) with check ((select private.has_permission('community.moderate')));
grant select, insert (case_id, user_id, body), update on public.moderation_notes to authenticated;

-- Words stay as they were written, and whose they are.
create trigger guard_update before update on public.moderation_notes
for each row execute function private.guard_columns('', 'archived_at');
