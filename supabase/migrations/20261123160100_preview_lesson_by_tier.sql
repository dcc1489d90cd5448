-- A lesson as a learner of a tier meets it, for the staff who write it. The items are the very rows
-- that lesson_items hands to learners: without key, transcript or explanation.

create function private.lesson_item_rows(lesson uuid) returns table (
  "position" int, question_id uuid, module text, type text, title text, prompt_text text, options jsonb,
  difficulty public.difficulty_level, media jsonb)
language sql stable security definer set search_path = '' as $$
  select q.position, q.question_id, l.module, item.type, item.title, item.prompt_text, item.options, item.difficulty,
    case when m.id is not null then jsonb_build_object(
      'id', m.id, 'type', m.type, 'bucket', m.bucket, 'path', m.path, 'mime_type', m.mime_type,
      'duration', m.duration, 'width', m.width, 'height', m.height, 'alt_text', m.alt_text) end
  from public.practice_lessons l
  join public.lesson_questions q on q.lesson_id = l.id
  cross join lateral (
    select s.type::text, s.title, s.prompt_text, s.options, s.difficulty, s.media_id
    from public.speaking_questions s where s.id = q.speaking_question_id and s.is_active
    union all
    select w.type::text, w.title, w.prompt_text, w.options, w.difficulty, w.media_id
    from public.writing_questions w where w.id = q.writing_question_id and w.is_active
    union all
    select r.type::text, r.title, r.prompt_text, r.options, r.difficulty, r.media_id
    from public.reading_questions r where r.id = q.reading_question_id and r.is_active
    union all
    select i.type::text, i.title, i.prompt_text, i.options, i.difficulty, i.media_id
    from public.listening_questions i where i.id = q.listening_question_id and i.is_active
  ) item
  left join public.media m on m.id = item.media_id
  where l.id = lesson
  order by q.position
$$;

comment on function private.lesson_item_rows(uuid) is
  'Items of a lesson as candidates meet them. Checks nothing and is granted to nobody: its callers decide who may ask.';

create or replace function private.lesson_items(lesson uuid) returns table (
  "position" int, question_id uuid, module text, type text, title text, prompt_text text, options jsonb,
  difficulty public.difficulty_level, media jsonb)
language sql stable security definer set search_path = '' as $$
  select i.* from private.lesson_item_rows(lesson) i
  where (select private.can_open_lesson(lesson)) or (select private.has_permission('content.read'))
  order by i.position
$$;

create function private.lesson_preview(lesson uuid, audience text) returns table (
  "position" int, question_id uuid, module text, type text, title text, prompt_text text, options jsonb,
  difficulty public.difficulty_level, media jsonb)
language sql stable security definer set search_path = '' as $$
  select i.*
  from public.practice_lessons l
  join private.lesson_audiences() a on a.audience = lesson_preview.audience
  cross join lateral private.lesson_item_rows(l.id) i
  where l.id = lesson
    and (select private.has_permission('content.read'))
    and private.lesson_opening(a.signed_in, 'published', l.is_free, l.required_tier, a.tier) in ('free', 'tier_reached')
  order by i.position
$$;

create function public.lesson_preview(lesson_id uuid, audience text) returns table (
  "position" int, question_id uuid, module text, type text, title text, prompt_text text, options jsonb,
  difficulty public.difficulty_level, media jsonb)
language sql stable set search_path = '' as $$
  select * from private.lesson_preview(lesson_preview.lesson_id, lesson_preview.audience)
$$;

comment on function public.lesson_preview(uuid, text) is
  'What an audience of lesson_access sees in the lesson once it is published, in order; empty where it stays closed. Staff with content.read only.';

grant execute on function private.lesson_preview(uuid, text), public.lesson_preview(uuid, text) to authenticated, service_role;
