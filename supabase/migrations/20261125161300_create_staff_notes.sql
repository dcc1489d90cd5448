-- What support writes down about a person for the next who answers them. The person never sees it.

create table public.staff_notes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.users (id) on delete cascade,
  author_id uuid default auth.uid() references public.users (id) on delete set null,
  body text not null check (char_length(btrim(body)) between 1 and 4000),
  archived_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.staff_notes is 'Notes of staff about a person. Put aside (archived_at), never deleted, by whoever may write.';
comment on column public.staff_notes.author_id is 'Who wrote it; null once that account is deleted.';

create index staff_notes_user_id_idx on public.staff_notes (user_id, created_at desc);
create index staff_notes_author_id_idx on public.staff_notes (author_id);

select private.enable_tracking('public.staff_notes');

alter table public.staff_notes enable row level security;
create policy "Staff with learners.read read" on public.staff_notes
for select to authenticated using ((select private.has_permission('learners.read')));
create policy "Staff with learners.write add in their own name" on public.staff_notes
for insert to authenticated
with check ((select private.has_permission('learners.write')) and author_id = (select auth.uid()));
create policy "Staff with learners.write change" on public.staff_notes
for update to authenticated
using ((select private.has_permission('learners.write'))) with check ((select private.has_permission('learners.write')));
grant select, insert (user_id, body), update on public.staff_notes to authenticated;

-- Words stay as they were written, and whose they are; only putting aside and bringing back is a change.
create trigger staff_notes_guard_update
before update on public.staff_notes
for each row execute function private.guard_columns('', 'archived_at');
