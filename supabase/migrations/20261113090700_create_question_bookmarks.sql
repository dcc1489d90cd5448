-- Bookmarks of a learner. The legacy flag stood on the question and was shared by everybody.

create table public.question_bookmarks (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null default auth.uid() references public.users (id) on delete cascade,
  speaking_question_id uuid references public.speaking_questions (id) on delete cascade,
  writing_question_id uuid references public.writing_questions (id) on delete cascade,
  reading_question_id uuid references public.reading_questions (id) on delete cascade,
  listening_question_id uuid references public.listening_questions (id) on delete cascade,
  question_id uuid not null generated always as (coalesce(
    speaking_question_id, writing_question_id, reading_question_id, listening_question_id)) stored,
  created_at timestamptz not null default now(),
  constraint question_bookmarks_one_bank check (
    num_nonnulls(speaking_question_id, writing_question_id, reading_question_id, listening_question_id) = 1),
  constraint question_bookmarks_key unique (user_id, question_id)
);

comment on table public.question_bookmarks is 'Items that a learner marked; each links to exactly one of the four banks.';

create index question_bookmarks_speaking_idx on public.question_bookmarks (speaking_question_id);
create index question_bookmarks_writing_idx on public.question_bookmarks (writing_question_id);
create index question_bookmarks_reading_idx on public.question_bookmarks (reading_question_id);
create index question_bookmarks_listening_idx on public.question_bookmarks (listening_question_id);

alter table public.question_bookmarks enable row level security;
create policy "Staff read bookmarks, a learner the own ones" on public.question_bookmarks
for select to authenticated
using (user_id = (select auth.uid()) or (select private.has_permission('learners.read')));
create policy "A learner sets own bookmarks" on public.question_bookmarks
for insert to authenticated with check (user_id = (select auth.uid()));
create policy "A learner removes own bookmarks" on public.question_bookmarks
for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, delete on public.question_bookmarks to authenticated;
