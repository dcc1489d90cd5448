-- A lesson goes draft -> published -> archived, and back to draft. What is published stays whole:
-- it has items, and each of them is active.

create function private.guard_lesson_status() returns trigger
language plpgsql set search_path = '' as $$
declare
  before constant public.lesson_status := case when tg_op = 'UPDATE' then old.status else 'draft' end;
  inactive int;
begin
  if tg_op = 'UPDATE' and (new.module, new.question_type) is distinct from (old.module, old.question_type) and exists (
    select from public.lesson_questions q where q.lesson_id = new.id) then
    raise exception 'Remove the items of lesson "%" before changing its module or type.', old.title using errcode = '23514';
  end if;
  if new.status = before and new.status <> 'published' then
    return new;
  end if;
  if new.status is distinct from before then
    if (before, new.status) not in (('draft', 'published'), ('published', 'archived'), ('published', 'draft'), ('draft', 'archived'), ('archived', 'draft')) then
      raise exception 'A lesson cannot go from % to %.', before, new.status using errcode = '23514';
    end if;
    if 'published' in (before, new.status) and current_user in ('anon', 'authenticated')
      and not (select private.has_permission('content.publish')) then
      raise exception 'Publishing or taking back a lesson needs the permission content.publish.' using errcode = '42501';
    end if;
  end if;
  if new.status = 'published' and before <> 'published' then
    select count(*) filter (where not private.question_is_active(new.module, q.question_id)) into inactive
    from public.lesson_questions q where q.lesson_id = new.id having count(*) > 0;
    if inactive is null then
      raise exception 'A lesson needs at least one active question before it can be published.' using errcode = '23514';
    elsif inactive > 0 then
      raise exception 'Of the questions of this lesson % are not active. Activate or remove them before publishing.', inactive using errcode = '23514';
    end if;
    new.published_at := now();
  elsif new.status = 'published' and new.question_count = 0 then
    raise exception 'A published lesson keeps at least one question. Take it back to draft first.' using errcode = '23514';
  end if;
  return new;
end $$;

grant execute on function private.guard_lesson_status() to authenticated;
grant execute on function private.question_is_active(text, uuid) to authenticated, service_role;

create trigger guard_lesson_status before insert or update on public.practice_lessons
for each row execute function private.guard_lesson_status();

-- An item of a published lesson stays active; a deactivated one would leave a hole in the lesson.
create function private.keep_published_question() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  lesson_title text;
begin
  if old.is_active and not new.is_active or old.archived_at is null and new.archived_at is not null then
    select l.title into lesson_title
    from public.lesson_questions q
    join public.practice_lessons l on l.id = q.lesson_id and l.status = 'published'
    where q.question_id = new.id
    limit 1;
    if found then
      raise exception 'This question is part of the published lesson "%". Remove it there or take the lesson back to draft first.', lesson_title
        using errcode = '23514';
    end if;
  end if;
  return new;
end $$;

create trigger keep_published_question before update of is_active, archived_at on public.speaking_questions
for each row execute function private.keep_published_question();
create trigger keep_published_question before update of is_active, archived_at on public.writing_questions
for each row execute function private.keep_published_question();
create trigger keep_published_question before update of is_active, archived_at on public.reading_questions
for each row execute function private.keep_published_question();
create trigger keep_published_question before update of is_active, archived_at on public.listening_questions
for each row execute function private.keep_published_question();

select private.enable_tracking('public.practice_lessons');
