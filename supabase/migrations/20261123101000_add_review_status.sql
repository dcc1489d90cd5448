-- A second pair of eyes on questions and lessons: draft -> in review (by somebody) -> approved, and back
-- to draft when it is sent back or changed. Publishing stays what it was; only what is approved can be
-- scheduled to publish itself.

create type public.review_status as enum ('draft', 'in_review', 'approved');

do $$
declare
  target text;
begin
  foreach target in array array[
    'speaking_questions', 'writing_questions', 'reading_questions', 'listening_questions', 'practice_lessons'
  ] loop
    execute format($sql$
      alter table public.%1$I
        add column review_status public.review_status not null default 'draft',
        add column reviewer_id uuid references public.users (id) on delete set null,
        add column publish_at timestamptz,
        add column content_changed_by uuid references public.users (id) on delete set null;
      create index %2$I on public.%1$I (reviewer_id, review_status) where reviewer_id is not null;
      create index %3$I on public.%1$I (publish_at) where publish_at is not null;
      create index %4$I on public.%1$I (content_changed_by) where content_changed_by is not null;
      create index %5$I on public.%1$I (review_status, updated_at desc) where review_status <> 'draft';
      comment on column public.%1$I.review_status is 'Where its review stands. Whether learners meet it is another matter: see is_active or status.';
      comment on column public.%1$I.reviewer_id is 'Who is asked to review it, or reviewed it last.';
      comment on column public.%1$I.publish_at is 'When the worker publishes it; only for what is approved and not published.';
      comment on column public.%1$I.content_changed_by is 'Who last changed what is reviewed; null for the system. Kept by trigger.';
    $sql$, target, target || '_reviewer_id_idx', target || '_publish_at_idx', target || '_content_changed_by_idx', target || '_review_status_idx');
  end loop;
end $$;

-- What a reviewer reads. Filing (tags, difficulty, order) is not part of it.
create function private.reviewed_content(record jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_object_agg(f.key, f.value)
  from jsonb_each(record) f
  where f.key in (
    'type', 'title', 'prompt_text', 'transcript', 'options', 'answer_key', 'correct_answers', 'explanation',
    'media_id', 'reference_audio_us_id', 'reference_audio_uk_id',
    'module', 'question_type', 'description', 'is_free', 'required_tier', 'estimated_minutes', 'slug', 'thumbnail_media_id')
$$;

create function private.person_has_permission(person uuid, permission public.app_permission) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.staff_members m
    join public.role_permissions p on p.role = m.role
    where m.user_id = person and p.permission = person_has_permission.permission)
$$;

-- The rules hold for every person, whatever the way in. The worker, an import or a seed stands for no
-- person: it may set what it knows, as long as the parts fit together.
create function private.guard_review() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  person constant uuid := auth.uid();
  after constant jsonb := to_jsonb(new) - 'search';
  before constant jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) - 'search' end;
  is_published constant boolean := coalesce((after ->> 'is_active')::boolean, after ->> 'status' = 'published', false);
  was_published constant boolean := coalesce((before ->> 'is_active')::boolean, before ->> 'status' = 'published', false);
  is_archived constant boolean := after ->> 'archived_at' is not null or after ->> 'status' is not distinct from 'archived';
  content_changed boolean;
begin
  if person is not null and is_published <> was_published and not private.has_permission('content.publish') then
    raise exception 'Publishing or taking back needs the permission content.publish.' using errcode = '42501';
  end if;
  if tg_op = 'INSERT' then
    -- A copy of something approved is not approved.
    if person is not null then
      new.review_status := 'draft';
      new.reviewer_id := null;
      new.publish_at := null;
      new.content_changed_by := person;
    end if;
    return new;
  end if;

  content_changed := private.reviewed_content(before) is distinct from private.reviewed_content(after);
  if content_changed then
    new.content_changed_by := person;
  elsif pg_trigger_depth() = 1 then
    new.content_changed_by := old.content_changed_by;
  end if;

  if new.review_status = 'approved' and old.review_status = 'approved' and content_changed then
    new.review_status := 'draft';
  end if;
  -- The reviewer's account is gone.
  if new.review_status = 'in_review' and old.review_status = 'in_review' and new.reviewer_id is null then
    new.review_status := 'draft';
  end if;
  if (new.review_status, new.reviewer_id) is distinct from (old.review_status, old.reviewer_id) and new.review_status = 'in_review' then
    if is_archived then
      raise exception 'Restore it before asking for a review.' using errcode = '23514';
    elsif new.reviewer_id is null then
      raise exception 'A review needs a reviewer.' using errcode = '23514';
    elsif not private.person_has_permission(new.reviewer_id, 'content.write') then
      raise exception 'The reviewer has to be a colleague who may edit content.' using errcode = '23514';
    end if;
  end if;
  if new.review_status = 'approved' and old.review_status <> 'approved' and person is not null then
    if old.review_status <> 'in_review' then
      raise exception 'Only what is in review can be approved.' using errcode = '23514';
    elsif content_changed or new.reviewer_id is distinct from old.reviewer_id then
      raise exception 'What is approved has to be what was reviewed. Save the changes first.' using errcode = '23514';
    elsif not private.has_permission('staff.manage') then
      if person is distinct from old.reviewer_id then
        raise exception 'It is approved by its reviewer, or by an admin.' using errcode = '42501';
      elsif person = old.content_changed_by then
        raise exception 'Nobody approves their own work. Ask somebody else to review it.' using errcode = '42501';
      end if;
    end if;
  end if;

  if new.publish_at is not null and (new.review_status <> 'approved' or is_published or is_archived) then
    if new.publish_at is distinct from old.publish_at then
      raise exception 'Only what is approved and not published yet can be scheduled.' using errcode = '23514';
    end if;
    new.publish_at := null;
  elsif new.publish_at is distinct from old.publish_at and person is not null then
    if not private.has_permission('content.publish') then
      raise exception 'Scheduling needs the permission content.publish.' using errcode = '42501';
    elsif new.publish_at <= now() then
      raise exception 'Choose a time that is still to come.' using errcode = '23514';
    end if;
  end if;
  return new;
end $$;

comment on function private.guard_review() is
  'Trigger: the steps of a review and of scheduling. A change of approved content returns it to draft and cancels its schedule.';

create trigger guard_review before insert or update on public.speaking_questions
for each row execute function private.guard_review();
create trigger guard_review before insert or update on public.writing_questions
for each row execute function private.guard_review();
create trigger guard_review before insert or update on public.reading_questions
for each row execute function private.guard_review();
create trigger guard_review before insert or update on public.listening_questions
for each row execute function private.guard_review();
create trigger guard_review before insert or update on public.practice_lessons
for each row execute function private.guard_review();

-- The items of a lesson and their order are part of what is reviewed.
create function private.reopen_lesson_review() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update public.practice_lessons l
  set review_status = case l.review_status when 'approved' then 'draft' else l.review_status end,
    content_changed_by = auth.uid()
  where l.id in (select t.lesson_id from touched t)
    and (l.review_status = 'approved' or l.content_changed_by is distinct from auth.uid());
  return null;
end $$;

create trigger reopen_review_after_insert after insert on public.lesson_questions
referencing new table as touched for each statement execute function private.reopen_lesson_review();
create trigger reopen_review_after_update after update on public.lesson_questions
referencing new table as touched for each statement execute function private.reopen_lesson_review();
create trigger reopen_review_after_delete after delete on public.lesson_questions
referencing old table as touched for each statement execute function private.reopen_lesson_review();
