-- Saving a lesson with its items in one transaction, and handing its items to a learner.

create function private.lesson_defaults() returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', gen_random_uuid(), 'lesson_number', 1, 'is_free', false, 'required_tier', 'pro',
    'difficulty', 'Medium', 'estimated_minutes', 15, 'question_count', 0, 'status', 'draft',
    'order_index', 0, 'tags', '[]'::jsonb, 'created_by', auth.uid(), 'version', 1,
    'created_at', now(), 'updated_at', now())
$$;

-- New links come before old ones go, so that a published lesson is never empty in between.
create function private.set_lesson_questions(lesson public.practice_lessons, question_ids uuid[]) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.lesson_questions (
    lesson_id, position, speaking_question_id, writing_question_id, reading_question_id, listening_question_id)
  select lesson.id, wanted.position,
    case lesson.module when 'speaking' then wanted.id end, case lesson.module when 'writing' then wanted.id end,
    case lesson.module when 'reading' then wanted.id end, case lesson.module when 'listening' then wanted.id end
  from unnest(question_ids) with ordinality wanted (id, position)
  where not exists (
    select from public.lesson_questions q where q.lesson_id = lesson.id and q.question_id = wanted.id);

  delete from public.lesson_questions q
  where q.lesson_id = lesson.id and q.question_id <> all (question_ids);

  update public.lesson_questions q set position = wanted.position
  from unnest(question_ids) with ordinality wanted (id, position)
  where q.lesson_id = lesson.id and q.question_id = wanted.id and q.position <> wanted.position;
end $$;

create function public.save_lesson(lesson jsonb, question_ids uuid[] default null) returns public.practice_lessons
language plpgsql set search_path = '' as $$
declare
  saved public.practice_lessons;
  wanted public.practice_lessons;
begin
  if question_ids is not null and cardinality(question_ids) <> (select count(distinct id) from unnest(question_ids) id) then
    raise exception 'The same question is in the lesson twice.' using errcode = '23505';
  end if;
  if lesson ->> 'id' is null then
    wanted := jsonb_populate_record(null::public.practice_lessons, private.lesson_defaults() || (lesson - 'id'));
    insert into public.practice_lessons (
      id, title, description, lesson_number, module, question_type, is_free, required_tier, difficulty,
      estimated_minutes, order_index, slug, thumbnail_media_id, tags, created_by)
    values (
      wanted.id, wanted.title, wanted.description, wanted.lesson_number, wanted.module, wanted.question_type,
      wanted.is_free, wanted.required_tier, wanted.difficulty, wanted.estimated_minutes, wanted.order_index,
      wanted.slug, wanted.thumbnail_media_id, wanted.tags, wanted.created_by)
    returning * into saved;
  else
    select * into saved from public.practice_lessons where id = (lesson ->> 'id')::uuid;
    if not found then
      raise exception 'This lesson does not exist any more.' using errcode = 'PT404';
    end if;
    wanted := jsonb_populate_record(saved, lesson);
    update public.practice_lessons l set
      title = wanted.title, description = wanted.description, lesson_number = wanted.lesson_number,
      module = wanted.module, question_type = wanted.question_type, is_free = wanted.is_free,
      required_tier = wanted.required_tier, difficulty = wanted.difficulty,
      estimated_minutes = wanted.estimated_minutes, order_index = wanted.order_index, slug = wanted.slug,
      thumbnail_media_id = wanted.thumbnail_media_id, tags = wanted.tags, version = wanted.version
    where l.id = saved.id
    returning * into saved;
    if not found then
      raise exception 'You may not change this lesson.' using errcode = '42501';
    end if;
  end if;

  if question_ids is not null then
    perform private.set_lesson_questions(saved, question_ids);
  end if;
  if wanted.status <> saved.status then
    update public.practice_lessons l set status = wanted.status where l.id = saved.id;
  end if;
  select * into saved from public.practice_lessons l where l.id = saved.id;
  return saved;
end $$;

comment on function public.save_lesson(jsonb, uuid[]) is
  'Creates (no id) or changes a lesson and, unless null, its ordered questions, in one transaction. '
  'Send the version that was read: a stale one answers PT409. Returns the stored row.';

-- The one way from a learner to an item: what the candidate sees, never key, transcript or explanation.
-- Definer, because learners cannot read the banks.
create function private.lesson_items(lesson uuid) returns table (
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
    and ((select private.can_open_lesson(lesson)) or (select private.has_permission('content.read')))
  order by q.position
$$;

create function public.lesson_items(lesson_id uuid) returns table (
  "position" int, question_id uuid, module text, type text, title text, prompt_text text, options jsonb,
  difficulty public.difficulty_level, media jsonb)
language sql stable set search_path = '' as $$
  select * from private.lesson_items(lesson_items.lesson_id)
$$;

comment on function public.lesson_items(uuid) is
  'Items of a lesson as a candidate meets them, in order; empty when the lesson does not open for the caller.';

create function public.media_usage(media_id uuid) returns table (kind text, id uuid, title text)
language sql stable set search_path = '' as $$
  select 'speaking_question', q.id, q.title from public.speaking_questions q
  where media_usage.media_id in (q.media_id, q.reference_audio_us_id, q.reference_audio_uk_id)
  union all
  select 'writing_question', q.id, q.title from public.writing_questions q where q.media_id = media_usage.media_id
  union all
  select 'reading_question', q.id, q.title from public.reading_questions q where q.media_id = media_usage.media_id
  union all
  select 'listening_question', q.id, q.title from public.listening_questions q where q.media_id = media_usage.media_id
  union all
  select 'lesson', l.id, l.title from public.practice_lessons l where l.thumbnail_media_id = media_usage.media_id
$$;

comment on function public.media_usage(uuid) is 'What uses a file of the library, as far as the caller may see it.';

grant execute on function private.lesson_defaults(), private.set_lesson_questions(public.practice_lessons, uuid[]),
  private.lesson_items(uuid) to authenticated, service_role;
grant execute on function public.save_lesson(jsonb, uuid[]), public.lesson_items(uuid), public.media_usage(uuid)
to authenticated, service_role;
