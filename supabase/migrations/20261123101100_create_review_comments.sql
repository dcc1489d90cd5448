-- What a reviewer says, about the whole record or at one of its fields, until somebody resolves it.

create table public.review_comments (
  id uuid primary key default gen_random_uuid(),
  resource text not null check (resource in (
    'speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions', 'practice_lessons')),
  record_id uuid not null,
  field text check (field ~ '^[a-z_]+([.][A-Za-z0-9_]+)*$' and length(field) <= 80),
  body text not null check (not private.is_blank(body) and length(body) <= 4000),
  author_id uuid default auth.uid() references public.users (id) on delete set null,
  resolved_at timestamptz,
  resolved_by uuid references public.users (id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

comment on table public.review_comments is 'Comments of reviewers on questions and lessons, at a field or on the whole.';
comment on column public.review_comments.field is 'Field of the form, such as prompt_text or options.choices; null for the whole record.';
comment on column public.review_comments.author_id is 'Null for the system, which says here why it could not publish on schedule.';

create index review_comments_record_idx on public.review_comments (resource, record_id, created_at);
create index review_comments_author_id_idx on public.review_comments (author_id);
create index review_comments_resolved_by_idx on public.review_comments (resolved_by) where resolved_by is not null;

-- Resolving is anybody's who edits; the words stay their author's.
create function private.guard_review_comment() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  person constant uuid := auth.uid();
begin
  if tg_op = 'UPDATE' then
    if (new.resource, new.record_id, new.author_id, new.created_at) is distinct from (old.resource, old.record_id, old.author_id, old.created_at)
      and pg_trigger_depth() = 1 then
      raise exception 'A comment stays where it was made.' using errcode = '42501';
    elsif (new.body, new.field) is distinct from (old.body, old.field) and person is not null and person is distinct from old.author_id then
      raise exception 'Only its author changes a comment.' using errcode = '42501';
    end if;
  end if;
  if tg_op = 'INSERT' or (new.resolved_at is null) is distinct from (old.resolved_at is null) then
    new.resolved_at := case when new.resolved_at is not null then now() end;
    new.resolved_by := case when new.resolved_at is not null then person end;
  elsif pg_trigger_depth() = 1 then
    new.resolved_at := old.resolved_at;
    new.resolved_by := old.resolved_by;
  end if;
  return new;
end $$;

create trigger guard_review_comment before insert or update on public.review_comments
for each row execute function private.guard_review_comment();

alter table public.review_comments enable row level security;
create policy "Staff with content.read read" on public.review_comments
for select to authenticated using ((select private.has_permission('content.read')));
create policy "Editors comment in their own name" on public.review_comments
for insert to authenticated with check ((select private.has_permission('content.write')) and author_id = (select auth.uid()));
create policy "Editors resolve, authors correct" on public.review_comments
for update to authenticated
using ((select private.has_permission('content.write'))) with check ((select private.has_permission('content.write')));
create policy "Authors delete their own" on public.review_comments
for delete to authenticated using ((select private.has_permission('content.write')) and author_id = (select auth.uid()));
grant select, insert, update, delete on public.review_comments to authenticated;

select private.enable_tracking('public.review_comments');

create function private.delete_review_comments() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.review_comments c where c.resource = tg_table_name and c.record_id = old.id;
  return null;
end $$;

create trigger delete_review_comments after delete on public.speaking_questions
for each row execute function private.delete_review_comments();
create trigger delete_review_comments after delete on public.writing_questions
for each row execute function private.delete_review_comments();
create trigger delete_review_comments after delete on public.reading_questions
for each row execute function private.delete_review_comments();
create trigger delete_review_comments after delete on public.listening_questions
for each row execute function private.delete_review_comments();
create trigger delete_review_comments after delete on public.practice_lessons
for each row execute function private.delete_review_comments();
