-- Who may open a lesson. One predicate for the policies, for the delivery of items and for their files.

create function private.opens(status public.lesson_status, is_free boolean, required_tier public.membership_tier, tier public.membership_tier)
returns boolean
language sql immutable set search_path = '' as $$
  select status = 'published' and (is_free or coalesce(tier >= required_tier, false))
$$;

comment on function private.opens(public.lesson_status, boolean, public.membership_tier, public.membership_tier) is
  'Whether a lesson opens for a tier in force (null: none). Tiers are ordered free_trial < pro < premium.';

create function private.can_open_lesson(lesson uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select auth.uid() is not null and exists (
    select from public.practice_lessons l
    where l.id = lesson and private.opens(l.status, l.is_free, l.required_tier, private.current_tier()))
$$;

create function private.can_open_question(module text, question uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select auth.uid() is not null and exists (
    select from public.lesson_questions q
    join public.practice_lessons l on l.id = q.lesson_id
    where q.question_id = question
      and l.module = can_open_question.module
      and private.opens(l.status, l.is_free, l.required_tier, private.current_tier()))
$$;

grant execute on function private.opens(public.lesson_status, boolean, public.membership_tier, public.membership_tier),
  private.can_open_lesson(uuid), private.can_open_question(text, uuid), private.current_tier()
to authenticated, service_role;

create policy "Staff read all lessons, learners those that open for them" on public.practice_lessons
for select to authenticated
using ((select private.has_permission('content.read'))
  or private.opens(status, is_free, required_tier, (select private.current_tier())));
create policy "Editors add lessons" on public.practice_lessons
for insert to authenticated with check ((select private.has_permission('content.write')));
create policy "Editors change lessons" on public.practice_lessons
for update to authenticated
using ((select private.has_permission('content.write'))) with check ((select private.has_permission('content.write')));
create policy "Editors delete lessons" on public.practice_lessons
for delete to authenticated using ((select private.has_permission('content.delete')));
grant select, insert, update, delete on public.practice_lessons to authenticated;

create policy "Whoever sees the lesson sees which items it has" on public.lesson_questions
for select to authenticated
using (exists (select from public.practice_lessons l where l.id = lesson_id));
create policy "Editors add items to lessons" on public.lesson_questions
for insert to authenticated with check ((select private.has_permission('content.write')));
create policy "Editors move items of lessons" on public.lesson_questions
for update to authenticated
using ((select private.has_permission('content.write'))) with check ((select private.has_permission('content.write')));
create policy "Editors remove items from lessons" on public.lesson_questions
for delete to authenticated using ((select private.has_permission('content.write')));
grant select, insert, update, delete on public.lesson_questions to authenticated;

-- An attempt is made on an item that opens for the learner.
alter policy "A learner adds an own attempt" on public.speaking_attempts
with check (user_id = (select auth.uid()) and private.can_open_question('speaking', question_id));
alter policy "A learner adds an own attempt" on public.writing_attempts
with check (user_id = (select auth.uid()) and private.can_open_question('writing', question_id));
alter policy "A learner adds an own attempt" on public.reading_attempts
with check (user_id = (select auth.uid()) and private.can_open_question('reading', question_id));
alter policy "A learner adds an own attempt" on public.listening_attempts
with check (user_id = (select auth.uid()) and private.can_open_question('listening', question_id));
